//! NEED-015: what is fulfilled is so by a profile, on a day, and whoever had the need says so

use crate::keys::Date;
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::register::Register;
use crate::rules::{Asks, Check, Context, Violations};

/// What is fulfilled is so by a profile, on a day, and whoever had the need says so
#[derive(Cases)]
#[cfg_attr(
    not(feature = "register"),
    allow(dead_code, reason = "a small build has not every call")
)]
pub enum FulfilmentNotShown {
    #[de("Es ist nicht gesagt, an welchem Anforderungsprofil die Erfüllung gemessen wurde.")]
    #[help_de("Nennen Sie das Profil mit seiner Fassung.")]
    #[en("it is not said by which requirement profile the fulfilment was judged")]
    #[help_en("name the profile with its version")]
    NoProfile,
    #[de("Am {day} erfüllt „{value}“ diese Ausschlusskriterien nicht: {members}.")]
    #[help_de("Nehmen Sie den Bedarf wieder auf, oder berichtigen Sie die Angaben beim Angebot.")]
    #[en("on {day} “{value}” does not meet these exclusion criteria: {members}")]
    #[help_en("take the need up again, or put right what is said of the offering")]
    NotMet { value: String, day: Date, members: Vec<String> },
    #[de("Am {day} ist nicht bekannt, ob „{value}“ diese Ausschlusskriterien erfüllt: {members}.")]
    #[help_de("Ergänzen Sie die Angaben beim Angebot und die Nachweise, die das Profil verlangt.")]
    #[en("on {day} it is not known whether “{value}” meets these exclusion criteria: {members}")]
    #[help_en("add what is missing at the offering, and the evidence that the profile asks for")]
    NotKnown { value: String, day: Date, members: Vec<String> },
    #[de("Keine Stelle, die den Bedarf hatte, hat die Erfüllung bestätigt.")]
    #[help_de("Holen Sie die Bestätigung einer Stelle ein, die den Bedarf gemeldet hat.")]
    #[en("nobody who had the need has confirmed that it is fulfilled")]
    #[help_en("obtain the confirmation of one of those who raised the need")]
    NotConfirmed,
    #[de("Das Angebot „{value}“, das den Bedarf erfüllt, ist am {day} nicht mehr verfügbar.")]
    #[help_de("Prüfen Sie, ob der Bedarf wieder aufzunehmen ist.")]
    #[en("the offering “{value}” that fulfils the need is no longer available on {day}")]
    #[help_en("see whether the need has to be taken up again")]
    #[warning]
    OfferingEnded { value: String, day: Date },
}

impl Check for FulfilmentNotShown {
    type Of = Register;
    const ABOUT: About = About {
        code: "NEED-015",
        name: "fulfilment-not-shown",
        severity: Error,
        since: "0.1",
        why: why(
            "Ob ein Bedarf erfüllt ist, sagen die, die ihn hatten, und ein Profil mit belegten \
             Antworten; sonst verschwindet ein offener Bedarf aus der Statistik.",
            "whether a need is fulfilled is said by those who had it, and by a profile with answers \
             that are shown; otherwise an open need drops out of the statistics",
            "Modell, Bedarf",
        ),
    };
    const ASKS: Asks = Asks::RegisterOnDay;

    /// That the profile has been replaced since is told by LINK-005.
    fn look(register: &Register, at: &Context<'_>, out: &mut Violations<'_, Self>) {
        #[cfg(feature = "register")]
        judged::look(register, at, out);
        #[cfg(not(feature = "register"))]
        let _ = (register, at, out);
    }
}

#[cfg(feature = "register")]
mod judged {
    use super::FulfilmentNotShown;
    use crate::facts::{Availability, availability, effective};
    use crate::keys::Date;
    use crate::logic::Truth;
    use crate::matching::{CriterionAnswer, Matcher};
    use crate::model::{
        Criterion, CriterionClass, Fulfilment, Need, NeedStatus, Offering, Profile, Record,
    };
    use crate::register::Register;
    use crate::rules::{Context, Violations};

