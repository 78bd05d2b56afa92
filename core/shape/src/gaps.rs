//! A document with gaps – members that are missing or do not fit – made to fit.
//!
//! Nobody knows what belongs there. Filled in three times – with as little as possible, with the
//! beginning of all that may stand there, and with its end –, three documents come of it; what is
//! true of them all hangs on no gap.

use super::check::ShapeErrors;
use super::json::{Parts, escaped, unescape};
use super::patch::PatchOp;
use super::table::{Map, Node, Object};
use crate::messages::Severity;
use crate::order::sorted;

/// How a gap is filled: with nothing where it may be empty, or with all its members, the first word
/// of each list or the last, the smallest number or the largest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Edge {
    Least,
    First,
    Last,
}

impl Edge {
    /// All of them.
    pub const ALL: [Edge; 3] = [Edge::Least, Edge::First, Edge::Last];
}

/// Objects told apart by a member stand within each other; one within another is enough.
const NESTED: usize = 1;

/// The places of a document that are missing or do not fit, as pointers in order.
#[derive(Debug)]
pub struct Gaps<'e>(Vec<&'e str>);

impl<'e> Gaps<'e> {
    /// Those of a document. `None` where they are not all known, as where it could not be read to its
    /// end, or where it has no other place.
    #[must_use]
    pub fn of(errors: &'e ShapeErrors) -> Option<Self> {
        let is_known = errors.others.iter().all(|(_, severity, _)| *severity < Severity::Error);
        let wrong = || errors.kept.iter().filter(|error| error.severity == Severity::Error);
        let is_known = is_known && wrong().all(|error| !error.code().starts_with("JSON-"));
        // what is misspelt is probably there under its own name
        let meant = wrong().flat_map(|error| &error.fix).filter_map(|step| match step {
            PatchOp::Move { path, .. } => Some(path.as_str()),
            _ => None,
        });
        let gaps = wrong().map(|error| error.path.as_str()).chain(meant).collect();
        let gaps: Vec<&str> = sorted(gaps, |a, b| a.cmp(b));
        (is_known && gaps.first().is_some_and(|first| !first.is_empty())).then_some(Gaps(gaps))
    }

    /// Whether a place is in a gap, or has one in it; the document as a whole is apart.
    #[must_use]
    pub fn touch(&self, path: &str) -> bool {
        let is_in = |gap: &&str| {
            let inner = path.strip_prefix(*gap);
            inner.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        !path.is_empty() && (self.within(&mut path.to_owned()) || self.0.iter().any(is_in))
    }

    /// The document with all gaps filled. `None` where that is not possible.
    #[must_use]
    pub fn fill(&self, text: &str, object: &'static Object, edge: Edge) -> Option<String> {
        let mut filling = Filling { gaps: self, edge, out: String::with_capacity(text.len()) };
        filling.object(object, text.trim_start(), &mut String::new())?;
        Some(filling.out)
    }

    fn at(&self, path: &str) -> bool {
        self.0.binary_search(&path).is_ok()
    }

    /// Whether a gap is within a place.
    fn within(&self, path: &mut String) -> bool {
        path.push('/');
        let from = self.0.partition_point(|gap| *gap < path.as_str());
        let is_within = self.0.get(from).is_some_and(|gap| gap.starts_with(path.as_str()));
        path.pop();
        is_within
    }
}

struct Filling<'g> {
    gaps: &'g Gaps<'g>,
    edge: Edge,
    out: String,
}

