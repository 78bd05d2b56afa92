//! The named text forms, and the one place where each finds its pattern and its check.

use super::{KeyFault, Standing};
use super::{
    amount, area, date, decision_number, destination, dvdv, fim, id, land, leistung, leitweg, ozg,
    reference, service, text, tie_break, web,
};
use crate::codes;

codes! {
    /// A named text form: what `format` and `pattern` in a schema refer to, what the shape check
    /// asks for, and what a key type is read by. Each has a type of its own.
    Format {
        Date = "date": "Tag", "day";
        Uri = "uri": "Internetadresse", "web address";
        Mail = "email": "E-Mail-Adresse", "mail address";
        LanguageTag = "language-tag": "Sprachkürzel", "language tag";
        Id = "id": "Kennung", "id";
        Ref = "ref": "Verweis auf einen Datensatz", "reference to a record";
        End = "hop-end": "Kennung oder Rolle", "id or role";
        Amount = "amount": "Betrag", "amount";
        Digest = "digest": "Prüfsumme", "digest";
        Leistung = "leistungsschluessel":
            "Leistungsschlüssel", "Leistungsschlüssel (service key)";
        Ozg = "ozg-id": "OZG-ID", "OZG id";
        Service = "service-key":
            "Leistungsschlüssel oder OZG-ID", "Leistungsschlüssel or OZG id";
        Ars = "ars": "Regionalschlüssel (ARS)", "regional key (ARS)";
        Ags = "ags": "Gemeindeschlüssel (AGS)", "municipality key (AGS)";
        Land = "land": "Land", "Land";
        Area = "area-key": "ARS oder AGS", "ARS or AGS";
        DecisionNumber = "decision-number": "Beschlussnummer", "decision number";
        LeitwegId = "leitweg-id": "Leitweg-ID", "Leitweg-ID";
        FimId = "fim-id": "FIM-ID", "FIM id";
        DvdvKey = "dvdv-key": "DVDV-Organisationsschlüssel", "DVDV organisation key";
        DestinationId = "destination-id":
            "Zustellpunkt-ID von FIT-Connect", "destination id of FIT-Connect";
        TieBreak = "tie-break": "Entscheidung bei Gleichstand", "what decides among equals";
        Currency = "currency": "Währung", "currency";
        Spdx = "spdx": "Lizenz nach SPDX", "licence by SPDX";
        TypingCode = "typing-code": "Typisierung einer Leistung", "Typisierung of a service";
        ConceptName = "concept-name": "Name eines Merkmals", "free name";
        SchemaVersion = "schema-version":
            "Fassung des Datenformats", "version of the record format";
        RuleCode = "rule-code": "Code einer Regel", "code of a rule";
    }
}

impl Format {
    /// The word for `format` in a JSON Schema.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.as_str()
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

    /// Two texts of this form, the first and the last in some order.
    #[must_use]
    pub const fn samples(self) -> [&'static str; 2] {
        match self {
            Format::Date => ["0001-01-01", "9999-12-31"],
            Format::Uri => ["http://a.de", "https://z.org/z"],
            Format::Mail => ["a@a.de", "z@z.org"],
            Format::LanguageTag => ["aa", "zu"],
            Format::Id | Format::Ref | Format::End | Format::ConceptName => ["a", "z"],
            Format::Amount => ["0.00", "999999999.99"],
            Format::Digest => [
                "sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "sha256:ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
            ],
            Format::Leistung | Format::Service => ["99001001000000", "99150153999999"],
            Format::Ozg => ["10000", "99999"],
            Format::Ars | Format::Area => ["010010000000", "160775055062"],
            Format::Ags => ["01001000", "16077062"],
            Format::Land => ["01", "16"],
            Format::DecisionNumber => ["Beschluss 2010/01", "Beschluss 2099/99"],
            Format::LeitwegId => ["04011000-1234512345-06", "991-33333TEST-33"],
            Format::FimId => ["D00000001", "S99999999999"],
            Format::DvdvKey => ["ags:010010000000", "zzz:160775055062"],
            Format::DestinationId => {
                ["00000000-0000-4000-8000-000000000000", "ffffffff-ffff-4fff-bfff-ffffffffffff"]
            }
            Format::TieBreak => ["price", "lot"],
            Format::Currency => ["AED", "ZWL"],
            Format::Spdx => ["0BSD", "Zlib"],
            Format::TypingCode => ["1", "9"],
            Format::SchemaVersion => ["1.0", "1.0"],
            Format::RuleCode => ["BODY-001", "UNIT-001"],
        }
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
