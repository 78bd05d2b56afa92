//! `profile`: an Anforderungsprofil, or a framework that profiles build on (model §3).

use super::criterion::Criterion;
use super::scoring::Scoring;
use super::text::Text;
use crate::codes::codes;
use crate::keys::{Date, Digest, Id, Ref, ServiceKey};
use crate::logic::Selector;
use crate::members::{members, record};

record! {
    /// A requirement profile: what solutions must be able to do, to whom it is addressed, and how
    /// far it has come.
    Profile, "profile", "crate::model::text::long_title" {
        /// Its version, `1`, `2` or a day; from adoption on its contents never change.
        req version: String, [length(min = 1, max = 40)];
        /// A profile of its own, or a framework that others build on.
        req kind: ProfileKind;
        /// What it is for.
        req purpose: Text;
        /// To whom it is addressed.
        req addressees: Vec<Addressee>;
        /// The services it is about.
        many services: ServiceKey;
        /// Whether it cuts across services.
        opt cross_cutting: bool;
        /// For whom it holds.
        req scope: Selector;
        /// Profiles and frameworks it builds on.
        many based_on: BasedOn;
        /// What is required.
        req criteria: Vec<Criterion>;
        /// How solutions are scored.
        opt scoring: Scoring;
        /// Where it stands.
        req status: ProfileStatus;
        /// The steps that led there.
        req history: Vec<ProfileStep>;
        /// The decision that adopted it.
        opt decision: Ref;
        /// Who brings it to the addressee (Berichterstatter): the federation, a Land or FITKO.
        opt rapporteur: Ref;
        /// How organisations and groups stand to it.
        many positions: Position;
        /// Digest of its contents at adoption.
        opt baseline: Digest;
    }
}

codes! {
    /// What sort of profile it is.
    ProfileKind {
        Profile = "profile": "Anforderungsprofil", "requirement profile";
        Framework = "framework": "Rahmen", "framework";
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
        Addressed = "addressed": "adressiert", "addressed";
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

members! {
    /// A profile that this one builds on, and where it differs.
    BasedOn {
        /// The other profile, with its version.
        req profile: Ref;
        /// Where this one differs.
        req changes: Vec<Change>;
    }
}

members! {
    /// One difference from the profile that is built on.
    Change {
        /// What was done.
        req op: ChangeOp;
        /// The criterion: of this profile where it was added, otherwise of the other one.
        req criterion: Id;
        /// Why.
        req reason: Text;
    }
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

members! {
    /// One step in the life of a profile.
    ProfileStep {
        /// The status it reached.
        req status: ProfileStatus;
        /// The day.
        req on: Date;
        /// Role that took the step.
        req by: String, [length(min = 1, max = 200)];
        /// Decision it rests on.
        opt decision: Ref;
        /// Why.
        opt reason: Text;
    }
}

members! {
    /// How an organisation or a group stands to a profile.
    #[cfg_attr(feature = "schema", schemars(extend("oneOf" = [
        { "required": ["organisation"] }, { "required": ["group"] }
    ])))]
    Position {
        /// The organisation.
        opt organisation: Ref;
        /// The group.
        opt group: String, [length(min = 1, max = 200)];
        /// How it stands.
        req stance: PositionStance;
        /// In its own words.
        req text: Text;
        /// Whether it is to be kept as the view of a minority.
        opt minority: bool;
    }
}

codes! {
    /// How someone stands to a profile.
    PositionStance {
        For = "for": "dafür", "for it";
        Against = "against": "dagegen", "against it";
        Abstains = "abstains": "enthält sich", "abstains";
    }
}
