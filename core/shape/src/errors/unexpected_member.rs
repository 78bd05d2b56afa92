//! SHAPE-002: members that nobody knows.

use super::Structural;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};

/// What sort of member is not known.
#[derive(Cases)]
pub enum UnexpectedMember {
    #[de("Die Angabe „{member}“ ist hier nicht vorgesehen.")]
    #[help_de("Prüfen Sie die Schreibweise. Eigene Angaben gehören unter „ext“.")]
    #[en("there is no member “{member}” here")]
    #[help_en("check the spelling; data of your own belong under “ext”")]
    Unknown { member: String },
    #[de("Die Angabe „{member}“ ist hier nicht vorgesehen.")]
    #[help_de("Gemeint ist wohl „{nearest}“.")]
    #[en("there is no member “{member}” here")]
    #[help_en("“{nearest}” is probably meant")]
    Misspelt { member: String, nearest: &'static str },
    #[de("Die Angabe „{member}“ ist hier nicht vorgesehen.")]
    #[help_de("Prüfen Sie die Schreibweise. Eigene Angaben gehören unter „ext“.")]
    #[en("there is no member “{member}” here")]
    #[help_en("check the spelling; data of your own belong under “ext”")]
    #[warning]
    UnknownInNewer { member: String },
    #[de("Die Angabe „{member}“ ist hier nicht vorgesehen.")]
    #[help_de("Gemeint ist wohl „{nearest}“.")]
    #[en("there is no member “{member}” here")]
    #[help_en("“{nearest}” is probably meant")]
    #[warning]
    MisspeltInNewer { member: String, nearest: &'static str },
}

impl Structural for UnexpectedMember {
    const ABOUT: About = About {
        code: "SHAPE-002",
        name: "unexpected-member",
        severity: Error,
        since: "0.1",
        why: why(
            "Meist ist es ein Tippfehler: Die Angabe ginge sonst still verloren, und niemand im \
             Gremium bekäme sie zu sehen.",
            "mostly it is a slip of the pen: the member would be lost without a word, and nobody \
             in the body would ever see it",
            "schemas/v1 (JSON Schema 2020-12: additionalProperties)",
        ),
    };
}

impl UnexpectedMember {
    /// The member, and the one that was probably meant.
    pub fn new(member: &str, nearest: Option<&'static str>) -> Self {
        let member = member.to_owned();
        match nearest {
            Some(nearest) => Self::Misspelt { member, nearest },
            None => Self::Unknown { member },
        }
    }

    /// Which case it is, by number, where a newer minor version may know the member.
    pub fn in_newer(number: usize) -> usize {
        let (member, nearest) = (String::new(), "");
        if number == (Self::Unknown { member: String::new() }).number() {
            (Self::UnknownInNewer { member }).number()
        } else {
            (Self::MisspeltInNewer { member, nearest }).number()
        }
    }
}
