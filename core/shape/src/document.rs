//! A document from beginning to end: which record it is, looked for, guessed, or found out.

use super::errors::{NotJson, UnknownType, WrongContainer};
use super::locate::value_end;
use super::pass::{Halt, Halts, Pass, Step};
use super::scan::{find_type, skip_blank};
use super::table::{Codes, Node};
use super::words::JsonPart;

/// The word of a type.
static WORD: Node = Node::Code(&Codes {
    words: &[],
    labels: &[],
    #[cfg(feature = "simd")]
    heads: &[],
});

impl Pass<'_> {
    pub(super) fn document(&mut self) -> Halts<()> {
        if self.token() == b'{' {
            self.record()?;
        } else if self.at >= self.bytes.len() {
            self.report(NotJson::Empty, 0, None);
            return Err(Halt::Stop);
        } else {
            self.mismatch(&Node::Free)?;
        }
        self.token();
        if self.at < self.bytes.len() {
            return self.halt(JsonPart::End);
        }
        if self.newer {
            self.soften();
        }
        Ok(())
    }

    fn record(&mut self) -> Halts<()> {
        let start = self.at;
        if self.guessed().is_some() {
            return Ok(());
        }
        self.start_over(start);
        self.checker.tape.clear();
        let Some(variant) = self.variant()? else { return Ok(()) };
        self.checker.tape.variant = variant;
        let Some(object) = self.root.objects.get(variant).copied() else { return Ok(()) };
        self.checker.tape.root = match (self.object(object), self.root.withdrawn) {
            (Err(Halt::Withdrawn), Some(withdrawn)) => {
                self.start_over(start);
                self.checker.tape.withdrawn = true;
                self.object(withdrawn)?
            }
            (word, _) => word?,
        };
        Ok(())
    }

    /// Reads the record as what the first `"type"` in the text says; that was right when the type
    /// is a member of the record. It saves looking for that member where it does not come first.
    fn guessed(&mut self) -> Option<()> {
        let words = self.root.words;
        if words.is_empty() {
            return None;
        }
        let after = find_type(self.rest(self.at))?;
        let rest = self.rest(self.at + after);
        let rest = rest.get(skip_blank(rest, 0)..)?.strip_prefix(b":")?;
        let word = rest.get(skip_blank(rest, 0)..)?.strip_prefix(b"\"")?;
        let is = |known: &&str| {
            word.strip_prefix(known.as_bytes()).is_some_and(|it| it.starts_with(b"\""))
        };
        let variant = words.iter().position(is)?;
        let object = self.root.objects.get(variant)?;
        self.checker.tape.variant = variant;
        let block = self.object(object).ok()?;
        let (seen, word) = self.checker.tape.member(block, 0);
        self.checker.tape.root = block;
        (seen & 1 != 0 && word == 0).then_some(())
    }

    fn start_over(&mut self, start: usize) {
        self.at = start;
        self.total = 0;
        self.errors = 0;
        self.unknown = 0;
        self.newer = false;
        self.optional = false;
        self.selectors = (0, 0);
        self.checker.errors.clear();
        self.checker.others.clear();
        self.checker.scratch.clear();
        self.checker.steps.clear();
        self.checker.tape.rewind();
    }

    /// Which object of the root table this is: looks ahead for `type`. When that is not known,
    /// the document is only skipped.
    fn variant(&mut self) -> Halts<Option<usize>> {
        let words = self.root.words;
        if words.is_empty() {
            return Ok(Some(0));
        }
        let start = self.at;
        if self.find_member(|name, _| (name == "type").then_some(()))?.is_none() {
            // only where the text is JSON to its end is it known that no type comes
            self.at = start;
            self.skip()?;
            match self.wrapped(start)? {
                Some(member) => self.report(WrongContainer::Wrapped { member }, start, None),
                None => self.missing("type", start),
            }
            return Ok(None);
        }
        self.checker.steps.push(Step::Member("type"));
        let found = if self.peek() == Some(b'"') {
            let span = self.string()?;
            let word = self.plain(span);
            let found = words.iter().position(|known| *known == word);
            if word.is_empty() {
                self.empty(span.start() - 1);
            } else if found.is_none() {
                let near = self.root.meant(&word);
                let fix = near.map(|near| self.replace(near));
                self.report(UnknownType::new(&word, near, words), span.start() - 1, fix);
            }
            found
        } else {
            self.mismatch(&WORD)?;
            None
        };
        self.checker.steps.pop();
        self.at = start;
        if found.is_none() {
            self.skip()?;
        }
        Ok(found)
    }

    /// The member of the object there that holds a list of records, when one does.
    fn wrapped(&mut self, start: usize) -> Halts<Option<String>> {
        let end = std::mem::replace(&mut self.at, start);
        let (mut member, mut is_record) = (None, false);
        self.find_member(|name, value| {
            // what has these is a record itself, whose type is missing
            is_record |= ["id", "title", "created"].contains(&name);
            let mut signs = value.iter().filter(|byte| !byte.is_ascii_whitespace());
            let is_list = (signs.next(), signs.next()) == (Some(&b'['), Some(&b'{'));
            member = member.take().or_else(|| is_list.then(|| name.to_owned()));
            None::<()>
        })?;
        self.at = end;
        Ok(member.filter(|_| !is_record))
    }

    /// Goes to the value of the first member that is wanted, if there is one.
    pub(super) fn find_member<T>(
        &mut self,
        mut wanted: impl FnMut(&str, &[u8]) -> Option<T>,
    ) -> Halts<Option<T>> {
        self.at += 1;
        while self.token() == b'"' {
            let span = self.string()?;
            let name = self.plain(span);
            self.colon()?;
            self.token();
            if let Some(found) = wanted(&name, self.rest(self.at)) {
                return Ok(Some(found));
            }
            self.at = value_end(self.bytes, self.at);
            if self.token() != b',' {
                break;
            }
            self.at += 1;
        }
        Ok(None)
    }
}
