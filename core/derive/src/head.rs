//! The members that all records have: a head before their own, and what every record may carry at
//! its end.

use syn::{Field, parse_quote};

/// Before its own members; the function makes the schema of the title.
pub fn before(title: &syn::Path) -> Vec<Field> {
    vec![
        parse_quote! {
            /// Version of the record format; absent means the current one.
            #[label(de = "Fassung des Formats", en = "Version of the format")]
            pub schema_version: Option<crate::keys::SchemaVersion>
        },
        parse_quote! {
            /// Never changed, never used again.
            #[label(de = "Kennung", en = "Id")]
            pub id: crate::keys::Id
        },
        parse_quote! {
            /// What the record is called.
            #[label(de = "Titel", en = "Title")]
            #[schema(with = #title)]
            pub title: crate::model::Text
        },
        parse_quote! {
            /// Day on which the record was made.
            #[label(de = "Erfasst am", en = "Recorded on")]
            #[happened]
            pub created: crate::keys::Date
        },
        parse_quote! {
            /// Day of the last change.
            #[label(de = "Zuletzt geändert am", en = "Last changed on")]
            #[happened]
            pub modified: Option<crate::keys::Date>
        },
        parse_quote! {
            /// Day on which someone responsible looked and said "still true".
            #[label(de = "Zuletzt bestätigt am", en = "Last confirmed on")]
            #[happened]
            pub confirmed: Option<crate::keys::Date>
        },
        parse_quote! {
            /// Who looked.
            #[label(de = "Bestätigt von", en = "Confirmed by")]
            pub confirmed_by: Option<crate::keys::Ref<crate::model::Organisation>>
        },
        parse_quote! {
            /// When it holds in the real world.
            #[label(de = "Gültigkeit", en = "Validity")]
            pub valid: Option<crate::model::Interval>
        },
        parse_quote! {
            /// Who may read it.
            #[label(de = "Sichtbar für", en = "Visible to")]
            pub visibility: Option<crate::model::Visibility>
        },
        parse_quote! {
            /// What may be told about the originator.
            #[label(de = "Nennung der Herkunft", en = "Naming of the originator")]
            pub attribution: Option<crate::model::Attribution>
        },
    ]
}

/// After its own members.
pub fn after() -> Vec<Field> {
    vec![
        parse_quote! {
            /// Relations to other records.
            #[label(de = "Beziehungen zu anderen Datensätzen", en = "Relations to other records")]
            pub links: Vec<crate::model::Link>
        },
        parse_quote! {
            /// Where it is written.
            #[label(de = "Quellen", en = "Sources")]
            pub sources: Vec<crate::model::Source>
        },
        parse_quote! {
            /// Findings silenced on purpose.
            #[label(de = "Bewusst ausgeblendete Befunde", en = "Findings silenced on purpose")]
            pub suppress: Vec<crate::model::Suppression>
        },
        parse_quote! {
            /// Data of one's own: read by nobody here, kept.
            #[label(de = "Eigene Angaben", en = "Data of your own")]
            pub ext: Option<crate::model::Ext>
        },
    ]
}
