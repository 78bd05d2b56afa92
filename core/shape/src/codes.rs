//! Code lists: closed sets of words with a label in both languages.

/// Makes one code list: the enum, its words, its labels, serde and schema.
///
/// A variant is written `Name = "word": "deutsches Etikett", "English label";`. Where it is called
/// something else within a sentence, `, in_sentence "…", "…"` follows.
#[macro_export]
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident {
        $($variant:ident = $word:literal : $de:literal, $en:literal
            $(, in_sentence $said_de:literal, $said_en:literal)?;)*
    }) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!("`", $word, "`: ", $en)]
                #[serde(rename = $word)]
                $variant,
            )*
        }

        impl $name {
            /// Every code, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word that stands in a record.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The one with that word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str() == word)
            }

            /// What a list or a form calls it.
            #[must_use]
            pub fn label(self) -> $crate::messages::Words {
                $crate::messages::Code::word(self).label
            }
        }

        impl $crate::messages::Code for $name {
            const LIST: &'static str = stringify!($name);
            const WORDS: &'static [$crate::messages::Word] = &[$({
                let label = $crate::messages::Words::new($de, $en);
                #[allow(unused_mut, unused_assignments)]
                let mut said = label;
                $(said = $crate::messages::Words::new($said_de, $said_en);)?
                $crate::messages::Word::new($word, label, said)
            }),*];
            fn word(self) -> &'static $crate::messages::Word {
                Self::WORDS.get(self as usize).unwrap_or($crate::messages::Word::NONE)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::messages::UnknownCode;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                let unknown = || $crate::messages::UnknownCode::new(stringify!($name), word);
                Self::from_word(word).ok_or_else(unknown)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::FromTape for $name {
            fn from_tape(at: $crate::TapeReader<'_>) -> Self {
                let first = &[$($name::$variant),*][0];
                *Self::ALL.get(at.code()).unwrap_or(first)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string", "enum": [$($word),*], "x-labels": [$([$de, $en]),*]
                })
            }
        }
    };
}
