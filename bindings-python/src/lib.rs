//! Python's way into the library: bytes in, bytes out, other threads running meanwhile.
//!
//! What people use is written in Python, in `python/bedarf`; `python/bedarf/_native.pyi` says
//! the same as this file.

mod built;
mod objects;
mod watched;

use std::sync::{Mutex, PoisonError};

use bedarf::calls::{self, Host, RecordCheck, TextCheck, to_text};
use bedarf::{Record, Register};
use built::{Builder, Classes};
use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyBytes;
use watched::{Told, watched};

/// The native part of `bedarf`: JSON text in and out.
#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{CheckReader, Checker, Classes, RegisterHandle, RegisterReader, call, key, plain};
}

/// Texts by their names.
type Texts = Vec<(String, PyBackedBytes)>;

fn named(texts: &Texts) -> Vec<(&str, &[u8])> {
    texts.iter().map(|(name, text)| (name.as_str(), text.as_ref())).collect()
}

/// Answers a call on named texts; an answer for everything.
#[pyfunction]
#[pyo3(signature = (name, request, inputs, progress=None))]
fn call<'py>(
    py: Python<'py>,
    name: &str,
    request: &[u8],
    inputs: Texts,
    progress: Option<Py<PyAny>>,
) -> PyResult<Bound<'py, PyBytes>> {
    let answer = watched(py, progress, |host| host.call(name, request, &named(&inputs)))?;
    Ok(PyBytes::new(py, &answer))
}

/// Reads a key of the named format.
#[pyfunction]
fn key<'py>(py: Python<'py>, format: &str, text: &str, lang: &str) -> Bound<'py, PyBytes> {
    PyBytes::new(py, &calls::key(format, text, lang))
}

/// The JSON text of plain objects; `None` where `objects.py` has more to say.
#[pyfunction]
fn plain<'py>(py: Python<'py>, value: &Bound<'py, PyAny>) -> Option<Bound<'py, PyBytes>> {
    objects::plain(value).map(|text| PyBytes::new(py, text.as_bytes()))
}

/// Something that texts are fed to, one piece of work at a time; `None` once finished.
struct Fed<T>(Mutex<Option<T>>);

impl<T: Send> Fed<T> {
    fn new(inner: T) -> Self {
        Fed(Mutex::new(Some(inner)))
    }

    /// Works on it while other Python threads run.
    fn with(&self, py: Python<'_>, work: impl FnOnce(&mut T) + Send) -> PyResult<()> {
        py.detach(|| {
            let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            work(inner.as_mut().ok_or_else(finished)?);
            Ok(())
        })
    }

    fn take(&self) -> PyResult<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or_else(finished)
    }
}

/// The error answer, as `ValueError`.
fn refused(py: Python<'_>, answer: &[u8]) -> PyErr {
    PyValueError::new_err((PyBytes::new(py, answer).unbind(),))
}

fn finished() -> PyErr {
    PyRuntimeError::new_err("the reader is finished")
}

/// Checks texts as they come.
#[pyclass(frozen, module = "bedarf._native")]
struct CheckReader {
    fed: Fed<TextCheck>,
    told: Told,
}

#[pymethods]
impl CheckReader {
    /// With these options. Raises `ValueError` with the error answer.
    #[new]
    #[pyo3(signature = (request, progress=None))]
    fn new(py: Python<'_>, request: &[u8], progress: Option<Py<PyAny>>) -> PyResult<Self> {
        let (host, told) = Told::host(progress);
        match host.check_texts(request) {
            Ok(check) => Ok(CheckReader { fed: Fed::new(check), told }),
            Err(answer) => Err(refused(py, &answer)),
        }
    }

    /// Begins a text; with `lines`, it is JSON Lines.
    fn begin(&self, py: Python<'_>, name: &str, lines: bool) -> PyResult<()> {
        self.fed.with(py, |check| check.begin(name, lines))
    }

    /// Begins a text that is made of objects, one a line.
    fn begin_lines(&self, py: Python<'_>) -> PyResult<()> {
        self.fed.with(py, TextCheck::begin_lines)
    }

