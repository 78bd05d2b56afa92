//! How record types are written down: members with their standing, in the order of the schema.

/// Makes one object type of the model.
///
/// Each member is `req` (must be there), `opt` (may be absent) or `many` (a list that may be
/// absent; absent and empty are the same). Words in brackets go to the schema.
macro_rules! members {
    ($(#[$meta:meta])* $name:ident { $($body:tt)* }) => {
        $crate::members::members!(@ [$(#[$meta])*] ($name, 0) [] [] [] $($body)*);
    };
    // the first member of the table tells the type and is none of the struct
    (tagged $(#[$meta:meta])* $name:ident { $($body:tt)* }) => {
        $crate::members::members!(@ [$(#[$meta])*] ($name, 1) [] [] [] $($body)*);
    };
    (@ [$($meta:tt)*] ($name:ident, $first:literal) [$($done:tt)*] [$($order:tt)*] [$($field:ident)*]) => {
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        $($meta)*
        #[cfg_attr(feature = "schema", schemars(
            deny_unknown_fields, extend("x-members" = [$($order)*])
        ))]
        #[non_exhaustive]
        pub struct $name { $($done)* }

        impl $crate::shape::FromTape for $name {
            fn from_tape(at: $crate::shape::Reader<'_>) -> Self {
                let mut members = at.members($first);
                $name { $($field: members.read()),* }
            }
        }
    };
    (@ $metas:tt $name:tt [$($done:tt)*] [$($order:tt)*] [$($fields:ident)*]
        $(#[$meta:meta])* req $field:ident: $ty:ty $(, [$($schema:tt)*])?; $($rest:tt)*
    ) => {
        $crate::members::members!(@ $metas $name [$($done)*
            $(#[$meta])*
            $(#[cfg_attr(feature = "schema", schemars($($schema)*))])?
            pub $field: $ty,
        ] [$($order)* stringify!($field),] [$($fields)* $field] $($rest)*);
    };
    (@ $metas:tt $name:tt [$($done:tt)*] [$($order:tt)*] [$($fields:ident)*]
        $(#[$meta:meta])* opt $field:ident: $ty:ty $(, [$($schema:tt)*])?; $($rest:tt)*
    ) => {
        $crate::members::members!(@ $metas $name [$($done)*
            $(#[$meta])*
            #[serde(skip_serializing_if = "Option::is_none")]
            $(#[cfg_attr(feature = "schema", schemars($($schema)*))])?
            #[cfg_attr(feature = "schema", schemars(default))]
            pub $field: Option<$ty>,
        ] [$($order)* stringify!($field),] [$($fields)* $field] $($rest)*);
    };
    (@ $metas:tt $name:tt [$($done:tt)*] [$($order:tt)*] [$($fields:ident)*]
        $(#[$meta:meta])* many $field:ident: $ty:ty $(, [$($schema:tt)*])?; $($rest:tt)*
    ) => {
        $crate::members::members!(@ $metas $name [$($done)*
            $(#[$meta])*
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            $(#[cfg_attr(feature = "schema", schemars($($schema)*))])?
            pub $field: Vec<$ty>,
        ] [$($order)* stringify!($field),] [$($fields)* $field] $($rest)*);
    };
}
pub(crate) use members;

/// Makes one record type: the head, its own members, and what every record may carry at its end.
macro_rules! record {
    ($(#[$meta:meta])* $name:ident, $word:literal, $title:literal { $($body:tt)* }) => {
        $crate::members::members! { tagged
            $(#[$meta])*
            #[serde(tag = "type", rename = $word)]
            $name {
                /// Version of the record format; absent means the current one.
                opt schema_version: $crate::keys::SchemaVersion;
                /// Never changed, never used again.
                req id: $crate::keys::Id;
                /// What the record is called.
                req title: $crate::model::Text, [schema_with = $title];
                /// Day on which the record was made.
                req created: $crate::keys::Date;
                /// Day of the last change.
                opt modified: $crate::keys::Date;
                /// Day on which someone responsible looked and said "still true".
                opt confirmed: $crate::keys::Date;
                /// When it holds in the real world.
                opt valid: $crate::model::Interval;
                /// Who may read it.
                opt visibility: $crate::model::Visibility;
                /// What may be told about the originator.
                opt attribution: $crate::model::Attribution;
                $($body)*
                /// Relations to other records.
                many links: $crate::model::Link;
                /// Where it is written.
                many sources: $crate::model::Source;
                /// Findings silenced on purpose.
                many suppress: $crate::model::Suppression;
                /// Data of one's own: read by nobody here, kept.
                opt ext: $crate::model::Ext;
            }
        }

        impl $name {
            /// What all record types have in common.
            #[must_use]
            pub fn head(&self) -> $crate::model::Head<'_> {
                $crate::model::Head {
                    record_type: $crate::model::RecordType::$name,
                    id: &self.id,
                    title: &self.title,
                    created: self.created,
                    modified: self.modified,
                    confirmed: self.confirmed,
                    valid: self.valid,
                    visibility: self.visibility,
                    attribution: self.attribution,
                    links: &self.links,
                    sources: &self.sources,
                    suppress: &self.suppress,
                }
            }
        }
    };
}
pub(crate) use record;
