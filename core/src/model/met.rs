//! The walk for one kind of what it meets.

use super::{Interval, Kinds, Path, Record, Text, Visitor, Walk};
use crate::keys::{Date, Id, Mail};
use crate::logic::Selector;

/// Functions of [`Record`] that look at everything of one kind, in the order of the members.
macro_rules! each {
    ($($(#[$doc:meta])* $each:ident: $kind:ident $method:ident($($name:ident: $type:ty),*);)*) => {
        impl Record {
            $(
                $(#[$doc])*
                pub fn $each<'a>(&'a self, look: &mut dyn FnMut(&Path<'_>, $($type),*)) {
                    struct Look<'l, 'a>(&'l mut dyn FnMut(&Path<'_>, $($type),*));
                    impl<'a> Visitor<'a> for Look<'_, 'a> {
                        fn $method(&mut self, at: &Path<'_>, $($name: $type),*) {
                            (self.0)(at, $($name),*);
                        }
                    }
                    self.walk(&Path::of(Kinds::$kind), &mut Look(look));
                }
            )*
        }
    };
}
each! {
    /// Looks at every text of the record.
    each_text: TEXT text(text: &'a Text);
    /// Looks at every span of days.
    each_period: PERIOD period(period: &'a Interval);
    /// Looks at every condition on units.
    each_condition: CONDITION condition(condition: &'a Selector);
    /// Looks at all words in one language.
    each_string: STRING string(text: &'a str);
    /// Looks at every mailbox.
    each_mail: MAIL mail(mail: &'a Mail);
    /// Looks at every list whose entries are told apart by their ids.
    each_ids: IDS ids(ids: &mut dyn Iterator<Item = &'a Id>);
}

impl Record {
    /// Looks at every day that tells what has happened.
    pub fn each_happened(&self, look: &mut dyn FnMut(&Path<'_>, Date)) {
        struct Look<'l>(&'l mut dyn FnMut(&Path<'_>, Date));
        impl Visitor<'_> for Look<'_> {
            fn happened(&mut self, at: &Path<'_>, day: Date) {
                (self.0)(at, day);
            }
        }
        self.walk(&Path::of(Kinds::HAPPENED), &mut Look(look));
    }
}
