//! WORD-006: a criterion says in words how binding it is, as its binding does

use crate::language::{Keyword, Modal, Reading, Token, keywords};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Binding, Criterion, Profile};
use crate::rules::{Check, Context, Violations};

/// A criterion says in words how binding it is, as its binding does
#[derive(Cases)]
pub enum KeywordAndBinding {
    #[de("Im Text steht „{found}“, das Kriterium „{value}“ ist aber ein {expected}.")]
    #[help_de("Ändern Sie den Text oder die Verbindlichkeit, damit beide dasselbe sagen.")]
    #[en("the text says “{found}”, but the criterion “{value}” is a {expected}")]
    #[help_en("change the text or the binding, so that both say the same")]
    Contradicts { found: String, value: String, expected: Binding },
    #[de("Im Text von „{value}“ stehen „{first}“ und „{found}“.")]
    #[help_de("Teilen Sie das Kriterium, oder streichen Sie eines der beiden Wörter.")]
    #[en("the text of “{value}” says “{first}” and “{found}”")]
    #[help_en("split the criterion or drop one of the two words")]
    Two { value: String, first: String, found: String },
    #[info]
    #[de("Im Text steht „{found}“, das Kriterium „{value}“ ist aber ein {expected}.")]
    #[help_de("Prüfen Sie, ob das Wort sagt, wie verbindlich das Kriterium ist.")]
    #[en("the text says “{found}”, but the criterion “{value}” is a {expected}")]
    #[help_en("check whether the word says how binding the criterion is")]
    SmallLetters { found: String, value: String, expected: Binding },
}

impl Check for KeywordAndBinding {
    type Of = Profile;
    const ABOUT: About = About {
        code: "WORD-006",
        name: "keyword-and-binding",
        severity: Error,
        since: "0.1",
        why: why(
            "Bieter lesen den Text, die Auswertung liest die Verbindlichkeit. Sagen beide \
             Verschiedenes, ist die Vergabe angreifbar.",
            "bidders read the text, the evaluation reads the binding; where they differ, the award \
             can be contested",
            "RFC 2119; EfA-Mindestanforderungen (MUSS, SOLL, KANN)",
        ),
    };

    fn look(profile: &Profile, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, (criterion, text)) in profile.criteria.iter().zip(at.texts).enumerate() {
            if let Some(case) = contradiction(criterion, text) {
                out.push(format!("/criteria/{number}/text/de"), case);
            }
        }
    }
}

/// What contradicts the binding of a criterion, or itself.
fn contradiction(criterion: &Criterion, text: &Reading<'_>) -> Option<KeywordAndBinding> {
    let mut said = text.sentences().flat_map(words);
    let (first, keyword) = said.next()?;
    let value = criterion.id.to_string();
    let (expected, modal) = (criterion.binding, modal(criterion.binding));
    if let Some((found, _)) = said.find(|(_, it)| it.is_upper && it.modal != keyword.modal) {
        return Some(KeywordAndBinding::Two { value, first, found });
    }
    if keyword.modal == modal {
        return None;
    }
    Some(match keyword.is_upper {
        true => KeywordAndBinding::Contradicts { found: first, value, expected },
        false => KeywordAndBinding::SmallLetters { found: first, value, expected },
    })
}

/// The modal verbs of a sentence, with how they are written.
fn words<'a>(sentence: &'a [Token<'_>]) -> impl Iterator<Item = (String, Keyword)> + use<'a> {
    keywords(sentence)
        .filter_map(|keyword| Some((sentence.get(keyword.at)?.text.to_owned(), keyword)))
}

const fn modal(binding: Binding) -> Modal {
    match binding {
        Binding::Must => Modal::Must,
        Binding::Should => Modal::Should,
        Binding::May => Modal::May,
    }
}
