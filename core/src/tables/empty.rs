//! Empty tables, in place of the generated ones while those are made anew after a change of the
//! table format: `make regen-anew`.

use crate::shape::table::{Object, Root, Union};

/// An object without members.
pub(crate) static NO_OBJECT: Object = Object {
    name: "",
    fields: &[],
    #[cfg(feature = "simd")]
    heads: &[],
    required: 0,
    one_of: 0,
};

macro_rules! empty {
    ($($root:ident)*) => {
        $(
            /// Nothing yet.
            pub static $root: Root = Root { words: &[], labels: &[], objects: &[], withdrawn: None };
        )*
    };
}
empty!(RECORDS UNIT_ROW_ROOT SUCCESSOR_ROW_ROOT SERVICE_ROW_ROOT);

/// No call reads a request.
pub static REQUESTS: &[(&str, Root)] = &[];

pub(crate) use NO_OBJECT as UNIT_ROW;
pub(crate) use NO_OBJECT as SUCCESSOR_ROW;
pub(crate) use NO_OBJECT as SERVICE_ROW;
pub(crate) use NO_OBJECT as SELECTOR_ATTR;

pub(crate) static SELECTOR_UNION: Union = Union { tags: &[], variants: &[], depth: 0, nodes: 0 };
