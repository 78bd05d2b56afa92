//! `evaluation`: how offers meet a profile on a day (model §10).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::{Offering, Profile, Text};
use crate::keys::{Amount, Currency, Date, Digest, Id, Ref};
use crate::order::Map;

/// An evaluation: offers, how each answers the criteria of a profile, and what was recorded as its
/// result.
#[record(
    "evaluation",
    de = "Bewertung",
    en = "evaluation",
    about = "Wie Angebote die Kriterien eines Anforderungsprofils an einem Tag erfüllen, mit Punkten und \
             Preis.",
    visibility = Body,
    relations(
        Satisfies | ImplementedBy | ValidatedBy | Requires => (Need, Profile, Offering),
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Evaluation,
    ),
)]
pub struct Evaluation {
    /// The profile, with its version.
    #[label(de = "Anforderungsprofil mit Fassung", en = "Profile with its version")]
    pub profile: Ref<Profile>,
    /// The day that the answers are of.
    #[label(de = "Stand der Bewertung", en = "Day of the evaluation")]
    #[happened]
    pub as_of: Date,
    /// Digest of the register that was looked at, or the day of the edition.
    #[label(de = "Stand des Registers", en = "Edition of the register")]
    #[length(min = 1, max = 120)]
    pub register_edition: Option<String>,
    /// The offers.
    #[label(de = "Bewertete Angebote", en = "Offers")]
    #[required]
    #[length(min = 1)]
    pub offers: Vec<Offer>,
    /// The offering that was recorded as the best.
    #[label(de = "Bestes Angebot", en = "Best offer")]
    pub winner: Option<Ref<Offering>>,
}

/// One offer: its answers to the criteria, its points and its price.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Bewertetes Angebot", en = "Offer")]
pub struct Offer {
    /// The offering, with its version.
    #[label(de = "Angebot mit Fassung", en = "Offering with its version")]
    pub offering: Ref<Offering>,
    /// Its answers, by criterion.
    #[label(de = "Antworten je Kriterium", en = "Answers by criterion")]
    #[schema(with = answers)]
    pub answers: Map<Id, Answer>,
    /// Its points, by criterion.
    #[label(de = "Punkte je Kriterium", en = "Points by criterion")]
    #[schema(with = points)]
    pub points: Option<Map<Id, u16>>,
    /// Who gave points, each by criterion; what counts is their exact mean.
    #[label(de = "Bewertende", en = "Assessors")]
    pub assessors: Vec<Assessor>,
    /// What was said of it, by criterion.
    #[label(de = "Anmerkungen je Kriterium", en = "Comments by criterion")]
    #[schema(with = comments)]
    pub comments: Option<Map<Id, Text>>,
    /// Digest of the offering that was looked at, where it has no version.
    #[label(de = "Prüfsumme des Angebots", en = "Checksum of the offering")]
    pub digest: Option<Digest>,
    /// Its price.
    #[label(de = "Preis", en = "Price")]
    pub price: Option<Price>,
}

codes! {
    /// How an offer answers a criterion.
    Answer {
        Yes = "yes": "ja", "yes";
        No = "no": "nein", "no";
        Unknown = "unknown": "unbekannt", "unknown";
    }
}

/// Somebody who gave points.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Bewertende Stelle", en = "Assessor")]
pub struct Assessor {
    /// The role.
    #[label(de = "Funktion", en = "Function")]
    #[length(min = 1, max = 200)]
    pub role: String,
    /// The points, by criterion.
    #[label(de = "Punkte je Kriterium", en = "Points by criterion")]
    #[schema(with = points)]
    pub points: Map<Id, u16>,
}

/// What an offer costs.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Preis", en = "Price")]
pub struct Price {
    /// How much.
    #[label(de = "Betrag", en = "Amount")]
    pub amount: Amount,
    /// In which currency.
    #[label(de = "Währung", en = "Currency")]
    pub currency: Currency,
    /// Whether VAT is included.
    #[label(de = "Umsatzsteuer enthalten", en = "VAT included")]
    pub vat_included: bool,
    /// For which time.
    #[label(de = "Zeitraum", en = "Period")]
    pub period: PricePeriod,
}

codes! {
    /// What a price is for.
    PricePeriod {
        Once = "once": "einmalig", "once";
        Month = "month": "je Monat", "per month";
        Year = "year": "je Jahr", "per year";
    }
}

/// Points as the schema has them: whole numbers from 0 to 1,000.
#[cfg(feature = "schema")]
enum Points {}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Points {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Points".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": 0, "maximum": 1000 })
    }
}

#[cfg(feature = "schema")]
fn answers(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    by_criterion::<Answer>(generator)
}

#[cfg(feature = "schema")]
fn points(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    by_criterion::<Points>(generator)
}

#[cfg(feature = "schema")]
fn comments(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    by_criterion::<Text>(generator)
}

#[cfg(feature = "schema")]
fn by_criterion<V: schemars::JsonSchema>(
    generator: &mut schemars::SchemaGenerator,
) -> schemars::Schema {
    let name = <Id as schemars::JsonSchema>::json_schema(generator);
    let value = generator.subschema_for::<V>();
    schemars::json_schema!({
        "type": "object",
        "propertyNames": name,
        "additionalProperties": value,
        "maxProperties": 10_000
    })
}