    pub fn look(
        register: &Register,
        at: &Context<'_>,
        out: &mut Violations<'_, FulfilmentNotShown>,
    ) {
        let Some(day) = at.day else { return };
        let fulfilled = register.numbered_of::<Need>().filter_map(|(number, need)| {
            let is_fulfilled = need.status == NeedStatus::Fulfilled;
            Some((number, need, need.fulfilment.as_ref().filter(|_| is_fulfilled)?))
        });
        let mut fulfilled = fulfilled.peekable();
        if fulfilled.peek().is_none() {
            return;
        }
        let matcher = Matcher::of(register);
        for (number, need, fulfilment) in fulfilled {
            of_need(need, fulfilment, (register, &matcher, day), &mut out.of(number));
        }
    }

    fn of_need(
        need: &Need,
        fulfilment: &Fulfilment,
        (register, matcher, day): (&Register, &Matcher<'_>, Date),
        out: &mut Violations<'_, FulfilmentNotShown>,
    ) {
        if !is_confirmed(need, fulfilment) {
            out.push("/fulfilment/confirmed_by", FulfilmentNotShown::NotConfirmed);
        }
        let offering = match register.record(fulfilment.by.as_str(), Some(fulfilment.as_of)) {
            Some(Record::Offering(offering)) => Some(&**offering),
            _ => None,
        };
        if offering.is_some_and(|it| availability(it, day) == Availability::NoLonger) {
            let value = fulfilment.by.to_string();
            out.push("/fulfilment/by", FulfilmentNotShown::OfferingEnded { value, day });
        }
        let Some(reference) = &fulfilment.profile else {
            out.push("/fulfilment", FulfilmentNotShown::NoProfile);
            return;
        };
        let found = register.record(reference.as_str(), Some(fulfilment.as_of));
        let Some(Record::Profile(profile)) = found else { return };
        if let Some(offering) = offering {
            criteria(need, fulfilment, (offering, profile), (register, matcher), out);
        }
    }

    /// Whether one of those who had the need says so; where only groups are named, whether anybody
    /// does.
    fn is_confirmed(need: &Need, fulfilment: &Fulfilment) -> bool {
        let named = need.originators.iter().flat_map(|it| [&it.organisation, &it.on_behalf_of]);
        let mut named = named.flatten().peekable();
        let mut by = fulfilment.confirmed_by.iter();
        match named.peek() {
            None => by.next().is_some(),
            Some(_) => named.any(|own| by.clone().any(|it| it.id() == own.id())),
        }
    }

    /// The exclusion criteria that the offering does not meet on the day of fulfilment.
    fn criteria(
        need: &Need,
        fulfilment: &Fulfilment,
        (offering, profile): (&Offering, &Profile),
        (register, matcher): (&Register, &Matcher<'_>),
        out: &mut Violations<'_, FulfilmentNotShown>,
    ) {
        let day = fulfilment.as_of;
        let (mut failed, mut open) = (Vec::new(), Vec::new());
        for it in effective(profile, register).0 {
            let criterion = it.criterion;
            if criterion.class != CriterionClass::A || !applies(criterion, need, register, day) {
                continue;
            }
            match matcher.judge(offering, criterion, day).answer {
                CriterionAnswer::Yes | CriterionAnswer::LeftOut => {}
                CriterionAnswer::No => failed.push(criterion.id.to_string()),
                CriterionAnswer::Unknown => open.push(criterion.id.to_string()),
            }
        }
        let value = fulfilment.by.to_string();
        if !failed.is_empty() {
            let (value, members) = (value.clone(), failed);
            out.push("/fulfilment/by", FulfilmentNotShown::NotMet { value, day, members });
        }
        if !open.is_empty() {
            let members = open;
            out.push("/fulfilment/by", FulfilmentNotShown::NotKnown { value, day, members });
        }
    }

    /// Whether a criterion applies; one with a condition where it holds for one of those who had the
    /// need.
    fn applies(criterion: &Criterion, need: &Need, register: &Register, day: Date) -> bool {
        let Some(condition) = &criterion.applies_when else { return true };
        let named = need.originators.iter().filter_map(|it| it.organisation.as_ref());
        let records = named.filter_map(|it| register.organisation(it.id()));
        let mut units = records.map(|it| register.unit_of(it, Some(day)));
        units.any(|unit| condition.judge(&unit) == Truth::True)
    }
}
