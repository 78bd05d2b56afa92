//! Plain Python objects to JSON text.

use bedarf_shape::json::write_text;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

/// Levels that are walked here; the library reports more than 128.
const DEEPEST: usize = 200;

/// The JSON text of a value made of `dict`, `list`, `tuple`, `str`, `int`, `float`, `bool` and
/// `None` alone. Nothing where more is to be said than that: `objects.py` writes it, or refuses.
pub fn plain(value: &Bound<'_, PyAny>) -> Option<String> {
    let mut writer = Writer { out: String::with_capacity(4096), open: Vec::new() };
    writer.value(value)?;
    Some(writer.out)
}

struct Writer {
    out: String,
    /// Addresses of the objects and lists that are being written: none may be in itself.
    open: Vec<usize>,
}

impl Writer {
    fn value(&mut self, value: &Bound<'_, PyAny>) -> Option<()> {
        if let Ok(text) = value.cast_exact::<PyString>() {
            return self.text(text);
        }
        if let Ok(dict) = value.cast_exact::<PyDict>() {
            return self.level(value, '{', dict.iter(), '}', |writer, (name, entry)| {
                writer.text(name.cast_exact::<PyString>().ok()?)?;
                writer.out.push(':');
                writer.value(&entry)
            });
        }
        if let Ok(list) = value.cast_exact::<PyList>() {
            return self.level(value, '[', list.iter(), ']', |writer, it| writer.value(&it));
        }
        if let Ok(list) = value.cast_exact::<PyTuple>() {
            return self.level(value, '[', list.iter(), ']', |writer, it| writer.value(&it));
        }
        if value.is_none() {
            self.out.push_str("null");
        } else if let Ok(truth) = value.cast_exact::<PyBool>() {
            self.out.push_str(if truth.is_true() { "true" } else { "false" });
        } else {
            let finite = value.cast_exact::<PyFloat>().is_ok_and(|it| it.value().is_finite());
            if !finite && !value.is_exact_instance_of::<PyInt>() {
                return None;
            }
            // Python may refuse to write an integer of thousands of digits
            self.out.push_str(value.repr().ok()?.to_str().ok()?);
        }
        Some(())
    }

    /// A lone surrogate is no text for Rust.
    fn text(&mut self, text: &Bound<'_, PyString>) -> Option<()> {
        write_text(&mut self.out, text.to_str().ok()?);
        Some(())
    }

    /// An object or a list, entry by entry.
    fn level<T>(
        &mut self,
        value: &Bound<'_, PyAny>,
        begin: char,
        entries: impl Iterator<Item = T>,
        end: char,
        mut write: impl FnMut(&mut Self, T) -> Option<()>,
    ) -> Option<()> {
        let address = value.as_ptr() as usize;
        if self.open.len() == DEEPEST || self.open.contains(&address) {
            return None;
        }
        self.open.push(address);
        self.out.push(begin);
        for (number, entry) in entries.enumerate() {
            if number > 0 {
                self.out.push(',');
            }
            write(self, entry)?;
        }
        self.out.push(end);
        self.open.pop();
        Some(())
    }
}
