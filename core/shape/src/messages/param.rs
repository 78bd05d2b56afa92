//! The parameters of sentences: measured values and limits, each with a type.

use serde::ser::{Serialize, Serializer};

use super::words::{Code, Word};
use crate::keys::{Date, End};

/// A measured value or a limit that goes with a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Param {
    /// A text, mostly what was found.
    Text(String),
    /// A fixed name that is no secret and the same in all languages, such as that of a member.
    Name(&'static str),
    /// A number.
    Number(i64),
    /// A day.
    Day(Date),
    /// A word of a code list.
    Word(&'static Word),
    /// Several texts.
    Texts(Vec<String>),
    /// Several words of a code list.
    Words(Vec<&'static Word>),
}

/// As it stands in an answer: words by their codes.
impl Serialize for Param {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Param::Text(text) => to.serialize_str(text),
            Param::Name(name) => to.serialize_str(name),
            Param::Number(number) => to.serialize_i64(*number),
            Param::Day(day) => day.serialize(to),
            Param::Word(word) => to.serialize_str(word.code),
            Param::Texts(texts) => to.collect_seq(texts),
            Param::Words(words) => to.collect_seq(words.iter().map(|word| word.code)),
        }
    }
}

/// Named parameters, in the order in which they were said.
pub type Params = Vec<(&'static str, Param)>;

/// What sort of value a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamKind {
    /// A text, or a name.
    Text,
    /// A whole number.
    Number,
    /// A day.
    Day,
    /// A word of the code list with that name.
    Code(&'static str),
    /// Several texts.
    Texts,
    /// Several words of the code list with that name.
    Codes(&'static str),
}

impl ParamKind {
    /// As the catalogue names it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            ParamKind::Text => "text",
            ParamKind::Number => "number",
            ParamKind::Day => "day",
            ParamKind::Code(_) => "code",
            ParamKind::Texts => "texts",
            ParamKind::Codes(_) => "codes",
        }
    }

    /// The code list, where it is of one.
    #[must_use]
    pub const fn list(self) -> Option<&'static str> {
        match self {
            ParamKind::Code(list) | ParamKind::Codes(list) => Some(list),
            _ => None,
        }
    }
}

/// A type that a case of a rule may have as a parameter.
pub trait IntoParam {
    /// What sort of value it is.
    const KIND: ParamKind;

    /// The value.
    fn into_param(self) -> Param;

    /// Puts the value, by its name, behind those that are there.
    fn tell(self, name: &'static str, params: &mut Params)
    where
        Self: Sized,
    {
        params.push((name, self.into_param()));
    }
}

/// A type of numbers: texts may have a form for one and a form for many.
pub trait Count: IntoParam {}

macro_rules! params {
    ($($kind:ident, $type:ty, $it:ident => $param:expr;)*) => {
        $(impl IntoParam for $type {
            const KIND: ParamKind = ParamKind::$kind;
            fn into_param(self) -> Param {
                let $it = self;
                $param
            }
        })*
    };
}
params! {
    Text, String, it => Param::Text(it);
    Text, &'static str, it => Param::Name(it);
    Day, Date, it => Param::Day(it);
    Texts, Vec<String>, it => Param::Texts(it);
    Number, i64, it => Param::Number(it);
    Number, u32, it => Param::Number(i64::from(it));
    Number, u8, it => Param::Number(i64::from(it));
    Number, u64, it => Param::Number(i64::try_from(it).unwrap_or(i64::MAX));
    Number, usize, it => Param::Number(i64::try_from(it).unwrap_or(i64::MAX));
}
impl Count for i64 {}
impl Count for u32 {}
impl Count for u8 {}
impl Count for u64 {}
impl Count for usize {}

impl<C: Code> IntoParam for C {
    const KIND: ParamKind = ParamKind::Code(C::LIST);

    fn into_param(self) -> Param {
        Param::Word(self.word())
    }
}

/// A role by its label, an organisation by its id.
impl IntoParam for End {
    const KIND: ParamKind = ParamKind::Text;

    fn into_param(self) -> Param {
        match self.role() {
            Some(role) => role.into_param(),
            None => Param::Text(self.as_str().to_owned()),
        }
    }
}

impl<C: Code> IntoParam for Vec<C> {
    const KIND: ParamKind = ParamKind::Codes(C::LIST);

    fn into_param(self) -> Param {
        Param::Words(self.into_iter().map(Code::word).collect())
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Param::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Param::Text(text)
    }
}

impl From<i64> for Param {
    fn from(number: i64) -> Self {
        Param::Number(number)
    }
}

impl From<usize> for Param {
    fn from(number: usize) -> Self {
        Param::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Param::Number(i64::from(number))
    }
}
