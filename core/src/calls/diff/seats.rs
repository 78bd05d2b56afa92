//! Who takes part in bodies, and who uses offerings, that did not before.

use super::{DiffAnswer, SeatChange, Telling, TimeChange, UseChange};
use crate::findings::Lang;
use crate::keys::Date;
use crate::model::{Body, Membership, Offering, Record, ReferenceState, UserReference};
use crate::order::Set;
use crate::register::Register;

/// One side: what a record of it says, the register it stands in, and the day; without one whatever
/// day.
pub type Side<'r, R> = (&'r Register, &'r R, Option<Date>);

/// What tells one part in a body from others.
type Part<'r> = (&'r str, crate::model::MembershipRole, Option<&'r str>);

fn part(it: &Membership) -> Part<'_> {
    (it.organisation.id(), it.role, it.seat.as_ref().map(crate::keys::Id::as_str))
}

/// Seats of a body and uses of an offering, of which a version was there before.
pub fn parts(
    (before, one, from): Side<'_, Record>,
    (after, other, to): Side<'_, Record>,
    telling: Telling<'_>,
    out: &mut DiffAnswer,
) {
    match (one, other) {
        (Record::Body(one), Record::Body(other)) => {
            out.seats.extend(seats((before, one, from), (after, other, to), telling));
        }
        (Record::Offering(one), Record::Offering(other)) => {
            out.uses.extend(uses((before, one, from), (after, other, to), telling));
        }
        _ => {}
    }
}

/// Parts in a body that began or ended.
fn seats(
    before: Side<'_, Body>,
    after: Side<'_, Body>,
    telling: Telling<'_>,
) -> Vec<SeatChange> {
    let (own, later) = (held(before), held(after));
    let is_among =
        |list: &[&Membership], it: &Membership| list.iter().any(|other| part(other) == part(it));
    let begun = later.iter().filter(|it| !is_among(&own, it));
    let begun = begun.map(|it| (it, TimeChange::Begun, it.valid.from, after.0));
    let ended = own.iter().filter(|it| !is_among(&later, it)).map(|it| {
        // the later register may tell when
        let told = after.1.memberships.iter().filter(|other| part(other) == part(it));
        let on = told.filter_map(|other| other.valid.to).max();
        (it, TimeChange::Ended, on.or(it.valid.to), after.0)
    });
    let told = ended.chain(begun).map(|(it, change, on, register)| SeatChange {
        body: after.1.id.to_string(),
        title: after.1.title.in_english(telling.lang == Lang::En).to_owned(),
        organisation: it.organisation.id().to_owned(),
        name: name(register, it.organisation.id(), telling.lang),
        role: it.role,
        seat: it.seat.as_ref().map(ToString::to_string),
        change,
        on,
    });
    told.collect()
}

fn held<'r>((_, body, day): Side<'r, Body>) -> Vec<&'r Membership> {
    let all = body.memberships.iter();
    all.filter(|it| day.is_none_or(|day| it.valid.contains(day))).collect()
}

/// Uses of an offering that began, ended, or are further.
fn uses(
    before: Side<'_, Offering>,
    after: Side<'_, Offering>,
    telling: Telling<'_>,
) -> Vec<UseChange> {
    let ids = [before, after].into_iter().flat_map(|(_, offering, _)| &offering.references);
    let ids: Set<&str> = ids.map(|it| it.organisation.id()).collect();
    let told = ids.iter().filter_map(|id| {
        let (own, later) = (used(before, id), used(after, id));
        let state = |it: Option<&UserReference>| it.map(|it| it.state);
        let change = change(state(own), state(later))?;
        let since = later.or(own).and_then(|it| it.since);
        Some(UseChange {
            offering: after.1.id.to_string(),
            title: after.1.title.in_english(telling.lang == Lang::En).to_owned(),
            organisation: (*id).to_owned(),
            name: name(after.0, id, telling.lang),
            change,
            before: state(own),
            after: state(later),
            since: since.filter(|_| later.is_some()),
        })
    });
    told.collect()
}

/// How an organisation uses an offering on the day.
fn used<'r>((_, offering, day): Side<'r, Offering>, id: &str) -> Option<&'r UserReference> {
    let own = offering.references.iter().filter(|it| it.organisation.id() == id);
    let begun = own.filter(|it| day.is_none_or(|day| it.since.is_none_or(|since| since <= day)));
    // where it is listed as a pilot and as productive, what came last counts
    begun.max_by_key(|it| it.since)
}

fn change(before: Option<ReferenceState>, after: Option<ReferenceState>) -> Option<TimeChange> {
    match (before, after) {
        (None, Some(_)) => Some(TimeChange::Begun),
        (Some(_), None) => Some(TimeChange::Ended),
        (one, other) => (one != other).then_some(TimeChange::Changed),
    }
}

/// What an organisation is called; its id where that is not on record.
fn name(register: &Register, id: &str, lang: Lang) -> String {
    let record = register.organisation(id);
    record.map_or(id, |record| record.title.in_english(lang == Lang::En)).to_owned()
}
