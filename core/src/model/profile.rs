//! `profile`: an Anforderungsprofil, or a framework that profiles build on (model §3).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::criterion::Criterion;
use super::life::life;
use super::scoring::Scoring;
use super::text::Text;
use super::{Decision, Organisation};
use crate::keys::{Date, Digest, Id, Ref, ServiceKey};
use crate::logic::Selector;

/// A requirement profile: what solutions must be able to do, to whom it is addressed, and how
/// far it has come.
#[record(
    "profile",
    de = "Anforderungsprofil",
    en = "requirement profile",
    about = "Anforderungen, die aus Bedarfen entstehen und an den IT-Planungsrat, die Länder oder \
             Anbieter gehen; oder ein Rahmen wie die EfA-Mindestanforderungen.",
    title = long,
    visibility = Body,
    review_months = 12,
    versioned,
    relations(
        Elaborates | Decomposes => Profile,
        Specifies => Need,
        Satisfies | ImplementedBy | ValidatedBy | Requires => (Offering, Evidence, Evaluation),
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Profile,
    ),
)]
pub struct Profile {
    /// Its version, `1`, `2` or a day; from adoption on its contents never change.
    #[label(de = "Fassung", en = "Version")]
    #[length(min = 1, max = 40)]
    pub version: String,
    /// A profile of its own, or a framework that others build on.
    #[label(de = "Art des Profils", en = "Kind of profile")]
    pub kind: ProfileKind,
    /// What is held against it: offerings, unless it says needs. The concepts of a profile for needs
    /// name members of a need: `need.outcome`.
    #[label(de = "Was wird daran gemessen?", en = "What is held against it?")]
    pub subject: Option<ProfileSubject>,
    /// What it is for.
    #[label(de = "Zweck", en = "Purpose")]
    pub purpose: Text,
    /// To whom it is addressed.
    #[label(de = "Adressaten", en = "Addressees")]
    #[entry(de = "Adressat", en = "Addressee")]
    #[required]
    pub addressees: Vec<Addressee>,
    /// The services it is about.
    #[label(de = "Leistungen", en = "Services")]
    #[entry(de = "Leistung", en = "Service")]
    pub services: Vec<ServiceKey>,
    /// Whether it cuts across services.
    #[label(de = "Betrifft viele Leistungen (Querschnitt)", en = "Cuts across services")]
    pub cross_cutting: Option<bool>,
    /// For whom it holds.
    #[label(de = "Geltungsbereich", en = "For whom")]
    pub scope: Selector,
    /// Profiles and frameworks it builds on.
    #[label(de = "Grundlagen", en = "Builds on")]
    pub based_on: Vec<BasedOn>,
    /// What is required.
    #[label(de = "Kriterien", en = "Criteria")]
    #[required]
    pub criteria: Vec<Criterion>,
    /// How solutions are scored.
    #[label(de = "Bewertung", en = "Scoring")]
    pub scoring: Option<Scoring>,
    /// Where it stands.
    #[label(de = "Stand", en = "Status")]
    pub status: ProfileStatus,
    /// The steps that led there.
    #[label(de = "Verlauf", en = "History")]
    #[required]
    pub history: Vec<ProfileStep>,
    /// The decision that adopted it.
    #[label(de = "Beschluss", en = "Decision")]
    pub decision: Option<Ref<Decision>>,
    /// Who brings it to the addressee (Berichterstatter): the federation, a Land or FITKO.
    #[label(de = "Berichterstatter", en = "Rapporteur")]
    pub rapporteur: Option<Ref<Organisation>>,
    /// How organisations and groups stand to it.
    #[label(de = "Haltungen zum Profil", en = "Stances on the profile")]
    pub positions: Vec<Position>,
    /// Digest of its contents at adoption.
    #[label(de = "Prüfsumme der verabschiedeten Fassung", en = "Checksum of the adopted version")]
    pub baseline: Option<Digest>,
}

codes! {
    /// What sort of profile it is.
    ProfileKind {
        Profile = "profile": "Anforderungsprofil", "requirement profile";
        Framework = "framework": "Rahmen", "framework";
    }
}

codes! {
    /// What is held against a profile (model §18).
    ProfileSubject {
        Offering = "offering": "Angebote", "offerings";
        Need = "need": "Bedarfe", "needs";
    }
}

impl Profile {
    /// Whether needs are held against it, not offerings.
    #[must_use]
    pub fn is_for_needs(&self) -> bool {
        self.subject == Some(ProfileSubject::Need)
    }
}

codes! {
    /// To whom a profile is addressed.
    Addressee {
        ItPlr = "it_plr": "IT-Planungsrat", "IT-Planungsrat";
        AlRunde = "al_runde": "Abteilungsleiterrunde", "Abteilungsleiterrunde of the IT-Planungsrat";
        Fitko = "fitko": "FITKO", "FITKO";
        Land = "land": "Länder", "Länder";
        Provider = "provider": "Anbieter", "providers";
        Municipalities = "municipalities": "Kommunen", "municipalities";
    }
}