    /// Goes on with the text.
    fn feed(&self, py: Python<'_>, bytes: &[u8]) -> PyResult<()> {
        self.fed.with(py, |check| check.feed(bytes))
    }

    /// Ends the text.
    fn end(&self, py: Python<'_>) -> PyResult<()> {
        self.fed.with(py, TextCheck::end)
    }

    /// Takes in a whole table.
    fn table(&self, py: Python<'_>, name: &str, csv: &[u8]) -> PyResult<()> {
        self.fed.with(py, |check| check.table(name, csv))
    }

    /// Something is not looked at: the report says so, and why.
    fn skip(&self, py: Python<'_>, name: &str, why: &str) -> PyResult<()> {
        self.fed.with(py, |check| check.skip(name, why))
    }

    /// Ends the check: the report, as `check` answers, or as SARIF 2.1.0.
    fn finish<'py>(&self, py: Python<'py>, sarif: bool) -> PyResult<Bound<'py, PyBytes>> {
        let check = self.fed.take()?;
        let answer = py.detach(|| if sarif { check.sarif() } else { check.report() });
        self.told.raised()?;
        Ok(PyBytes::new(py, &answer))
    }
}

/// Checks one record after the other; options are read once.
#[pyclass(frozen, module = "bedarf._native")]
struct Checker {
    /// The check, and the answers for record types of which nothing is found: each made once, so that
    /// Python knows them again.
    inner: Mutex<(RecordCheck, Vec<Option<Py<PyBytes>>>)>,
}

#[pymethods]
impl Checker {
    /// With these options. Raises `ValueError` with the error answer.
    #[new]
    fn new(py: Python<'_>, request: &[u8]) -> PyResult<Self> {
        match Host::default().check_records(request) {
            Ok(check) => Ok(Checker { inner: Mutex::new((check, Vec::new())) }),
            Err(answer) => Err(refused(py, &answer)),
        }
    }

    /// The answer to a record that is JSON text.
    fn text(&self, py: Python<'_>, record: &[u8]) -> Py<PyBytes> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let (check, clean) = &mut *inner;
        let number = match check.check(record) {
            Ok(answer) => return PyBytes::new(py, answer.as_bytes()).unbind(),
            Err(number) => number,
        };
        if clean.len() <= number {
            clean.resize_with(number + 1, || None);
        }
        let made = || PyBytes::new(py, check.clean(number).as_bytes()).unbind();
        match clean.get_mut(number) {
            Some(place) => place.get_or_insert_with(made).clone_ref(py),
            None => made(),
        }
    }

    /// The answer to a record of plain objects; `None` where `objects.py` has more to say.
    fn plain(&self, py: Python<'_>, value: &Bound<'_, PyAny>) -> Option<Py<PyBytes>> {
        objects::plain(value).map(|text| self.text(py, text.as_bytes()))
    }
}

/// Reads a register from texts as they come.
#[pyclass(frozen, module = "bedarf._native")]
struct RegisterReader {
    fed: Fed<bedarf::RegisterReader>,
}

#[pymethods]
impl RegisterReader {
    #[new]
    fn new() -> Self {
        RegisterReader { fed: Fed::new(bedarf::RegisterReader::default()) }
    }

    /// Begins a text; with `lines`, it is JSON Lines.
    fn begin(&self, py: Python<'_>, name: &str, lines: bool) -> PyResult<()> {
        let name = Some(name).filter(|name| !name.is_empty());
        self.fed.with(py, |reader| reader.begin(name, lines))
    }

    /// Begins a text that is made of objects, one a line.
    fn begin_lines(&self, py: Python<'_>) -> PyResult<()> {
        self.fed.with(py, bedarf::RegisterReader::begin_lines)
    }

    /// Goes on with the text.
    fn feed(&self, py: Python<'_>, bytes: &[u8]) -> PyResult<()> {
        self.fed.with(py, |reader| reader.feed(bytes))
    }

    /// Ends the text.
    fn end(&self, py: Python<'_>) -> PyResult<()> {
        self.fed.with(py, bedarf::RegisterReader::end)
    }

    /// Takes in a whole table.
    fn table(&self, py: Python<'_>, name: &str, csv: &[u8]) -> PyResult<()> {
        self.fed.with(py, |reader| reader.table(name, csv))
    }

