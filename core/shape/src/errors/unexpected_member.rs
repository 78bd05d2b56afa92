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
    #[help_de(
        "Der Datensatz ist für eine neuere Fassung geschrieben, die sie kennen kann. Hier wird sie \
         nicht geprüft."
    )]
    #[en("there is no member “{member}” here")]
    #[help_en(
        "the record is written for a newer version, which may know it; it is not checked here"
    )]
    #[warning]
    UnknownInNewer { member: String },
    #[de("Die Angabe „{member}“ ist hier nicht vorgesehen.")]
    #[help_de("Gemeint ist wohl „{nearest}“.")]
    #[en("there is no member “{member}” here")]
    #[help_en("“{nearest}” is probably meant")]
    #[warning]
    MisspeltInNewer { member: String, nearest: &'static str },
    #[de("Die Angabe „{member}“ gehört nicht in einen zurückgezogenen Datensatz.")]
    #[help_de("Nehmen Sie sie heraus: Es bleiben Kennung, Titel, „created“ und „withdrawn“.")]
    #[en("the member “{member}” does not belong into a withdrawn record")]
    #[help_en("take it out: id, title, “created” and “withdrawn” remain")]
    OfWithdrawn { member: String },
    #[de("Die Spalte „{member}“ gehört nicht in diese Tabelle.")]
    #[help_de("Prüfen Sie die Schreibweise, oder nehmen Sie die Spalte heraus.")]
    #[en("the column “{member}” does not belong into this table")]
    #[help_en("check the spelling, or take the column out")]
    Column { member: String },
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
        if number == (Self::Misspelt { member: String::new(), nearest }).number() {
            (Self::MisspeltInNewer { member, nearest }).number()
        } else {
            (Self::UnknownInNewer { member }).number()
        }
    }
}
