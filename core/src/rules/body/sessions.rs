//! BODY-004: how often a body meets.

use crate::keys::Date;
use crate::model::{Record, SessionMode};
use crate::register::Register;
use crate::rules::Hit;

/// In the twelve months before the day there were as many sessions as the body's own cadence
/// says. A special session counts as one in person, however it was held: it is more than the
/// calendar asks for. Asked only where the register has sessions of the body, and not in its
/// first year.
pub(super) fn calendar(record: &Record, register: &Register, day: Date, out: &mut Vec<Hit>) {
    let Record::Body(body) = record else { return };
    let Some(cadence) = body.cadence else { return };
    let (year_ago, valid) = (day.plus_months(-12), body.valid.unwrap_or_default());
    if !valid.contains(year_ago) || !valid.contains(day) {
        return;
    }
    let (mut any, mut in_person, mut video) = (false, 0_usize, 0_usize);
    for session in register.sessions().filter(|it| it.body.id() == body.id.as_str()) {
        any = true;
        if session.start < year_ago || session.start >= day {
            continue;
        }
        match session.mode {
            SessionMode::InPerson | SessionMode::Special => in_person += 1,
            SessionMode::Video => video += 1,
            SessionMode::Circular => {}
        }
    }
    let mut expect = |case, member, count: usize, expected: usize| {
        if any && count < expected {
            let hit = Hit::at(format!("/cadence/{member}")).case(case).day("day", day);
            out.push(hit.with("count", count).with("expected", expected));
        }
    };
    expect(0, "in_person_per_year", in_person, cadence.in_person_per_year.into());
    expect(1, "video_per_month", video, usize::from(cadence.video_per_month) * 12);
}
