//! The named text forms, and the one place where each finds its pattern and its check.

use super::{KeyFault, Standing};
use super::{
    amount, area, date, decision_number, destination, dvdv, fim, id, land, leistung, leitweg, ozg,
    reference, service, text, tie_break, web,
};

/// A named text form: what `format` and `pattern` in a schema refer to, what the shape check asks
/// for, and what a key type is read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Format {
    /// A day: [`Date`](super::Date).
    Date,
    /// An address on the web: [`Uri`](super::Uri).
    Uri,
    /// A mail address: [`Mail`](super::Mail).
    Mail,
    /// A language: [`LanguageTag`](super::LanguageTag).
    LanguageTag,
    /// The id of a record: [`Id`](super::Id).
    Id,
    /// A reference to a record: [`Ref`](super::Ref).
    Ref,
    /// An end of a hop, an id or a role: [`End`](super::End).
    End,
    /// An amount of money: [`Amount`](super::Amount).
    Amount,
    /// The digest of a content: [`Digest`](super::Digest).
    Digest,
    /// A service of the federal catalogue: [`Leistungsschluessel`](super::Leistungsschluessel).
    Leistung,
    /// A bundle of services: [`OzgId`](super::OzgId).
    Ozg,
    /// Either of these two: [`ServiceKey`](super::ServiceKey).
    Service,
    /// Amtlicher Regionalschlüssel: [`Ars`](super::Ars).
    Ars,
    /// Amtlicher Gemeindeschlüssel: [`Ags`](super::Ags).
    Ags,
    /// One of the sixteen Länder: [`Land`](super::Land).
    Land,
    /// ARS or AGS: [`AreaKey`](super::AreaKey).
    Area,
    /// The number of a decision: [`DecisionNumber`](super::DecisionNumber).
    DecisionNumber,
    /// An address for invoices: [`LeitwegId`](super::LeitwegId).
    LeitwegId,
    /// A building block of FIM: [`FimId`](super::FimId).
    FimId,
    /// An organisation in the DVDV: [`DvdvKey`](super::DvdvKey).
    DvdvKey,
    /// A mailbox of FIT-Connect: [`DestinationId`](super::DestinationId).
    DestinationId,
    /// What decides among equals: [`TieBreak`](super::TieBreak).
    TieBreak,
    /// A currency: [`Currency`](super::Currency).
    Currency,
    /// A licence: [`Spdx`](super::Spdx).
    Spdx,
    /// Typisierung of a service: [`TypingCode`](super::TypingCode).
    TypingCode,
    /// A free name: [`ConceptName`](super::ConceptName).
    ConceptName,
    /// Version of the record format: [`SchemaVersion`](super::SchemaVersion).
    SchemaVersion,
    /// The code of a rule: [`RuleCode`](super::RuleCode).
    RuleCode,
}

