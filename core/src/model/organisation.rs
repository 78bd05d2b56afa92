//! `organisation`: a municipality, a county, a Land, an association, a provider (model §5).

use super::contact::Contact;
use super::head::Source;
use super::interval::Interval;
use crate::codes::codes;
use crate::keys::{
    Ags, Ars, Date, DestinationId, DvdvKey, Land, Leistungsschluessel, LeitwegId, Ref, Role,
};
use crate::members::{members, record};

record! {
    /// An organisation: where it lies, what it may be in an access path, whom it works with.
    Organisation, "organisation", "crate::model::text::title" {
        /// What it is.
        req kind: OrganisationKind;
        /// Its regional key (12 digits, or as many as its kind has).
        opt ars: Ars;
        /// Its municipality key.
        opt ags: Ags;
        /// The Land it lies in.
        opt land: Land;
        /// Textkennzeichen of the federal statistical office.
        opt unit_type: UnitType;
        /// Inhabitants.
        opt population: Population;
        /// Size class by inhabitants.
        opt size_class: SizeClass;
        /// Whether it has an administration of its own.
        opt own_administration: bool;
        /// Who administers it otherwise.
        opt administered_by: Ref;
        /// Its IT providers.
        many it_providers: ItProvider;
        /// In-house relations (§ 108 GWB).
        many in_house_with: InHouse;
        /// Associations it belongs to.
        many member_of: Ref;
        /// Roles it holds in access paths; absent means those of its kind.
        many roles: OrganisationRole;
        /// Address for electronic invoices.
        opt leitweg_id: LeitwegId;
        /// Key in the DVDV directory.
        opt dvdv_key: DvdvKey;
        /// FIT-Connect destinations.
        many destinations: Destination;
        /// Portal it uses.
        opt portal: String, [length(min = 1, max = 200)];
        /// Specialised software in use.
        many procedures: String, [inner(length(min = 1, max = 200))];
        /// Organisations it succeeds.
        many successor_of: Ref;
        /// Whom to speak to.
        opt contact: Contact;
    }
}

impl Organisation {
    /// The roles it holds: those recorded, otherwise those of its kind (model §5).
    #[must_use]
    pub fn roles(&self) -> &[OrganisationRole] {
        if self.roles.is_empty() { self.kind.default_roles() } else { &self.roles }
    }

    /// Whether it holds the role that an end of a hop names.
    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.roles().iter().any(|held| held.end() == role)
    }

    /// Whether it counts as a unit: kommune, kreis or gemeindeverband.
    #[must_use]
    pub const fn is_unit(&self) -> bool {
        self.kind.is_unit()
    }
}

codes! {
    /// What an organisation is.
    OrganisationKind {
        Kommune = "kommune": "Gemeinde oder Stadt", "municipality",
            in_sentence "Gemeinde", "municipality";
        Kreis = "kreis": "Kreis", "county";
        Gemeindeverband = "gemeindeverband": "Gemeindeverband", "association of municipalities";
        Land = "land": "Land", "Land";
        Bund = "bund": "Bund", "federation";
        UmbrellaAssociation = "umbrella_association": "kommunaler Spitzenverband", "umbrella association";
        ItProvider = "it_provider": "IT-Dienstleister", "IT provider";
        ExpertOrganisation = "expert_organisation": "Fachorganisation", "expert organisation";
        Office = "office": "Geschäftsstelle oder Anstalt", "office";
    }
}

impl OrganisationKind {
    /// Whether organisations of this kind are units: kommune, kreis, gemeindeverband.
    #[must_use]
    pub const fn is_unit(self) -> bool {
        matches!(self, Self::Kommune | Self::Kreis | Self::Gemeindeverband)
    }

    /// Roles that come with the kind; a county and an association count as `kommune`.
    #[must_use]
    pub const fn default_roles(self) -> &'static [OrganisationRole] {
        match self {
            Self::Kommune | Self::Kreis | Self::Gemeindeverband => &[OrganisationRole::Kommune],
            Self::Land => &[OrganisationRole::Land],
            Self::Bund => &[OrganisationRole::Bund],
            Self::ItProvider => &[OrganisationRole::ItProvider],
            Self::UmbrellaAssociation | Self::ExpertOrganisation | Self::Office => &[],
        }
    }
}

