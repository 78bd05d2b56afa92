//! The sentences of findings in one language, where they are not built in: a page loads those that
//! its readers need.

/// What findings say: a line a case, code, what is wrong and what to do with tabs between, the cases
/// of a code in the order of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences(Vec<String>);

impl Sentences {
    /// From such lines.
    #[must_use]
    pub fn read(lines: &str) -> Sentences {
        Sentences(lines.lines().map(str::to_owned).collect())
    }

    /// What is wrong and what to do in each case of a code.
    pub fn of(&self, code: &str) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(move |line| {
            let said = line.strip_prefix(code)?.strip_prefix('\t')?;
            said.split_once('\t')
        })
    }
}
