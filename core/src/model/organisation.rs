//! `organisation`: a municipality, a county, a Land, an association, a provider (model §5).

use bedarf_derive::{Part, record};

use super::codes::codes;
use super::contact::Contact;
use super::head::Source;
use super::interval::Interval;
use crate::keys::{
    Ags, Ars, Date, DestinationId, DvdvKey, Land, Leistungsschluessel, LeitwegId, Ref, Role,
};
use crate::logic::{OrganisationKind, SizeClass, UnitType};

/// An organisation: where it lies, what it may be in an access path, whom it works with.
#[record(
    "organisation",
    de = "Organisation",
    en = "organisation",
    about = "Eine Kommune, ein Land, ein Verband, ein IT-Dienstleister: Stellen, nie Personen.",
    visibility = Public,
    review_months = 12,
    relations(
        Constrains | AffectedBy => (LandRule, Decision, Notice),
        Supersedes | Duplicates => Organisation,
    ),
)]
pub struct Organisation {
    /// What it is.
    #[label(de = "Art der Organisation", en = "Kind of organisation")]
    pub kind: OrganisationKind,
    /// Its regional key (12 digits, or as many as its kind has).
    #[label(de = "Regionalschlüssel (ARS)", en = "Regional key (ARS)")]
    pub ars: Option<Ars>,
    /// Its municipality key.
    #[label(de = "Gemeindeschlüssel (AGS)", en = "Municipality key (AGS)")]
    pub ags: Option<Ags>,
    /// The Land it lies in.
    #[label(de = "Land", en = "Land")]
    pub land: Option<Land>,
    /// Textkennzeichen of the federal statistical office.
    #[label(de = "Textkennzeichen", en = "Kind of unit (Textkennzeichen)")]
    pub unit_type: Option<UnitType>,
    /// Inhabitants.
    #[label(de = "Einwohner", en = "Inhabitants")]
    pub population: Option<Population>,
    /// Size class by inhabitants.
    #[label(de = "Größenklasse", en = "Size class")]
    pub size_class: Option<SizeClass>,
    /// Whether it has an administration of its own.
    #[label(de = "Eigene Verwaltung", en = "Has an administration of its own")]
    pub own_administration: Option<bool>,
    /// Who administers it otherwise.
    #[label(de = "Verwaltet durch", en = "Administered by")]
    pub administered_by: Option<Ref<Organisation>>,
    /// Its IT providers.
    #[label(de = "IT-Dienstleister", en = "IT providers")]
    pub it_providers: Vec<ItProvider>,
    /// In-house relations (§ 108 GWB).
    #[label(de = "Inhouse-Beziehungen", en = "In-house relations")]
    pub in_house_with: Vec<InHouse>,
    /// Associations it belongs to.
    #[label(de = "Mitglied in", en = "Member of")]
    #[entry(de = "Verband", en = "Association")]
    pub member_of: Vec<Ref<Organisation>>,
    /// Roles it holds in access paths; absent means those of its kind.
    #[label(de = "Rollen in Bezugswegen", en = "Roles in access paths")]
    #[entry(de = "Rolle", en = "Role")]
    pub roles: Vec<OrganisationRole>,
    /// Address for electronic invoices.
    #[label(de = "Leitweg-ID", en = "Leitweg-ID")]
    pub leitweg_id: Option<LeitwegId>,
    /// Key in the DVDV directory.
    #[label(de = "Schlüssel im DVDV", en = "Key in the DVDV")]
    pub dvdv_key: Option<DvdvKey>,
    /// FIT-Connect destinations.
    #[label(de = "Zustellpunkte", en = "Destinations")]
    pub destinations: Vec<Destination>,
    /// Portal it uses.
    #[label(de = "Genutztes Portal", en = "Portal in use")]
    #[length(min = 1, max = 200)]
    pub portal: Option<String>,
    /// Specialised software in use.
    #[label(de = "Eingesetzte Fachverfahren", en = "Specialised software in use")]
    #[entry(de = "Fachverfahren", en = "Software")]
    #[each_length(min = 1, max = 200)]
    pub procedures: Vec<String>,
    /// Organisations it succeeds.
    #[label(de = "Rechtsnachfolgerin von", en = "Successor of")]
    #[entry(de = "Frühere Organisation", en = "Earlier organisation")]
    pub successor_of: Vec<Ref<Organisation>>,
    /// Whom to speak to.
    #[label(de = "Ansprechstelle", en = "Contact")]
    pub contact: Option<Contact>,
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

    /// Whether it is there on the day; without a day, always.
    #[must_use]
    pub fn is_valid_on(&self, day: Option<Date>) -> bool {
        day.is_none_or(|day| self.valid.is_none_or(|valid| valid.contains(day)))
    }

    /// Its regional key: the recorded one, otherwise the one that its municipality key leaves no
    /// doubt about: of a Land, of a county, of a town that is its own county. A Land is known by
    /// its number as well.
    #[must_use]
    pub fn regional_key(&self) -> Option<Ars> {
        self.ars.or_else(|| {
            let of_land = self.land.filter(|_| self.kind == OrganisationKind::Land);
            let Some(ags) = self.ags else { return of_land?.as_str().parse().ok() };
            let (area, municipality) =
                ags.as_str().split_at_checked(5).unwrap_or((ags.as_str(), ""));
            let key = match (self.kind, municipality) {
                (kind, "") if kind.is_unit() || kind == OrganisationKind::Land => area.parse(),
                (OrganisationKind::Land, _) => ags.land().as_str().parse(),
                (OrganisationKind::Kommune, "000") => format!("{area}0000000").parse(),
                _ => return None,
            };
            key.ok()
        })
    }

    /// Whether it counts as a unit: kommune, kreis or gemeindeverband.
    #[must_use]
    pub const fn is_unit(&self) -> bool {
        self.kind.is_unit()
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
            Self::UmbrellaAssociation
            | Self::ProviderAssociation
            | Self::ExpertOrganisation
            | Self::Office => &[],
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

/// Inhabitants on a day.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Einwohner", en = "Inhabitants")]
pub struct Population {
    /// How many.
    #[label(de = "Anzahl", en = "Number")]
    #[range(min = 0, max = 100_000_000)]
    pub count: u32,
    /// On which day.
    #[label(de = "Am", en = "On")]
    #[happened]
    pub on: Date,
}

/// An IT provider of an organisation.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "IT-Dienstleister", en = "IT provider")]
pub struct ItProvider {
    /// The provider.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Ref<Organisation>,
    /// Whether it is the first to ask.
    #[label(de = "Hauptdienstleister", en = "Main provider")]
    pub primary: bool,
    /// When the relation holds.
    #[label(de = "Gültigkeit", en = "Validity")]
    pub valid: Interval,
}

/// An in-house relation (§ 108 GWB).
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Inhouse-Beziehung", en = "In-house relation")]
pub struct InHouse {
    /// With whom.
    #[label(de = "Organisation", en = "Organisation")]
    pub organisation: Ref<Organisation>,
    /// When the relation holds.
    #[label(de = "Gültigkeit", en = "Validity")]
    pub valid: Interval,
    /// Where it is written.
    #[label(de = "Quelle", en = "Source")]
    pub source: Source,
}

/// A FIT-Connect destination.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[label(de = "Zustellpunkt", en = "Destination")]
pub struct Destination {
    /// Its id.
    #[label(de = "Kennung", en = "Id")]
    pub id: DestinationId,
    /// The services it takes.
    #[label(de = "Leistungen", en = "Services")]
    #[entry(de = "Leistung", en = "Service")]
    pub services: Vec<Leistungsschluessel>,
}
