//! Code lists as members of records have them.

/// A code list as [`bedarf_shape::codes!`] makes it; the walk passes its words over.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($words:tt)* }) => {
        bedarf_shape::codes! { $(#[$meta])* $name { $($words)* } }

        impl $crate::model::Walk for $name {
            const MEETS: $crate::model::Kinds = $crate::model::Kinds::NONE;

            #[inline]
            fn walk<'a>(
                &'a self,
                _: &$crate::model::Path<'_>,
                _: &mut dyn $crate::model::Visitor<'a>,
            ) {
            }
        }
    };
}
pub(crate) use codes;
