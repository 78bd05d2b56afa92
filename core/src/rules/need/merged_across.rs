//! NEED-013: what is merged across services or kinds says what was generalised

use crate::facts::ServiceRelation;
use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Need, NeedKind};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// What is merged across services or kinds says what was generalised
#[derive(Cases)]
pub enum MergedAcross {
    #[de("Der Bedarf geht in „{value}“ auf, der eine andere Leistung betrifft.")]
    #[help_de(
        "Beschreiben Sie unter „generalisation“, was verallgemeinert wurde, oder lassen Sie beide \
         Bedarfe getrennt und leiten Sie ein gemeinsames Kriterium ab."
    )]
    #[en("the need is merged into “{value}”, which is about another service")]
    #[help_en(
        "say under “generalisation” what was generalised, or keep the needs apart and derive one \
         criterion from both"
    )]
    OtherService { value: String },
    #[de("Der Bedarf ist „{kind}“, der gemeinsame „{value}“ ist „{found}“.")]
    #[help_de("Beschreiben Sie unter „generalisation“, was verallgemeinert wurde.")]
    #[en("the need is of the kind “{kind}”, the common one “{value}” is “{found}”")]
    #[help_en("say under “generalisation” what was generalised")]
    OtherKind { kind: NeedKind, value: String, found: NeedKind },
}

impl Check for MergedAcross {
    type Of = Register;
    const ABOUT: About = About {
        code: "NEED-013",
        name: "merged-across",
        severity: Warning,
        since: "0.1",
        why: why(
            "Derselbe Satz über zwei Leistungen sieht aus wie ein doppelter Bedarf und ist keiner: \
             Wer die eine Leistung löst, hat die andere nicht.",
            "one sentence about two services looks like a duplicate and is none: who solves the \
             one has not solved the other",
            "Modell, Bedarf",
        ),
    };
    const ASKS: Asks = Asks::Register;

    fn look(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, need) in register.numbered_of::<Need>() {
            let Some(merge) = need.merge.as_ref().filter(|it| it.generalisation.is_none()) else {
                continue;
            };
            let Some(target) = register.need(merge.into.as_str()) else { continue };
            let mut out = out.of(number);
            let value = target.id.to_string();
            let (kind, found) = (need.kind, target.kind);
            if kind != found {
                let value = value.clone();
                out.push("/merge", Self::OtherKind { kind, value, found });
            }
            // a target has the services of all that were merged into it: those are no reason
            let moved = merge.moved.as_ref().map_or(&[][..], |it| &it.services);
            let own: Vec<_> =
                target.services.iter().filter(|it| !moved.contains(it)).copied().collect();
            if ServiceRelation::of(&need.services, &own) == ServiceRelation::Other {
                out.push("/merge", Self::OtherService { value });
            }
        }
    }
}
