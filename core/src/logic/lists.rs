//! The closed lists that attributes of units take their words from.

use crate::codes;

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
        UpTo5000 = "up_to_5000": "bis 5 000", "up to 5,000";
        UpTo20000 = "up_to_20000": "bis 20 000", "up to 20,000";
        UpTo100000 = "up_to_100000": "bis 100 000", "up to 100,000";
        UpTo500000 = "up_to_500000": "bis 500 000", "up to 500,000";
        Above500000 = "above_500000": "über 500 000", "above 500,000";
    }
}
