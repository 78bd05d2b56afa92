//! UNIT-002: the keys of a row fit its kind, its Land and each other

use crate::keys::{Ags, AreaLevel};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::OrganisationKind;
use crate::register::{Register, UnitRow};
use crate::rules::{Asks, Check, Context, Violations};

/// The keys of a row fit its kind, its Land and each other
#[derive(Cases)]
pub enum KeysOfARow {
    #[de("Der Regionalschlüssel „{value}“ passt in seiner Länge nicht zur Art „{kind}“.")]
    #[help_de("Ein Land hat 2 Ziffern, ein Kreis 5, ein Gemeindeverband 9, eine Gemeinde 12.")]
    #[en("the regional key “{value}” does not fit the kind “{kind}” by its length")]
    #[help_en("a Land has 2 digits, a county 5, an association 9, a municipality 12")]
    Length { value: String, kind: OrganisationKind },
    #[de("„{kind}“ ist keine Gebietskörperschaft.")]
    #[help_de(
        "Die Gebietstabelle hat Gemeinden (kommune), Kreise (kreis) und Gemeindeverbände \
         (gemeindeverband). Alle anderen stehen als Datensätze im Register."
    )]
    #[en("“{kind}” is no unit of territory")]
    #[help_en(
        "the table of units has municipalities (kommune), counties (kreis) and associations \
         (gemeindeverband); all others are records of the register"
    )]
    NoUnit { kind: OrganisationKind },
    #[de("Das Land „{value}“ passt nicht zum Schlüssel, der mit „{expected}“ beginnt.")]
    #[help_de("Die ersten zwei Ziffern des Schlüssels sind das Land.")]
    #[en("the Land “{value}” does not fit the key, which begins with “{expected}”")]
    #[help_en("the first two digits of the key are the Land")]
    OtherLand { value: String, expected: String },
    #[de("Der Gemeindeschlüssel „{value}“ gehört nicht zum Regionalschlüssel „{first}“.")]
    #[help_de(
        "Der Gemeindeschlüssel besteht aus den Ziffern 1 bis 5 und 10 bis 12 des \
         Regionalschlüssels; ein Gemeindeverband hat keinen."
    )]
    #[en("the municipality key “{value}” does not belong to the regional key “{first}”")]
    #[help_en(
        "the municipality key is digits 1 to 5 and 10 to 12 of the regional key; an association \
         has none"
    )]
    AgsNotOfArs { value: String, first: String },
    #[de("Das Textkennzeichen „{value}“ passt nicht zur Art „{kind}“.")]
    #[help_de("41 bis 45 sind Kreise, 50 bis 58 Gemeindeverbände, 60 bis 67 Gemeinden.")]
    #[en("the unit type “{value}” does not fit the kind “{kind}”")]
    #[help_en("41 to 45 are counties, 50 to 58 associations, 60 to 67 municipalities")]
    OtherKind { value: String, kind: OrganisationKind },
    #[de(
        "Der Schlüssel „{value}“ gehört zum Verband „{expected}“, verwaltet wird hier aber von „{first}“."
    )]
    #[help_de("Die Ziffern 6 bis 9 des Regionalschlüssels nennen den Verband. Prüfen Sie beide.")]
    #[en("the key “{value}” belongs to the association “{expected}”, but “{first}” administers it")]
    #[help_en("digits 6 to 9 of the regional key name the association; check both")]
    OtherAssociation { value: String, expected: String, first: String },
}

impl Check for KeysOfARow {
    type Of = Register;
    const ABOUT: About = About {
        code: "UNIT-002",
        name: "keys-of-a-row",
        severity: Error,
        since: "0.1",
        why: why(
            "Aus dem Schlüssel folgt, ob eine Gemeinde, ein Verband, ein Kreis oder ein Land \
             gemeint ist. Passt er nicht, so zählen Einwohner bei der falschen Stelle.",
            "from the key follows whether a municipality, an association, a county or a Land is \
             meant; where it does not fit, inhabitants count for the wrong one",
            "Gemeindeverzeichnis des Statistischen Bundesamts; Modell, Gebietstabelle",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (row, place) in register.units().placed_rows() {
            let mut out = out.of_row(place, row.ars);
            let of_kind = row.kind.and_then(level);
            if let Some(kind) = row.kind.filter(|_| of_kind.is_none()) {
                out.push("/kind", Self::NoUnit { kind });
            }
            if let Some(kind) = row.kind.filter(|_| of_kind.is_some_and(|it| it != row.ars.level()))
            {
                out.push("/ars", Self::Length { value: row.ars.to_string(), kind });
            }
            if let Some(land) = row.land.filter(|land| *land != row.ars.land()) {
                let expected = row.ars.land().to_string();
                out.push("/land", Self::OtherLand { value: land.to_string(), expected });
            }
            if let Some(ags) = row.ags.filter(|ags| own_ags(row) != Some(*ags)) {
                let case = Self::AgsNotOfArs { value: ags.to_string(), first: row.ars.to_string() };
                out.push("/ags", case);
            }
            let by = row.administered_by.filter(|by| by.level() == AreaLevel::Gemeindeverband);
            if let (Some(by), Some(own)) =
                (by, row.ars.association().filter(|own| Some(*own) != by))
            {
                let (value, expected) = (row.ars.to_string(), own.to_string());
                out.push("/ars", Self::OtherAssociation { value, expected, first: by.to_string() });
            }
            let types = row.unit_type.zip(row.kind);
            let types = types.filter(|(it, kind)| level(*kind).is_some() && it.kind() != *kind);
            if let Some((unit_type, kind)) = types {
                let value = unit_type.as_str().to_owned();
                out.push("/unit_type", Self::OtherKind { value, kind });
            }
        }
    }
}

/// The municipality key that follows from the regional key.
fn own_ags(row: &UnitRow) -> Option<Ags> {
    row.ars.ags().filter(|_| row.ars.level() != AreaLevel::Gemeindeverband)
}

const fn level(kind: OrganisationKind) -> Option<AreaLevel> {
    match kind {
        OrganisationKind::Land => Some(AreaLevel::Land),
        OrganisationKind::Kreis => Some(AreaLevel::Kreis),
        OrganisationKind::Gemeindeverband => Some(AreaLevel::Gemeindeverband),
        OrganisationKind::Kommune => Some(AreaLevel::Gemeinde),
        _ => None,
    }
}
