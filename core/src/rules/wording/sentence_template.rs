//! WORD-010: a criterion has the parts of the sentence template

use crate::language::{Missing, parts};
use crate::messages::Severity::Info;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, CriterionClass, Profile};
use crate::rules::{Check, Context, Violations};

/// A criterion has the parts of the sentence template
#[derive(Cases)]
pub enum SentenceTemplate {
    #[de("Im Text von „{value}“ steht weder MUSS noch SOLL noch KANN.")]
    #[help_de("Ein Satz nach diesem Muster hilft: Wenn …, MUSS der Anbieter … bereitstellen.")]
    #[en("the text of “{value}” has neither MUSS nor SOLL nor KANN")]
    #[help_en("a sentence of this form helps: condition, who, keyword, what, verb")]
    NoKeyword { value: String },
    #[de("Im Text von „{value}“ ist nicht gesagt, wer etwas leisten soll.")]
    #[help_de("Nennen Sie vor MUSS, SOLL oder KANN, wer gemeint ist: der Anbieter, der Dienst.")]
    #[en("the text of “{value}” does not say who is to do it")]
    #[help_en("name before the keyword who is meant: the provider, the service")]
    Nobody { value: String },
    #[de("Im Text von „{value}“ fehlt das Verb am Ende.")]
    #[help_de("Sagen Sie mit einem Verb, was geschehen soll: bereitstellen, speichern, melden.")]
    #[en("the text of “{value}” has no verb at its end")]
    #[help_en("say with a verb what is to be done")]
    NoVerb { value: String },
}

impl Check for SentenceTemplate {
    type Of = Profile;
    const ABOUT: About = About {
        code: "WORD-010",
        name: "sentence-template",
        severity: Info,
        since: "0.1",
        why: why(
            "Sätze gleicher Bauart liest man schneller, und es fällt auf, was fehlt.",
            "sentences of one form are read faster, and one sees what is missing",
            "BSI, Grundschutz++ (Satzschablone der Anforderungen)",
        ),
    };

    fn look(profile: &Profile, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        // what is evaluated or asked is no demand
        let is_demand = |it: &Criterion| it.class == CriterionClass::A;
        let all = profile.criteria.iter().zip(at.texts).enumerate();
        for (number, (criterion, it)) in all.filter(|(_, (it, _))| is_demand(it)) {
            let mut missing = it.sentences().map(|sentence| parts(it.text, sentence).err());
            let Some(Some(first)) = missing.next() else { continue };
            // further sentences explain the one that demands
            if missing.any(|it| it.is_none()) {
                continue;
            }
            let value = criterion.id.to_string();
            let case = match first {
                Missing::Keyword => Self::NoKeyword { value },
                Missing::Who => Self::Nobody { value },
                Missing::Verb => Self::NoVerb { value },
            };
            out.push(format!("/criteria/{number}/text/de"), case);
        }
    }
}
