//! A document as a tree that can also hold what a sound document cannot.

use std::fmt::Write as _;

use crate::Random;

/// One value: members keep their order and may repeat; `Raw` is written as it stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// JSON text as it stands: numbers, words, broken texts.
    Raw(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// An object.
    Object(Vec<(String, Tree)>),
}

/// How a tree is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// No blanks, no escapes but the needed ones.
    Compact,
    /// As Python's `json.dumps` does by default: `, `, `: ` and `\uXXXX`.
    Python,
    /// Any blanks anywhere, any character escaped in any way now and then.
    Wild,
}

impl Tree {
    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Tree {
        Tree::Text(text.to_owned())
    }

    /// A number.
    #[must_use]
    pub fn number(number: i64) -> Tree {
        Tree::Raw(number.to_string())
    }

    /// An object.
    #[must_use]
    pub fn object<const N: usize>(members: [(&str, Tree); N]) -> Tree {
        Tree::Object(members.map(|(name, value)| (name.to_owned(), value)).into())
    }

    /// The members, when it is an object.
    #[must_use]
    pub fn members(&self) -> &[(String, Tree)] {
        match self {
            Tree::Object(members) => members,
            _ => &[],
        }
    }

    /// The first member of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Tree> {
        self.members().iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// Goes down by positions of members and items.
    pub fn at(&mut self, way: &[usize]) -> &mut Tree {
        let Some((first, rest)) = way.split_first() else { return self };
        match self {
            Tree::List(items) => items[*first].at(rest),
            Tree::Object(members) => members[*first].1.at(rest),
            _ => panic!("no way on from {self:?}"),
        }
    }

    /// Puts the members of every object in any order.
    pub fn shuffle(&mut self, random: &mut Random) {
        match self {
            Tree::List(items) => items.iter_mut().for_each(|item| item.shuffle(random)),
            Tree::Object(members) => {
                random.shuffle(members);
                members.iter_mut().for_each(|(_, value)| value.shuffle(random));
            }
            _ => {}
        }
    }

    /// The JSON text.
    #[must_use]
    pub fn write(&self, spelling: Spelling, random: &mut Random) -> String {
        let mut out = String::new();
        let mut pen = Pen { out: &mut out, spelling, random };
        pen.blank("");
        pen.value(self);
        pen.blank("");
        out
    }
}

impl From<&serde_json::Value> for Tree {
    fn from(value: &serde_json::Value) -> Tree {
        use serde_json::Value;
        match value {
            Value::String(text) => Tree::text(text),
            Value::Array(items) => Tree::List(items.iter().map(Tree::from).collect()),
            Value::Object(map) => {
                Tree::Object(map.iter().map(|(k, v)| (k.clone(), v.into())).collect())
            }
            other => Tree::Raw(other.to_string()),
        }
    }
}

struct Pen<'a> {
    out: &'a mut String,
    spelling: Spelling,
    random: &'a mut Random,
}

impl Pen<'_> {
    fn blank(&mut self, python: &str) {
        match self.spelling {
            Spelling::Compact => {}
            Spelling::Python => self.out.push_str(python),
            Spelling::Wild => {
                while self.random.chance(30) {
                    let blank = self.random.word(&[" ", "\n", "\t", "\r\n", "        "]);
                    self.out.push_str(blank);
                }
            }
        }
    }

    fn value(&mut self, tree: &Tree) {
        match tree {
            Tree::Raw(raw) => self.out.push_str(raw),
            Tree::Text(text) => self.text(text),
            Tree::List(items) => {
                self.out.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.separate(index > 0);
                    self.value(item);
                }
                self.blank("");
                self.out.push(']');
            }
            Tree::Object(members) => {
                self.out.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    self.separate(index > 0);
                    self.text(name);
                    self.blank("");
                    self.out.push(':');
                    self.blank(" ");
                    self.value(value);
                }
                self.blank("");
                self.out.push('}');
            }
        }
    }

    fn separate(&mut self, more: bool) {
        if more {
            self.blank("");
            self.out.push(',');
        }
        self.blank(if more { " " } else { "" });
    }

    fn text(&mut self, text: &str) {
        self.out.push('"');
        let wild = self.spelling == Spelling::Wild && self.random.chance(25);
        for letter in text.chars() {
            let escaped = match letter {
                '"' | '\\' | '\0'..='\u{1f}' => true,
                _ => match self.spelling {
                    Spelling::Compact => false,
                    Spelling::Python => letter > '~',
                    Spelling::Wild => wild && self.random.chance(20),
                },
            };
            if escaped { self.escape(letter) } else { self.out.push(letter) }
        }
        self.out.push('"');
    }

    fn escape(&mut self, letter: char) {
        let short = match letter {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\u{8}' => "\\b",
            '\u{c}' => "\\f",
            '/' if self.spelling == Spelling::Wild => "\\/",
            _ => "",
        };
        let wild = self.spelling == Spelling::Wild;
        if !(short.is_empty() || wild && self.random.chance(30)) {
            self.out.push_str(short);
            return;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            let _ = match wild && self.random.chance(50) {
                true => write!(self.out, "\\u{unit:04X}"),
                false => write!(self.out, "\\u{unit:04x}"),
            };
        }
    }
}