codes! {
    /// What an organisation may be in an access path.
    OrganisationRole {
        Bund = "bund": "Bund", "federation";
        Land = "land": "Land", "Land";
        Kommune = "kommune": "Kommune", "municipality";
        ItProvider = "it_provider": "IT-Dienstleister", "IT provider";
        Bundler = "bundler": "bündelnde Organisation", "bundling organisation";
    }
}

impl OrganisationRole {
    /// The role as an end of a hop names it.
    #[must_use]
    pub const fn end(self) -> Role {
        match self {
            Self::Bund => Role::Bund,
            Self::Land => Role::Land,
            Self::Kommune => Role::Kommune,
            Self::ItProvider => Role::ItProvider,
            Self::Bundler => Role::Bundler,
        }
    }
}

codes! {
    /// Size class by inhabitants; the number is the most it may have.
    SizeClass {
        UpTo5000 = "up_to_5000": "bis 5 000", "up to 5,000";
        UpTo20000 = "up_to_20000": "bis 20 000", "up to 20,000";
        UpTo100000 = "up_to_100000": "bis 100 000", "up to 100,000";
        UpTo500000 = "up_to_500000": "bis 500 000", "up to 500,000";
        Above500000 = "above_500000": "über 500 000", "above 500,000";
    }
}

impl SizeClass {
    /// The class a number of inhabitants falls into.
    #[must_use]
    pub const fn of(inhabitants: u32) -> Self {
        match inhabitants {
            0..=5_000 => Self::UpTo5000,
            5_001..=20_000 => Self::UpTo20000,
            20_001..=100_000 => Self::UpTo100000,
            100_001..=500_000 => Self::UpTo500000,
            _ => Self::Above500000,
        }
    }
}

codes! {
    /// Textkennzeichen of the Gemeindeverzeichnis (domain §3.3).
    UnitType {
        T41 = "41": "kreisfreie Stadt", "independent town";
        T42 = "42": "Stadtkreis", "independent town (Stadtkreis)";
        T43 = "43": "Kreis", "county (Kreis)";
        T44 = "44": "Landkreis", "county (Landkreis)";
        T45 = "45": "Regionalverband", "regional association";
        T50 = "50": "verbandsfrei", "without association";
        T51 = "51": "Amt", "Amt";
        T52 = "52": "Samtgemeinde", "Samtgemeinde";
        T53 = "53": "Verbandsgemeinde", "Verbandsgemeinde";
        T54 = "54": "Verwaltungsgemeinschaft", "Verwaltungsgemeinschaft";
        T55 = "55": "Kirchspielslandgemeinde", "Kirchspielslandgemeinde";
        T56 = "56": "Verwaltungsverband", "Verwaltungsverband";
        T57 = "57": "Verwaltungsgemeinschaft (Trägermodell)", "Verwaltungsgemeinschaft (Trägermodell)";
        T58 = "58": "erfüllende Gemeinde", "erfüllende Gemeinde";
        T60 = "60": "Markt", "market town";
        T61 = "61": "kreisfreie Stadt", "independent town";
        T62 = "62": "Stadtkreis", "independent town (Stadtkreis)";
        T63 = "63": "Stadt", "town";
        T64 = "64": "kreisangehörige Gemeinde", "municipality within a county";
        T65 = "65": "gemeindefreies Gebiet, bewohnt", "unincorporated area, inhabited";
        T66 = "66": "gemeindefreies Gebiet, unbewohnt", "unincorporated area, uninhabited";
        T67 = "67": "Große Kreisstadt", "large county town";
    }
}

members! {
    /// Inhabitants on a day.
    #[derive(Copy, Eq)]
    Population {
        /// How many.
        req count: u32, [range(min = 0, max = 100_000_000)];
        /// On which day.
        req on: Date;
    }
}

members! {
    /// An IT provider of an organisation.
    ItProvider {
        /// The provider.
        req organisation: Ref;
        /// Whether it is the first to ask.
        req primary: bool;
        /// When the relation holds.
        req valid: Interval;
    }
}

members! {
    /// An in-house relation (§ 108 GWB).
    InHouse {
        /// With whom.
        req organisation: Ref;
        /// When the relation holds.
        req valid: Interval;
        /// Where it is written.
        req source: Source;
    }
}

members! {
    /// A FIT-Connect destination.
    Destination {
        /// Its id.
        req id: DestinationId;
        /// The services it takes.
        many services: Leistungsschluessel;
    }
}
