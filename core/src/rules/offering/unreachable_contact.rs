//! OFFR-001: a contact can be reached

use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::Offering;
use crate::rules::{Check, Context, Violations};

/// A contact can be reached
#[derive(Cases)]
pub enum UnreachableContact {
    #[de("Zu „{value}“ fehlen E-Mail-Adresse und Internetseite.")]
    #[help_de("Nennen Sie ein Funktionspostfach oder eine Seite, über die man sich melden kann.")]
    #[en("“{value}” has neither a mail address nor a page")]
    #[help_en("give a function mailbox or a page by which it can be reached")]
    NoAddress { value: String },
}

impl Check for UnreachableContact {
    type Of = Offering;
    const ABOUT: About = About {
        code: "OFFR-001",
        name: "unreachable-contact",
        severity: Error,
        since: "0.1",
        why: why(
            "Kommunen klagen, dass sich Ansprechstellen und Zuständigkeiten für EfA-Dienste kaum \
             finden lassen. Ein Angebot ohne Adresse ist für sie keines.",
            "municipalities complain that contacts and responsibilities for EfA services are hard \
             to find; an offering without an address is none for them",
            "Modell, Angebot",
        ),
    };

    fn look(offering: &Offering, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        let contact = &offering.contact;
        if contact.mail.is_none() && contact.url.is_none() {
            out.push("/contact", Self::NoAddress { value: contact.name.de.clone() });
        }
    }
}
