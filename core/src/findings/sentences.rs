//! The sentences of findings in one language, where they are not built in: a page loads those that
//! its readers need.

/// What findings say: a line a case, code, what is wrong and what to do with tabs between, the cases
/// of a code in the order of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences(Vec<[String; 3]>);

impl Sentences {
    /// From such lines; `None` where one of them is none.
    #[must_use]
    pub fn read(lines: &str) -> Option<Sentences> {
        let cases = lines.lines().map(|line| {
            let mut parts = line.splitn(3, '\t').map(str::to_owned);
            Some([parts.next()?, parts.next()?, parts.next()?])
        });
        cases.collect::<Option<_>>().map(Sentences)
    }

    /// How many cases of a code there are.
    #[must_use]
    pub fn cases(&self, code: &str) -> usize {
        self.0.iter().filter(|[of, ..]| of == code).count()
    }

    /// What is wrong and what to do in a case of a code.
    #[must_use]
    pub fn of(&self, code: &str, case: usize) -> Option<(&str, &str)> {
        let [_, message, help] = self.0.iter().filter(|[of, ..]| of == code).nth(case)?;
        Some((message, help))
    }
}
