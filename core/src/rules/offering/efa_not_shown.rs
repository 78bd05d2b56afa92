//! OFFR-008: an offering with the EfA label is assessed by the minimum requirements

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Binding, Compliance, ComplianceResult, Offering, Profile};
use crate::order::{Map, sorted};
use crate::rules::{Asks, Check, Context, Violations};

/// An offering with the EfA label is assessed by the minimum requirements
#[derive(Cases)]
pub enum EfaNotShown {
    #[de(
        "Das Angebot gilt als EfA-Dienst, ist aber nicht nach den EfA-Mindestanforderungen \
          bewertet."
    )]
    #[help_de(
        "Tragen Sie unter „compliance“ ein, wie es die Anforderungen einer Fassung von \
               „efa_minimum_requirements“ erfüllt."
    )]
    #[en("the offering carries the EfA label but is not assessed by the EfA minimum requirements")]
    #[help_en(
        "say under “compliance” how it meets the requirements of a version of \
               “efa_minimum_requirements”"
    )]
    NotAssessed,
    #[de("Die EfA-Mindestanforderung „{value}“ ist nicht oder nur zum Teil erfüllt.")]
    #[help_de(
        "Wurde die Abweichung hingenommen, so vermerken Sie das mit „deviation_accepted“; \
               sonst ist das Angebot kein EfA-Dienst."
    )]
    #[en("the EfA minimum requirement “{value}” is not met, or only in part")]
    #[help_en(
        "if the deviation was accepted, say so by “deviation_accepted”; otherwise the \
               offering does not carry the label"
    )]
    NotMet { value: String },
    #[de("Ob die EfA-Mindestanforderung „{value}“ erfüllt ist, ist nicht bekannt.")]
    #[help_de("Fragen Sie beim Anbieter nach.")]
    #[en("it is not known whether the EfA minimum requirement “{value}” is met")]
    #[help_en("ask the provider")]
    #[warning]
    Unknown { value: String },
    #[de(
        "{count?Eine EfA-Mindestanforderung ist|# EfA-Mindestanforderungen sind} nach der \
          Fassung {version} nicht bewertet: {members}."
    )]
    #[help_de("Ergänzen Sie die Bewertung; was noch offen ist, wird mit „unknown“ eingetragen.")]
    #[en(
        "{count?one EfA minimum requirement is|# EfA minimum requirements are} not assessed by \
          version {version}: {members}"
    )]
    #[help_en("complete the assessment; what is still open is put in as “unknown”")]
    #[warning]
    SomeNotAssessed { count: usize, version: String, members: Vec<String> },
}

impl Check for EfaNotShown {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-008",
        name: "efa-not-shown",
        severity: Error,
        since: "0.1",
        why: why(
            "Das Zeichen EfA verspricht, dass ein Dienst nachgenutzt werden kann. Ohne Abgleich \
             mit den Mindestanforderungen ist es nur ein Wort.",
            "the label EfA promises that a service can be used again; without assessment against \
             the minimum requirements it is only a word",
            "EfA-Mindestanforderungen, Fassung vom 09.11.2022, Beschluss 2022/03-AL",
        ),
    };
    const ASKS: Asks = Asks::Register;

    /// Every `must` of the newest version it is assessed by is met, or the deviation accepted.
    fn look(offering: &Offering, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        let Some(register) = at.register.filter(|_| offering.efa == Some(true)) else { return };
        let by_minimum = |it: &&Compliance| it.criterion.id() == MINIMUM;
        let mut assessed = offering.compliance.iter().filter(by_minimum).peekable();
        if assessed.peek().is_none() {
            out.push("/compliance", Self::NotAssessed);
            return;
        }
        let profiles = assessed.filter_map(|it| register.profile(it.criterion.as_str()));
        let age = |it: &&Profile| (it.created, it.version.as_str().to_owned());
        if let Some(framework) = profiles.max_by_key(age) {
            musts(offering, framework, out);
        }
    }
}

/// The id under which every register knows the minimum requirements of EfA (model §4).
const MINIMUM: &str = "efa_minimum_requirements";

fn musts(offering: &Offering, framework: &Profile, out: &mut Violations<'_, EfaNotShown>) {
    // of several answers to one criterion the worst counts
    let answers = offering.compliance.iter().enumerate();
    let answers = sorted(answers.collect(), |(_, a), (_, b)| badness(a).cmp(&badness(b)));
    let answers: Map<&str, (usize, &Compliance)> =
        answers.into_iter().map(|(i, it)| (it.criterion.as_str(), (i, it))).collect();
    let mut members = Vec::new();
    for must in framework.criteria.iter().filter(|it| it.binding == Binding::Must) {
        let full = format!("{MINIMUM}@{}#{}", framework.version, must.id);
        let Some((i, answer)) = answers.get(full.as_str()) else {
            members.push(must.id.to_string());
            continue;
        };
        let value = must.title.de.clone();
        let case = match answer.result {
            ComplianceResult::NotMet | ComplianceResult::Partly
                if answer.deviation_accepted != Some(true) =>
            {
                EfaNotShown::NotMet { value }
            }
            ComplianceResult::Unknown => EfaNotShown::Unknown { value },
            _ => continue,
        };
        out.push(format!("/compliance/{i}/result"), case);
    }
    if !members.is_empty() {
        let (count, version) = (members.len(), framework.version.clone());
        out.push("/compliance", EfaNotShown::SomeNotAssessed { count, version, members });
    }
}

const fn badness(answer: &Compliance) -> u8 {
    match answer.result {
        ComplianceResult::NotMet => 3,
        ComplianceResult::Partly => 2,
        ComplianceResult::Unknown => 1,
        _ => 0,
    }
}
