//! CRIT-007: a criterion names no product without its equivalent

use crate::language::{Token, product, said};
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Profile;
use crate::rules::{Check, Context, Violations};

/// A criterion names no product without its equivalent
#[derive(Cases)]
pub enum VendorName {
    #[de("„{value}“ nennt anscheinend ein Produkt oder einen Hersteller.")]
    #[help_de(
        "Prüfen Sie, ob sich die Eigenschaft beschreiben lässt; sonst ergänzen Sie „oder \
               gleichwertig“."
    )]
    #[en("“{value}” seems to name a product or a vendor")]
    #[help_en(
        "check whether it can be described what is needed; otherwise add “oder gleichwertig”"
    )]
    Named { value: String },
}

impl Check for VendorName {
    type Of = Profile;
    const ABOUT: About = About {
        code: "CRIT-007",
        name: "vendor-name",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ein Produktname schließt andere Anbieter aus; das Vergaberecht erlaubt ihn nur mit \
             Grund und in der Regel mit dem Zusatz „oder gleichwertig“.",
            "a product name shuts out other providers; procurement law allows it with a reason \
             only, and as a rule with the words “or equivalent”",
            "VgV, § 31 Absatz 6",
        ),
    };

    fn look(_: &Profile, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let more = at.words_of(Self::ABOUT.code);
        let find = |it: &[Token<'_>]| product(it, more).map(|hit| said(it, hit));
        for (number, text) in at.texts.iter().enumerate() {
            if let Some(value) = text.sentences().find_map(find) {
                out.push(format!("/criteria/{number}/text/de"), Self::Named { value });
            }
        }
    }
}
