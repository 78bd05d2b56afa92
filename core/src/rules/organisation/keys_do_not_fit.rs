//! ORGA-001: the keys of an organisation fit its kind, its Land and each other

use crate::keys::AreaLevel;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Organisation, OrganisationKind};
use crate::rules::{Check, Context, Violations};

/// The keys of an organisation fit its kind, its Land and each other
#[derive(Cases)]
pub enum KeysDoNotFit {
    #[de("Der Regionalschlüssel „{value}“ passt in seiner Länge nicht zur Art „{kind}“.")]
    #[help_de("Ein Land hat 2 Ziffern, ein Kreis 5, ein Gemeindeverband 9, eine Gemeinde 12.")]
    #[en("the regional key “{value}” does not fit the kind “{kind}” by its length")]
    #[help_en("a Land has 2 digits, a county 5, an association 9, a municipality 12")]
    ArsLength { value: String, kind: OrganisationKind },
    #[de("Der Gemeindeschlüssel „{value}“ passt in seiner Länge nicht zur Art „{kind}“.")]
    #[help_de(
        "Ein Land hat 2 Ziffern, ein Kreis 5, eine Gemeinde 8; ein Gemeindeverband hat \
               keinen."
    )]
    #[en("the municipality key “{value}” does not fit the kind “{kind}” by its length")]
    #[help_en("a Land has 2 digits, a county 5, a municipality 8; an association has none")]
    AgsLength { value: String, kind: OrganisationKind },
    #[de("Das Land „{value}“ passt nicht zum Schlüssel, der mit „{expected}“ beginnt.")]
    #[help_de("Die ersten zwei Ziffern des Schlüssels sind das Land.")]
    #[en("the Land “{value}” does not fit the key, which begins with “{expected}”")]
    #[help_en("the first two digits of the key are the Land")]
    OtherLand { value: String, expected: String },
    #[de(
        "Der Gemeindeschlüssel „{value}“ passt nicht zum Regionalschlüssel; aus ihm folgt \
          „{expected}“."
    )]
    #[help_de(
        "Der Gemeindeschlüssel besteht aus den Ziffern 1 bis 5 und 10 bis 12 des \
               Regionalschlüssels."
    )]
    #[en(
        "the municipality key “{value}” does not fit the regional key, from which “{expected}” \
          follows"
    )]
    #[help_en("the municipality key is digits 1 to 5 and 10 to 12 of the regional key")]
    AgsNotOfArs { value: String, expected: String },
}

impl Check for KeysDoNotFit {
    type Of = Organisation;
    const ABOUT: About = About {
        code: "ORGA-001",
        name: "keys-do-not-fit",
        severity: Error,
        since: "0.1",
        why: why(
            "Aus dem Schlüssel folgt, ob eine Stadt, ein Kreis oder ein Land gemeint ist. Passt \
             er nicht zur Art, so werden Rechte und Einwohner der falschen Stelle zugerechnet.",
            "from the key follows whether a town, a county or a Land is meant; where it does not \
             fit the kind, rights and inhabitants are counted for the wrong one",
            "Statistisches Bundesamt, Gemeindeverzeichnis; an 11.004 Gemeinden gemessen",
        ),
    };

    fn look(it: &Organisation, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        lengths(it, out);
        let of_key = it.ars.map(|ars| ars.land()).or(it.ags.map(|ags| ags.land()));
        if let (Some(land), Some(of_key)) = (it.land, of_key) {
            if land != of_key {
                let (value, expected) = (text(&land), text(&of_key));
                out.push("/land", Self::OtherLand { value, expected });
            }
        }
        let from_ars = it.ars.filter(|ars| ars.level() != AreaLevel::Gemeindeverband);
        if let (Some(ags), Some(expected)) = (it.ags, from_ars.and_then(|ars| ars.ags())) {
            let same_length = ags.as_ref().len() == expected.as_ref().len();
            if same_length && ags != expected {
                let (value, expected) = (text(&ags), text(&expected));
                out.push("/ags", Self::AgsNotOfArs { value, expected });
            }
        }
    }
}

/// Digits that the keys of a kind have: ARS and AGS; 0 where there is none.
const fn digits(kind: OrganisationKind) -> Option<(usize, usize)> {
    match kind {
        OrganisationKind::Land => Some((2, 2)),
        OrganisationKind::Kreis => Some((5, 5)),
        OrganisationKind::Gemeindeverband => Some((9, 0)),
        OrganisationKind::Kommune => Some((12, 8)),
        _ => None,
    }
}

fn lengths(it: &Organisation, out: &mut Violations<'_, KeysDoNotFit>) {
    let Some((ars_digits, ags_digits)) = digits(it.kind) else { return };
    if let Some(ars) = it.ars.filter(|ars| ars.as_ref().len() != ars_digits) {
        let (value, kind) = (text(&ars), it.kind);
        out.push("/ars", KeysDoNotFit::ArsLength { value, kind });
    }
    if let Some(ags) = it.ags.filter(|ags| ags.as_ref().len() != ags_digits) {
        let (value, kind) = (text(&ags), it.kind);
        out.push("/ags", KeysDoNotFit::AgsLength { value, kind });
    }
}

fn text(key: &impl AsRef<str>) -> String {
    key.as_ref().to_owned()
}