impl Filling<'_> {
    fn value(&mut self, node: &'static Node, raw: &str, path: &mut String) -> Option<()> {
        if self.gaps.at(path) {
            return self.made(node, 0);
        }
        if !self.gaps.within(path) {
            self.out.push_str(raw);
            return Some(());
        }
        match node {
            Node::Object(object) => self.object(object, raw, path),
            Node::Map(map) => self.map(map, raw, path),
            Node::List(list) => {
                let before = path.len();
                self.out.push('[');
                for (index, item) in Parts::inside(raw).enumerate() {
                    self.comma(index > 0);
                    path.extend(["/", &index.to_string()]);
                    self.value(&list.item, item, path)?;
                    path.truncate(before);
                }
                self.out.push(']');
                Some(())
            }
            // what it is hangs on what stands in it
            _ => self.made(node, 0),
        }
    }

    fn object(&mut self, object: &'static Object, raw: &str, path: &mut String) -> Option<()> {
        let before = path.len();
        let mut seen = 0_u64;
        let (mut written, mut unknown) = (false, false);
        self.out.push('{');
        let mut parts = Parts::inside(raw);
        while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
            let inner = unescape(name.get(1..name.len() - 1)?);
            path.extend(["/", &escaped(&inner)]);
            let is_gap = self.gaps.at(path);
            let number = object.position(0, &inner, &[]);
            match number.and_then(|number| Some((number, object.fields.get(number)?))) {
                Some((number, field)) if seen & (1 << number) == 0 => {
                    let needed = (object.required | object.one_of) & (1 << number) != 0;
                    if needed || !is_gap || self.edge != Edge::Least {
                        self.comma(written);
                        self.out.extend(["\"", field.quoted]);
                        self.value(&field.node, value, path)?;
                        (seen, written) = (seen | 1 << number, true);
                    }
                }
                None if !is_gap => {
                    self.comma(written);
                    self.out.extend([name, ":", value]);
                    written = true;
                }
                None => unknown = true,
                Some(_) => {}
            }
            path.truncate(before);
        }
        // where nothing is known of what stands there, any of its members may be meant
        let any_is_meant = unknown && seen == 0;
        for (number, field) in object.fields.iter().enumerate() {
            path.extend(["/", field.name()]);
            let is_gap = self.edge != Edge::Least && (any_is_meant || self.gaps.at(path));
            path.truncate(before);
            let needed = object.required & (1 << number) != 0 || is_gap;
            if needed && seen & (1 << number) == 0 {
                self.comma(written);
                self.out.extend(["\"", field.quoted]);
                self.made(&field.node, 0)?;
                written = true;
            }
        }
        self.out.push('}');
        Some(())
    }

    fn map(&mut self, map: &'static Map, raw: &str, path: &mut String) -> Option<()> {
        let before = path.len();
        let (mut found, mut written) = (map.required.is_empty(), false);
        self.out.push('{');
        let mut parts = Parts::inside(raw);
        while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
            let inner = unescape(name.get(1..name.len() - 1)?);
            path.extend(["/", &escaped(&inner)]);
            let needed = inner == map.required;
            if needed && !found || !needed && !self.gaps.at(path) {
                self.comma(written);
                self.out.extend([name, ":"]);
                self.value(&map.value, value, path)?;
                (found, written) = (found || needed, true);
            }
            path.truncate(before);
        }
        if !found {
            self.comma(written);
            self.out.extend(["\"", map.required, "\":"]);
            self.made(&map.value, 0)?;
        }
        self.out.push('}');
        Some(())
    }

    fn comma(&mut self, wanted: bool) {
        self.out.push_str(if wanted { "," } else { "" });
    }

    fn end<T: Copy>(&self, of: &[T]) -> Option<T> {
        match self.edge {
            Edge::Least | Edge::First => of.first().copied(),
            Edge::Last => of.last().copied(),
        }
    }

    /// What may stand there, at this edge.
    fn made(&mut self, node: &'static Node, nested: usize) -> Option<()> {
        let is_last = self.edge == Edge::Last;
        match node {
            Node::Text { min, max } => {
                let most = (*max).min((*min).max(40));
                let (letter, times) = if is_last { ("z", most) } else { ("a", *min) };
                self.out.extend(["\"", &letter.repeat(times as usize), "\""]);
            }
            Node::Format(format) => {
                let sample = self.end(&format.samples())?;
                self.out.extend(["\"", sample, "\""]);
            }
            Node::Code(codes) => {
                let word = self.end(codes.words)?;
                self.out.extend(["\"", word, "\""]);
            }
            Node::Integer { min, max } => {
                self.out.push_str(&(if is_last { *max } else { *min }).to_string());
            }
            Node::Boolean { only_true } => {
                self.out.push_str(if is_last || *only_true { "true" } else { "false" });
            }
            Node::List(list) => {
                let count = if self.edge == Edge::Least { list.min } else { list.min.max(1) };
                self.out.push('[');
                for index in 0..count {
                    self.comma(index > 0);
                    self.made(&list.item, nested)?;
                }
                self.out.push(']');
            }
            Node::Object(object) => self.made_object(object, nested)?,
            Node::Map(map) => {
                self.out.push('{');
                if !map.required.is_empty() {
                    self.out.extend(["\"", map.required, "\":"]);
                    self.made(&map.value, nested)?;
                }
                self.out.push('}');
            }
            Node::Union(union) => {
                let mut fitting = union.variants.iter().copied();
                let is_leaf = |object: &&'static Object| nested < NESTED || !holds_union(object);
                let found = if is_last { fitting.rfind(is_leaf) } else { fitting.find(is_leaf) };
                self.made_object(found?, nested + 1)?;
            }
            Node::ByType(types) => {
                let of = [&types.boolean, &types.integer, &types.text, &types.list];
                let known: Vec<&'static Node> = of.into_iter().flatten().collect();
                self.made(self.end(&known)?, nested)?;
            }
            Node::Free => self.out.push_str("{}"),
        }
        Some(())
    }

    fn made_object(&mut self, object: &'static Object, nested: usize) -> Option<()> {
        let one = match (object.one_of, self.edge) {
            (0, _) => 0,
            (bits, Edge::Last) => 1 << (63 - bits.leading_zeros()),
            (bits, _) => 1 << bits.trailing_zeros(),
        };
        let others = if self.edge == Edge::Least { object.required } else { !object.one_of };
        let mut written = false;
        self.out.push('{');
        for (number, field) in object.fields.iter().enumerate() {
            if (others | one) & (1 << number) != 0 {
                self.comma(written);
                self.out.extend(["\"", field.quoted]);
                self.made(&field.node, nested)?;
                written = true;
            }
        }
        self.out.push('}');
        Some(())
    }
}

/// Whether an object holds others that are told apart by a member.
fn holds_union(object: &Object) -> bool {
    object.fields.iter().any(|field| match &field.node {
        Node::Union(_) => true,
        Node::List(list) => matches!(list.item, Node::Union(_)),
        _ => false,
    })
}
