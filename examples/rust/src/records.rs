//! Records as a program makes them, without a text.

use bedarf::keys::KeyError;
use bedarf::model::{
    AccessPath, Attribution, Contact, Hop, Lifecycle, NeedKind, NeedStatus, NeedStep,
    OrganisationKind, Originator, ReuseModel, Visibility,
};
use bedarf::{Need, Offering, Organisation, Record, Selector, Text};

/// A town, a provider with an offering for it, and a need of the town.
pub fn records() -> Result<[Record; 4], KeyError> {
    let created = "2026-01-01".parse()?;

    let mut town = Organisation::new(
        "paderborn".parse()?,
        Text::new("Stadt Paderborn"),
        created,
        OrganisationKind::Kommune,
    );
    town.ars = Some("057740032032".parse()?);

    let provider = Organisation::new(
        "haus".parse()?,
        Text::new("Ein IT-Dienstleister"),
        created,
        OrganisationKind::ItProvider,
    );

    let mut contact = Contact::new(Text::new("Servicestelle"));
    contact.url = Some("https://example.org/".parse()?);
    let hop = Hop::new("haus".parse()?, "role:kommune".parse()?, "direktvertrag".parse()?);
    let mut offering = Offering::new(
        "ANG-1".parse()?,
        Text::new("Wohnsitz anmelden"),
        created,
        ReuseModel::Service,
        "haus".parse()?,
        "haus".parse()?,
        contact,
        Lifecycle::Available,
        Selector::Everyone,
        vec![AccessPath::new("direkt".parse()?, vec![hop])],
    );
    offering.services = vec!["99115005104000".parse()?];

    let step = NeedStep::new(NeedStatus::Draft, created, "Stabsstelle Digitalisierung".to_owned());
    let mut need = Need::new(
        "BED-2026-0001".parse()?,
        Text::new("Wohnsitz online anmelden"),
        created,
        Text::new("Wer umzieht, kommt heute zweimal ins Rathaus."),
        NeedKind::Functional,
        vec![Originator::organisation("paderborn".parse()?)],
        Selector::Everyone,
        NeedStatus::Draft,
        vec![step],
    );
    need.outcome = Some(Text::new("Neun von zehn melden sich ohne einen Gang ins Rathaus an."));
    need.visibility = Some(Visibility::Public);
    need.attribution = Some(Attribution::Named);
    Ok([town.into(), provider.into(), offering.into(), need.into()])
}