codes! {
    /// How far a profile has come.
    ProfileStatus {
        Draft = "draft": "Entwurf", "draft";
        Agreed = "agreed": "abgestimmt", "agreed";
        Adopted = "adopted": "verabschiedet", "adopted";
        Addressed = "addressed": "übermittelt", "sent";
        Replaced = "replaced": "abgelöst", "replaced";
        Withdrawn = "withdrawn": "zurückgezogen", "withdrawn";
    }
}

impl ProfileStatus {
    /// Whether its contents are fixed: adopted, addressed or replaced.
    #[must_use]
    pub const fn is_fixed(self) -> bool {
        matches!(self, Self::Adopted | Self::Addressed | Self::Replaced)
    }
}

// What was agreed may be worked on again, and a profile that was never addressed may be replaced as
// well.
life! {
    ProfileStatus {
        Draft begins, after [Agreed], "das Gremium", "the body";
            "keiner", "none";
        Agreed, after [Draft], "das Gremium", "the body";
            "die Stellungnahmen der Mitglieder, auch die der Minderheit", "the positions of the members, those of a minority as well";
        Adopted, after [Agreed], "das Gremium", "the body";
            "der Beschluss und die Prüfsumme der verabschiedeten Fassung", "the decision and the checksum of the adopted version";
        Addressed, after [Adopted], "der Berichterstatter: der Bund, ein Land oder die FITKO", "the rapporteur: the federation, a Land or FITKO";
            "der Tag der Übermittlung und der Berichterstatter", "the day of sending and the rapporteur";
        Replaced, after [Adopted, Addressed], "das Gremium", "the body";
            "die neuere Fassung, die an seine Stelle tritt", "the newer version that takes its place";
        Withdrawn, after [Draft, Agreed, Adopted, Addressed], "das Gremium", "the body";
            "der Grund", "the reason";
    }
}

/// A profile that this one builds on, and where it differs.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Grundlage", en = "Basis")]
pub struct BasedOn {
    /// The other profile, with its version.
    #[label(de = "Anforderungsprofil", en = "Requirement profile")]
    pub profile: Ref<Profile>,
    /// Where this one differs.
    #[label(de = "Was hier anders ist", en = "What is different here")]
    #[required]
    pub changes: Vec<Change>,
}

/// One difference from the profile that is built on.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Änderung", en = "Change")]
pub struct Change {
    /// What was done.
    #[label(de = "Was wurde geändert?", en = "What was changed?")]
    pub op: ChangeOp,
    /// The criterion: of this profile where it was added, otherwise of the other one.
    #[label(de = "Kriterium", en = "Criterion")]
    pub criterion: Id,
    /// Why.
    #[label(de = "Begründung", en = "Reason")]
    pub reason: Text,
}

codes! {
    /// How a criterion differs from the one it builds on.
    ChangeOp {
        Add = "add": "ergänzt", "added";
        Tighten = "tighten": "verschärft", "tightened";
        Relax = "relax": "gelockert", "relaxed";
        Drop = "drop": "gestrichen", "dropped";
    }
}

/// One step in the life of a profile.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Schritt", en = "Step")]
pub struct ProfileStep {
    /// The status it reached.
    #[label(de = "Stand", en = "Status")]
    pub status: ProfileStatus,
    /// The day.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
    /// Role that took the step.
    #[label(de = "Durch (Funktion)", en = "By (function)")]
    #[length(min = 1, max = 200)]
    pub by: String,
    /// Decision it rests on.
    #[label(de = "Beschluss", en = "Decision")]
    pub decision: Option<Ref<Decision>>,
    /// Why.
    #[label(de = "Begründung", en = "Reason")]
    pub reason: Option<Text>,
}

/// How an organisation or a group stands to a profile.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Haltung", en = "Stance")]
#[choice(organisation, group)]
pub struct Position {
    /// The organisation.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Option<Ref<Organisation>>,
    /// The group.
    #[label(de = "Gruppe", en = "Group")]
    #[length(min = 1, max = 200)]
    pub group: Option<String>,
    /// How it stands.
    #[label(de = "Haltung", en = "Stance")]
    pub stance: PositionStance,
    /// In its own words.
    #[label(de = "In eigenen Worten", en = "In their own words")]
    pub text: Text,
    /// Whether it is to be kept as the view of a minority.
    #[label(de = "Als Minderheitsvotum festhalten", en = "To be kept as the view of a minority")]
    pub minority: Option<bool>,
}

codes! {
    /// How someone stands to a profile.
    PositionStance {
        For = "for": "dafür", "for it";
        Against = "against": "dagegen", "against it";
        Abstains = "abstains": "enthält sich", "abstains";
    }
}
