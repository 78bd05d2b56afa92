//! Putting things in order: one copy of the sort serves all types, and a list in order takes the
//! place of a tree of each type, which keeps the small build small.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::ops::Deref;

use serde::{Serialize, Serializer};

/// How two things with these numbers stand to each other.
type Compare<'c> = &'c dyn Fn(usize, usize) -> Ordering;

/// The numbers below `len` in the order that the comparison gives; equal ones keep theirs.
pub fn order(len: usize, compare: Compare<'_>) -> Vec<usize> {
    let mut numbers: Vec<usize> = (0..len).collect();
    arrange(&mut numbers, &mut Vec::new(), compare);
    numbers
}

/// Puts numbers in order: each half, then the end of the one among the beginning of the other. What
/// is in order mostly, as findings are, costs little.
fn arrange(numbers: &mut [usize], spare: &mut Vec<usize>, compare: Compare<'_>) {
    let (front, back) = numbers.split_at_mut(numbers.len() / 2);
    if front.is_empty() {
        return;
    }
    arrange(front, spare, compare);
    arrange(back, spare, compare);
    let Some(first) = back.first().copied() else { return };
    let stay = front.partition_point(|number| compare(*number, first) != Ordering::Greater);
    spare.clear();
    let mut left = front.iter().copied().skip(stay).peekable();
    let mut right = back.iter().copied().peekable();
    while let Some(behind) = left.peek().copied() {
        let next = right.next_if(|number| compare(behind, *number) == Ordering::Greater);
        spare.extend(next.or_else(|| left.next()));
    }
    numbers.iter_mut().skip(stay).zip(spare).for_each(|(place, number)| *place = *number);
}

/// The items in the order that the comparison gives; equal ones keep theirs.
pub fn sorted<T>(mut items: Vec<T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let swaps = swaps(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    swaps.into_iter().for_each(|(a, b)| items.swap(a, b));
    items
}

/// The values of each key, in the order given.
pub fn grouped<K: Ord, V>(pairs: impl IntoIterator<Item = (K, V)>) -> Map<K, Vec<V>> {
    let mut groups: Vec<(K, Vec<V>)> = Vec::new();
    for (key, value) in sorted(pairs.into_iter().collect(), |(a, _), (b, _)| a.cmp(b)) {
        match groups.last_mut() {
            Some((last, values)) if *last == key => values.push(value),
            _ => groups.push((key, vec![value])),
        }
    }
    Map(groups)
}

/// The items of a list in order that are neither before nor behind what is looked for.
pub fn same<T>(items: &[T], compare: impl Fn(&T) -> Ordering) -> &[T] {
    let from = items.partition_point(|item| compare(item) == Ordering::Less);
    leading(items.get(from..).unwrap_or_default(), |item| compare(item) == Ordering::Equal)
}

/// The items at the beginning of a list that are wanted, where none is behind one that is not:
/// mostly they are few, so their end is looked for near the beginning.
fn leading<T>(items: &[T], wanted: impl Fn(&T) -> bool) -> &[T] {
    let mut most = 1;
    while items.get(most).is_some_and(&wanted) {
        most *= 2;
    }
    let near = items.get(..most).unwrap_or(items);
    near.get(..near.partition_point(wanted)).unwrap_or_default()
}

/// What to swap with what, one after the other, to come to the order.
fn swaps(len: usize, compare: Compare<'_>) -> Vec<(usize, usize)> {
    let mut places = vec![0; len];
    for (to, from) in order(len, compare).into_iter().enumerate() {
        if let Some(place) = places.get_mut(from) {
            *place = to;
        }
    }
    let mut swaps = Vec::new();
    for at in 0..len {
        while let Some(to) = places.get(at).copied().filter(|to| *to != at) {
            swaps.push((at, to));
            places.swap(at, to);
        }
    }
    swaps
}

/// Values by key in the order of the keys, as a list: for maps that are made in one go or short.
///
/// ```
/// let map: bedarf_shape::order::Map<&str, u8> = [("b", 1), ("a", 2), ("b", 3)].into_iter().collect();
/// assert_eq!(map[..], [("a", 2), ("b", 3)]); // the last one of a key counts
/// assert_eq!(map.get("b"), Some(&3));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K: Ord, V> Map<K, V> {
    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.0.get(self.find(key).ok()?).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key).ok()?;
        self.0.get_mut(at).map(|(_, value)| value)
    }

    /// Puts a value in, instead of the one that stood there.
    pub fn insert(&mut self, key: K, value: V) {
        match self.find(&key) {
            Ok(at) => {
                if let Some(pair) = self.0.get_mut(at) {
                    pair.1 = value;
                }
            }
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Where the key stands, or would stand.
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(own, _)| own.borrow().cmp(key))
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map(Vec::new())
    }
}

impl<K, V> Deref for Map<K, V> {
    type Target = [(K, V)];

    fn deref(&self) -> &[(K, V)] {
        &self.0
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        let mut pairs = sorted(pairs.into_iter().collect(), |a, b| a.0.cmp(&b.0));
        pairs.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                std::mem::swap(later, kept);
            }
            same
        });
        Map(pairs)
    }
}

/// Values by number, each made when it is first asked for.
#[derive(Clone, Debug)]
pub struct Made<T>(Vec<Option<T>>);

impl<T> Made<T> {
    /// The value of a number.
    pub fn get(&mut self, number: usize, make: impl FnOnce() -> T) -> Option<&mut T> {
        if self.0.len() <= number {
            self.0.resize_with(number + 1, || None);
        }
        let value = self.0.get_mut(number)?;
        if value.is_none() {
            *value = Some(make());
        }
        value.as_mut()
    }
}

impl<T> Default for Made<T> {
    fn default() -> Self {
        Made(Vec::new())
    }
}

/// Keys in order, each once, as a list: for sets that are made in one go.
#[derive(Clone, Debug)]
pub struct Set<K>(Map<K, ()>);

impl<K: Ord> Set<K> {
    /// Whether the key is among them.
    pub fn contains<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.get(key).is_some()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The keys, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.iter().map(|(key, ())| key)
    }
}

impl<K> IntoIterator for Set<K> {
    type Item = K;
    type IntoIter = std::iter::Map<std::vec::IntoIter<(K, ())>, fn((K, ())) -> K>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().map(|(key, ())| key)
    }
}

impl<K: Ord> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(keys: I) -> Self {
        Set(keys.into_iter().map(|key| (key, ())).collect())
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter().map(|(key, value)| (key, value)))
    }
}

#[cfg(feature = "schema")]
impl<K, V: schemars::JsonSchema> schemars::JsonSchema for Map<K, V> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        std::format!("Map_of_{}", V::schema_name()).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let value = generator.subschema_for::<V>();
        schemars::json_schema!({ "type": "object", "additionalProperties": value })
    }
}