    /// Something is not looked at: checks of the register say so, and why.
    fn skip(&self, py: Python<'_>, name: &str, why: &str) -> PyResult<()> {
        self.fed.with(py, |reader| reader.skip(bedarf::findings::Skipped::because(name, why)))
    }

    /// Ends the reader and gives what was read.
    fn finish(&self, py: Python<'_>) -> PyResult<RegisterHandle> {
        let reader = self.fed.take()?;
        Ok(RegisterHandle { register: py.detach(|| reader.finish()) })
    }
}

/// A register that was read: answers calls.
#[pyclass(frozen, module = "bedarf._native")]
struct RegisterHandle {
    register: Register,
}

#[pymethods]
impl RegisterHandle {
    /// Answers a call on the register, and on texts that are to come into it.
    #[pyo3(signature = (name, request, inputs, progress=None))]
    fn call<'py>(
        &self,
        py: Python<'py>,
        name: &str,
        request: &[u8],
        inputs: Texts,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let answer = watched(py, progress, |host| {
            host.call_on(&self.register, name, request, &named(&inputs))
        })?;
        Ok(PyBytes::new(py, &answer))
    }

    /// Answers a call on the register and a later one.
    fn call_with<'py>(
        &self,
        py: Python<'py>,
        later: &Bound<'py, RegisterHandle>,
        name: &str,
        request: &[u8],
    ) -> PyResult<Bound<'py, PyBytes>> {
        let later = &later.get().register;
        let answer =
            watched(py, None, |host| host.call_on_two(&self.register, later, name, request))?;
        Ok(PyBytes::new(py, &answer))
    }

    /// The answer of a call on the register, as objects of these classes. Raises `ValueError` with
    /// the error answer.
    #[pyo3(signature = (name, request, classes, progress=None))]
    fn ask<'py>(
        &self,
        py: Python<'py>,
        name: &str,
        request: &[u8],
        classes: &Classes,
        progress: Option<Py<PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let answer = watched(py, progress, |host| host.answer_on(&self.register, name, request))?;
        match answer {
            Ok(answer) => {
                let mut builder = Builder::new(py, classes);
                answer.tell(&mut builder);
                builder.made()
            }
            Err(answer) => Err(refused(py, &answer)),
        }
    }

    /// How many records there are.
    fn __len__(&self) -> usize {
        self.register.len()
    }

    /// The text of the record that a reference means, on the day of a request for `check`; `None`
    /// where there is none. Raises `ValueError` with the error answer.
    fn record<'py>(
        &self,
        py: Python<'py>,
        reference: &str,
        request: &[u8],
    ) -> PyResult<Option<Bound<'py, PyBytes>>> {
        match Host::default().record(&self.register, reference, request) {
            Ok(text) => Ok(text.map(|text| PyBytes::new(py, text.as_bytes()))),
            Err(answer) => Err(refused(py, &answer)),
        }
    }

    /// Whether there is a record that a reference may mean.
    fn holds(&self, reference: &str) -> bool {
        self.register.record(reference, None).is_some()
    }

    /// The texts of all records of a type, or of all, in the order read.
    fn records<'py>(&self, py: Python<'py>, record_type: Option<&str>) -> Vec<Bound<'py, PyBytes>> {
        let is_wanted = |record: &Record| match record_type {
            Some(word) => record.head().is_some_and(|head| head.record_type.as_str() == word),
            None => true,
        };
        let entries = self.register.entries().iter();
        let wanted = entries.filter(|entry| entry.record.as_ref().is_some_and(is_wanted));
        wanted.map(|entry| PyBytes::new(py, entry.origin.text.as_bytes())).collect()
    }

    /// The texts of the channels that the library ships.
    fn shipped_channels<'py>(&self, py: Python<'py>) -> Vec<Bound<'py, PyBytes>> {
        let channels = self.register.shipped_channels().iter();
        channels.map(|channel| PyBytes::new(py, to_text(channel).as_bytes())).collect()
    }

    /// What could not be read, as JSON text.
    fn unread<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, to_text(self.register.unread()).as_bytes())
    }
}