impl Format {
    /// All of them.
    pub const ALL: &'static [Format] = &[
        Format::Date,
        Format::Uri,
        Format::Mail,
        Format::LanguageTag,
        Format::Id,
        Format::Ref,
        Format::End,
        Format::Amount,
        Format::Digest,
        Format::Leistung,
        Format::Ozg,
        Format::Service,
        Format::Ars,
        Format::Ags,
        Format::Land,
        Format::Area,
        Format::DecisionNumber,
        Format::LeitwegId,
        Format::FimId,
        Format::DvdvKey,
        Format::DestinationId,
        Format::TieBreak,
        Format::Currency,
        Format::Spdx,
        Format::TypingCode,
        Format::ConceptName,
        Format::SchemaVersion,
        Format::RuleCode,
    ];

    /// The word for `format` in a JSON Schema.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Format::Date => "date",
            Format::Uri => "uri",
            Format::Mail => "email",
            Format::LanguageTag => "language-tag",
            Format::Id => "id",
            Format::Ref => "ref",
            Format::End => "hop-end",
            Format::Amount => "amount",
            Format::Digest => "digest",
            Format::Leistung => "leistungsschluessel",
            Format::Ozg => "ozg-id",
            Format::Service => "service-key",
            Format::Ars => "ars",
            Format::Ags => "ags",
            Format::Land => "land",
            Format::Area => "area-key",
            Format::DecisionNumber => "decision-number",
            Format::LeitwegId => "leitweg-id",
            Format::FimId => "fim-id",
            Format::DvdvKey => "dvdv-key",
            Format::DestinationId => "destination-id",
            Format::TieBreak => "tie-break",
            Format::Currency => "currency",
            Format::Spdx => "spdx",
            Format::TypingCode => "typing-code",
            Format::ConceptName => "concept-name",
            Format::SchemaVersion => "schema-version",
            Format::RuleCode => "rule-code",
        }
    }

    /// The format with that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// An ECMA-262 regular expression that matches exactly what [`Format::check`] accepts.
    ///
    /// It is anchored, uses ASCII classes only and needs no flags. `None` for [`Format::Date`]:
    /// which days there are is no matter of a pattern. Nor are the check digits of a
    /// [`Format::LeitwegId`]: its pattern matches those with wrong ones as well.
    #[must_use]
    pub const fn pattern(self) -> Option<&'static str> {
        Some(match self {
            Format::Date => return None,
            Format::Uri => web::URI,
            Format::Mail => web::MAIL,
            Format::LanguageTag => text::LANGUAGE_TAG,
            Format::Id => id::ID,
            Format::Ref => reference::REF,
            Format::End => id::END,
            Format::Amount => amount::PATTERN,
            Format::Digest => text::DIGEST,
            Format::Leistung => leistung::PATTERN,
            Format::Ozg => ozg::PATTERN,
            Format::Service => service::PATTERN,
            Format::Ars => area::ARS,
            Format::Ags => area::AGS,
            Format::Land => land::PATTERN,
            Format::Area => area::AREA,
            Format::DecisionNumber => decision_number::PATTERN,
            Format::LeitwegId => leitweg::PATTERN,
            Format::FimId => fim::PATTERN,
            Format::DvdvKey => dvdv::PATTERN,
            Format::DestinationId => destination::PATTERN,
            Format::TieBreak => tie_break::PATTERN,
            Format::Currency => text::CURRENCY,
            Format::Spdx => text::SPDX,
            Format::TypingCode => text::TYPING_CODE,
            Format::ConceptName => text::CONCEPT_NAME,
            Format::SchemaVersion => text::SCHEMA_VERSION,
            Format::RuleCode => text::RULE_CODE,
        })
    }

    /// Whether the text has this form. Allocates only to name a repaired key.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(self, text: &str) -> Result<Standing, KeyFault> {
        let fits = match self {
            Format::Date => return date::check(text),
            Format::Amount => return amount::check(text),
            Format::Leistung => return leistung::check(text),
            Format::Ozg => return ozg::check(text),
            Format::Service => return service::check(text),
            Format::Ars => return area::check_ars(text),
            Format::Ags => return area::check_ags(text),
            Format::Area => return area::check_area(text),
            Format::Land => return land::check(text),
            Format::DecisionNumber => return decision_number::check(text),
            Format::LeitwegId => return leitweg::check(text),
            Format::DvdvKey => return dvdv::check(text),
            Format::FimId => fim::is_fim(text),
            Format::DestinationId => destination::is_destination(text),
            Format::TieBreak => tie_break::is_tie_break(text),
            Format::Uri => web::is_uri(text),
            Format::Mail => web::is_mail(text),
            Format::LanguageTag => text::is_language_tag(text),
            Format::Id => id::is_id(text),
            Format::Ref => reference::is_ref(text),
            Format::End => id::is_end(text),
            Format::Digest => text::is_digest(text),
            Format::Currency => text::is_currency(text),
            Format::Spdx => text::is_spdx(text),
            Format::TypingCode => text::is_typing_code(text),
            Format::ConceptName => text::is_concept_name(text),
            Format::SchemaVersion => text::is_schema_version(text),
            Format::RuleCode => text::is_rule_code(text),
        };
        if fits { Ok(Standing::Sound) } else { Err(KeyFault::Form) }
    }
}

/// The key that a number stands for where a key (text) belongs: `57740032032` is the ARS
/// `057740032032`.
///
/// `digits` are the digits of the number as written. The answer is that text when it is a key of
/// that format, else the text with the lost zero put back; `None` when neither is one, and for
/// formats that are no digit keys. No Leistungsschlüssel or OZG id begins with a zero.
#[must_use]
pub fn repair_number(format: Format, digits: &str) -> Option<String> {
    match format {
        Format::Leistung | Format::Ozg | Format::Service => {
            format.check(digits).ok().map(|_| digits.into())
        }
        Format::Ars | Format::Ags | Format::Land | Format::Area => match format.check(digits) {
            Ok(_) => Some(digits.into()),
            Err(_) => area::with_zero(format, digits),
        },
        _ => None,
    }
}
