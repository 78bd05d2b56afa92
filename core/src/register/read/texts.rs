//! The ways in which texts are handed to a reader.

/// Gives a reader the methods that take texts; it has a `with` that hands each to its `Reading`.
macro_rules! takes_texts {
    ($reader:ty) => {
        impl $reader {
            /// All texts of an input.
            pub fn input(&mut self, input: $crate::register::Input<'_>) {
                self.with(|reading, out| reading.input(input, out));
            }

            /// A whole text with a name: `.csv` is a table, `.jsonl` is JSON Lines.
            pub fn named(&mut self, name: &str, text: &[u8]) {
                self.with(|reading, out| reading.named(name, text, out));
            }

            /// A text begins; `lines` says that every line is a record.
            pub fn begin(&mut self, name: Option<&str>, lines: bool) {
                self.with(|reading, out| reading.begin(name, lines, out));
            }

            /// A text without a name begins that is known to have a record a line, such as one made
            /// of objects: whatever these are, it is no other sort of text.
            pub fn begin_lines(&mut self) {
                self.with($crate::register::Reading::begin_lines);
            }

            /// The next piece of the text that has begun.
            pub fn feed(&mut self, piece: &[u8]) {
                self.with(|reading, out| reading.feed(piece, out));
            }

            /// The text that has begun is whole.
            pub fn end(&mut self) {
                self.with($crate::register::Reading::end);
            }

            /// A table, a CSV text: that of successors when it is called `successors.csv`,
            /// otherwise that of units.
            pub fn table(&mut self, name: &str, text: &[u8]) {
                self.with(|reading, out| reading.table(name, text, out));
            }

            /// Texts by name, while somebody is told how far it is; `lines` is of those without one.
            pub(crate) fn texts(
                &mut self,
                texts: &[(&str, &[u8])],
                lines: bool,
                watch: &$crate::watch::Watch,
            ) -> Result<(), $crate::watch::Interrupted> {
                self.with(|reading, out| reading.texts(texts, lines, watch, out))
            }
        }
    };
}

pub(crate) use takes_texts;
