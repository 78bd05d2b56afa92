//! The closed lists that attributes of units take their words from.

use crate::codes;
use crate::messages::Words;

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
        ProviderAssociation = "provider_association": "Verband der IT-Dienstleister", "association of IT providers";
        ItProvider = "it_provider": "IT-Dienstleister", "IT provider";
        ExpertOrganisation = "expert_organisation": "Fachorganisation", "expert organisation";
        Office = "office": "Geschäftsstelle oder Anstalt", "office";
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

codes! {
    /// Size class by inhabitants; the number is the most it may have.
    SizeClass {
        UpTo5000 = "up_to_5000": "bis 5.000", "up to 5,000";
        UpTo20000 = "up_to_20000": "bis 20.000", "up to 20,000";
        UpTo100000 = "up_to_100000": "bis 100.000", "up to 100,000";
        UpTo500000 = "up_to_500000": "bis 500.000", "up to 500,000";
        Above500000 = "above_500000": "über 500.000", "above 500,000";
    }
}

impl OrganisationKind {
    /// What several of them are called.
    pub(crate) const fn several(self) -> Words {
        let (de, en) = match self {
            Self::Kommune => ("Gemeinden", "municipalities"),
            Self::Kreis => ("Kreise", "counties"),
            Self::Gemeindeverband => ("Gemeindeverbände", "associations of municipalities"),
            Self::Land => ("Länder", "Länder"),
            Self::Bund => ("Stellen des Bundes", "bodies of the federation"),
            Self::UmbrellaAssociation => ("kommunale Spitzenverbände", "umbrella associations"),
            Self::ProviderAssociation => {
                ("Verbände der IT-Dienstleister", "associations of IT providers")
            }
            Self::ItProvider => ("IT-Dienstleister", "IT providers"),
            Self::ExpertOrganisation => ("Fachorganisationen", "expert organisations"),
            Self::Office => ("Geschäftsstellen oder Anstalten", "offices"),
        };
        Words::new(de, en)
    }
}

impl UnitType {
    /// The kind of the unit in whose row it stands.
    #[must_use]
    pub fn kind(self) -> OrganisationKind {
        match self.as_str().as_bytes().first() {
            Some(b'4') => OrganisationKind::Kreis,
            Some(b'5') => OrganisationKind::Gemeindeverband,
            _ => OrganisationKind::Kommune,
        }
    }

    /// Whether a unit of this kind may have it: an independent town is its own county, and some
    /// municipalities are their own association.
    pub(crate) fn may_be(self, kind: OrganisationKind) -> bool {
        let in_two_roles = matches!(self, Self::T41 | Self::T42 | Self::T50 | Self::T58);
        self.kind() == kind || (in_two_roles && kind == OrganisationKind::Kommune)
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

    /// The least and the most inhabitants in it.
    pub(crate) const fn inhabitants(self) -> (i64, i64) {
        match self {
            Self::UpTo5000 => (0, 5_000),
            Self::UpTo20000 => (5_001, 20_000),
            Self::UpTo100000 => (20_001, 100_000),
            Self::UpTo500000 => (100_001, 500_000),
            Self::Above500000 => (500_001, i64::MAX),
        }
    }
}
