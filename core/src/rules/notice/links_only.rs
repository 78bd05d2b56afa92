//! NOTE-005: a notice says itself what changes

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::Notice;
use crate::rules::{Check, Context, Violations};

/// A notice says itself what changes
#[derive(Cases)]
pub enum LinksOnly {
    #[de("Was sich ändert, steht hier nicht, nur wo es zu lesen ist.")]
    #[help_de(
        "Sagen Sie in ein, zwei Sätzen, was sich für die Kommunen ändert. Die Adresse kann dabeistehen."
    )]
    #[en("this does not say what changes, only where to read it")]
    #[help_en(
        "say in a sentence or two what changes for the municipalities; the address may stand beside it"
    )]
    NoWords,
}

impl Check for LinksOnly {
    type Of = Notice;
    const ABOUT: About = About {
        code: "NOTE-005",
        name: "links-only",
        severity: Warning,
        since: "0.1",
        why: why(
            "Ein Verweis auf eine Plattform ist keine Information: Wer betroffen ist, muss es an der Mitteilung selbst erkennen.",
            "a pointer to a platform is no information: who is concerned must see it from the notice itself",
            "Modell, Mitteilung",
        ),
    };

    fn look(notice: &Notice, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let text = notice.what_changes.de.as_str();
        let is_address = |word: &&str| word.contains("://") || word.starts_with("www.");
        let (addresses, words): (Vec<&str>, Vec<&str>) =
            text.split_whitespace().partition(is_address);
        if !addresses.is_empty() && words.len() < FEW {
            out.push("/what_changes/de", Self::NoWords);
        }
    }
}

/// A sentence that says something beside an address has so many words at least: “Näheres finden Sie
/// auf der folgenden Seite” has seven.
const FEW: usize = 8;
