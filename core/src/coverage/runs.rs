//! A value for each of many units in a row, kept as runs: what neighbours share is kept once, and any
//! unit is found by halving.

/// Values of the units 0, 1, 2 …, as runs of equal ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runs<T> {
    /// Where each run ends, and its value.
    runs: Vec<(u32, T)>,
}

impl<T> Default for Runs<T> {
    fn default() -> Self {
        Runs { runs: Vec::new() }
    }
}

impl<T: Copy + PartialEq> Runs<T> {
    /// The values of units in their order.
    pub fn of(values: impl IntoIterator<Item = T>) -> Self {
        let mut made = Runs::default();
        values.into_iter().for_each(|value| made.push(1, value));
        made
    }

    /// So many more units with that value.
    pub fn push(&mut self, units: u32, value: T) {
        let end = self.len() + units;
        match self.runs.last_mut() {
            _ if units == 0 => {}
            Some((last, known)) if *known == value => *last = end,
            _ => self.runs.push((end, value)),
        }
    }

    /// How many units there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.runs.last().map_or(0, |(end, _)| *end)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The value of a unit.
    #[must_use]
    pub fn get(&self, unit: u32) -> Option<T> {
        let run = self.runs.partition_point(|(end, _)| *end <= unit);
        self.runs.get(run).map(|(_, value)| *value)
    }

    /// The value of each unit in turn.
    pub fn iter(&self) -> impl Iterator<Item = T> + use<'_, T> {
        let mut begin = 0;
        self.runs.iter().flat_map(move |(end, value)| {
            let units = *end - std::mem::replace(&mut begin, *end);
            std::iter::repeat_n(*value, units as usize)
        })
    }

    /// The runs: where each begins and ends, and its value.
    pub fn runs(&self) -> impl Iterator<Item = (u32, u32, T)> + use<'_, T> {
        let mut begin = 0;
        self.runs
            .iter()
            .map(move |(end, value)| (std::mem::replace(&mut begin, *end), *end, *value))
    }
}
