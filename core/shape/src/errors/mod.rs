//! What may be wrong with the structure of a document: one file a code, the cases of it an enum.

mod ags;
mod ars;
mod bad_amount;
mod bad_date;
mod bad_digest;
mod bad_id;
mod bad_language_tag;
mod bad_mail;
mod bad_uri;
mod decision_number;
mod destination_id;
mod duplicate_member;
mod dvdv_key;
mod fim_id;
mod formats;
mod land;
mod leistungsschluessel;
mod leitweg_id;
mod lost_leading_zero;
mod missing_member;
mod not_json;
mod not_unique;
mod not_utf8;
mod out_of_range;
mod record_too_long;
mod too_deep;
mod too_few;
mod too_long;
mod too_many;
mod too_short;
mod unexpected_member;
mod unknown_code;
mod unknown_type;
mod unknown_version;
mod wrong_container;
mod wrong_kind_of_key;
mod wrong_type;

pub use ags::BadAgs;
pub use ars::BadArs;
pub use bad_amount::BadAmount;
pub use bad_date::BadDate;
pub use bad_digest::BadDigest;
pub use bad_id::BadId;
pub use bad_language_tag::BadLanguageTag;
pub use bad_mail::BadMail;
pub use bad_uri::BadUri;
pub use decision_number::BadDecisionNumber;
pub use destination_id::BadDestinationId;
pub use duplicate_member::DuplicateMember;
pub use dvdv_key::BadDvdvKey;
pub use fim_id::BadFimId;
pub use formats::{bad_form, bad_member_name, unusual};
pub use land::BadLand;
pub use leistungsschluessel::BadLeistungsschluessel;
pub use leitweg_id::BadLeitwegId;
pub use lost_leading_zero::LostLeadingZero;
pub use missing_member::MissingMember;
pub use not_json::NotJson;
pub use not_unique::NotUnique;
pub use not_utf8::NotUtf8;
pub use out_of_range::OutOfRange;
pub use record_too_long::RecordTooLong;
pub use too_deep::TooDeep;
pub use too_few::TooFew;
pub use too_long::TooLong;
pub use too_many::TooMany;
pub use too_short::TooShort;
pub use unexpected_member::UnexpectedMember;
pub use unknown_code::UnknownCode;
pub use unknown_type::UnknownType;
pub use unknown_version::UnknownVersion;
pub use wrong_container::WrongContainer;
pub use wrong_kind_of_key::WrongKindOfKey;
pub use wrong_type::WrongType;

use crate::messages::{About, Cases, Params, Severity, Text};

/// The cases of a code that the shape check finds.
pub trait Structural: Cases {
    /// What it says of itself.
    const ABOUT: About;

    /// Its entry.
    const RULE: &'static StructuralRule =
        &StructuralRule { about: Self::ABOUT, texts: Self::TEXTS };
}

/// A code that the shape check finds, whatever its cases.
#[derive(Debug)]
#[non_exhaustive]
pub struct StructuralRule {
    /// What it says of itself.
    pub about: About,
    /// What it says in each case.
    pub texts: &'static [Text],
}

/// Every code that the shape check finds, in the order of the catalogue.
pub const ALL: &[&StructuralRule] = &[
    NotUtf8::RULE,
    NotJson::RULE,
    TooDeep::RULE,
    RecordTooLong::RULE,
    DuplicateMember::RULE,
    WrongContainer::RULE,
    MissingMember::RULE,
    UnexpectedMember::RULE,
    WrongType::RULE,
    UnknownCode::RULE,
    OutOfRange::RULE,
    TooShort::RULE,
    TooLong::RULE,
    TooFew::RULE,
    TooMany::RULE,
    NotUnique::RULE,
    BadDate::RULE,
    BadUri::RULE,
    BadLanguageTag::RULE,
    BadId::RULE,
    BadAmount::RULE,
    BadDigest::RULE,
    UnknownType::RULE,
    UnknownVersion::RULE,
    BadMail::RULE,
    BadLeistungsschluessel::RULE,
    BadArs::RULE,
    BadAgs::RULE,
    BadLand::RULE,
    BadLeitwegId::RULE,
    BadDecisionNumber::RULE,
    BadFimId::RULE,
    BadDvdvKey::RULE,
    BadDestinationId::RULE,
    LostLeadingZero::RULE,
    WrongKindOfKey::RULE,
];

/// A case of any of these codes.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AnyCase {
    /// The code.
    pub rule: &'static StructuralRule,
    /// Which of its cases.
    pub number: usize,
    /// Values and limits.
    pub params: Params,
}

impl<C: Structural> From<C> for AnyCase {
    fn from(case: C) -> Self {
        let mut params = Params::new();
        let number = case.tell(&mut params);
        AnyCase { rule: C::RULE, number, params }
    }
}

impl AnyCase {
    /// What it says.
    #[must_use]
    pub fn text(&self) -> Option<&'static Text> {
        self.rule.texts.get(self.number)
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.text().and_then(|text| text.severity).unwrap_or(self.rule.about.severity)
    }
}
