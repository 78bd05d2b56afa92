//! Answers as objects of Python, made piece by piece without JSON text in between.

use std::collections::HashMap;

use bedarf::calls::Sink;
use pyo3::IntoPyObjectExt as _;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple};

/// The class of a type of answer.
struct Class {
    class: Py<PyAny>,
    /// A class with the same members that is not frozen: what is made of it becomes one of `class` once
    /// it is whole. To set members past a frozen class takes three times as long.
    open: Py<PyAny>,
    /// The members as answers name them, in the order of the class.
    names: Vec<String>,
    /// The members as the class names them, and what stands in the place of one that is absent.
    fields: Vec<(Py<PyString>, Py<PyAny>)>,
}

/// The classes of answers.
#[pyclass(frozen, module = "bedarf._native")]
pub struct Classes {
    /// Makes a mapping that cannot change.
    map: Py<PyAny>,
    all: HashMap<String, Class>,
}

/// Name, class and the one that is not frozen, names of members in answers, and names of its fields with
/// what stands in their place where they are absent.
type Given = (String, (Py<PyAny>, Py<PyAny>), Vec<String>, Vec<(Py<PyString>, Py<PyAny>)>);

#[pymethods]
impl Classes {
    #[new]
    fn new(map: Py<PyAny>, classes: Vec<Given>) -> Self {
        let class =
            |(name, (class, open), names, fields)| (name, Class { class, open, names, fields });
        Classes { map, all: classes.into_iter().map(class).collect() }
    }
}

/// What has begun and is not whole yet.
enum Open<'py, 'c> {
    List(Vec<Bound<'py, PyAny>>),
    Map(Bound<'py, PyDict>, Bound<'py, PyString>),
    Object(&'c Class, Vec<Option<Bound<'py, PyAny>>>, usize),
}

/// Makes the objects of one answer.
pub struct Builder<'py, 'c> {
    py: Python<'py>,
    classes: &'c Classes,
    open: Vec<Open<'py, 'c>>,
    /// The answer once it is whole, or what went wrong.
    made: PyResult<Option<Bound<'py, PyAny>>>,
}

impl<'py, 'c> Builder<'py, 'c> {
    pub fn new(py: Python<'py>, classes: &'c Classes) -> Self {
        Builder { py, classes, open: Vec::new(), made: Ok(None) }
    }

    /// The answer.
    pub fn made(self) -> PyResult<Bound<'py, PyAny>> {
        let nothing = self.py.None().into_bound(self.py);
        self.made.map(|made| made.unwrap_or(nothing))
    }

    fn put(&mut self, value: PyResult<Bound<'py, PyAny>>) {
        let value = match value {
            Ok(value) => value,
            Err(error) => {
                self.made = Err(error);
                return;
            }
        };
        match self.open.last_mut() {
            Some(Open::List(entries)) => entries.push(value),
            Some(Open::Map(map, name)) => {
                if let Err(error) = map.set_item(&*name, value) {
                    self.made = Err(error);
                }
            }
            Some(Open::Object(_, members, at)) => {
                if let Some(member) = members.get_mut(*at) {
                    *member = Some(value);
                }
            }
            None if self.made.is_ok() => self.made = Ok(Some(value)),
            None => {}
        }
    }

    fn whole(&self, open: Open<'py, 'c>) -> PyResult<Bound<'py, PyAny>> {
        let py = self.py;
        match open {
            Open::List(entries) => PyTuple::new(py, entries).map(Bound::into_any),
            Open::Map(map, _) => self.classes.map.bind(py).call1((map,)),
            Open::Object(class, members, _) => {
                let object = class.open.bind(py).call0()?;
                for (member, (name, absent)) in members.into_iter().zip(&class.fields) {
                    match member {
                        Some(member) => object.setattr(name, member)?,
                        None => object.setattr(name, absent)?,
                    }
                }
                object.setattr(intern!(py, "__class__"), &class.class)?;
                Ok(object)
            }
        }
    }
}

impl Sink for Builder<'_, '_> {
    fn null(&mut self) {
        self.put(Ok(self.py.None().into_bound(self.py)));
    }

    fn boolean(&mut self, value: bool) {
        self.put(value.into_bound_py_any(self.py));
    }

    fn number(&mut self, value: i64) {
        self.put(value.into_bound_py_any(self.py));
    }

    fn fraction(&mut self, value: f64) {
        self.put(value.into_bound_py_any(self.py));
    }

    fn text(&mut self, text: &str) {
        self.put(Ok(PyString::new(self.py, text).into_any()));
    }

    fn list(&mut self) {
        self.open.push(Open::List(Vec::new()));
    }

    /// A type without a class is a mapping.
    fn object(&mut self, name: Option<&'static str>) {
        let class = name.and_then(|name| self.classes.all.get(name));
        self.open.push(match class {
            Some(class) => Open::Object(class, vec![None; class.names.len()], 0),
            None => Open::Map(PyDict::new(self.py), PyString::new(self.py, "")),
        });
    }

    fn member(&mut self, name: &str) {
        match self.open.last_mut() {
            Some(Open::Map(_, own)) => *own = PyString::new(self.py, name),
            Some(Open::Object(class, _, at)) => {
                // mostly the next one
                let next = *at + 1;
                *at = match class.names.get(next) {
                    Some(own) if own == name => next,
                    _ => class.names.iter().position(|own| own == name).unwrap_or(usize::MAX),
                };
            }
            _ => {}
        }
    }

    fn end(&mut self, _: bool) {
        if let Some(open) = self.open.pop() {
            let whole = self.whole(open);
            self.put(whole);
        }
    }
}
