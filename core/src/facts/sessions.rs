//! When a body met, and about what.

use super::is_session_known;
use crate::keys::Date;
use crate::model::{Session, SessionMode};
use crate::order::{Map, grouped, sorted};
use crate::register::Register;

/// The sessions of a register, by the bodies that met and by the records that stand on their agenda.
#[derive(Debug)]
pub struct Sessions<'r> {
    by_body: Map<&'r str, Vec<&'r Session>>,
    by_record: Map<&'r str, Vec<&'r Session>>,
}

impl<'r> Sessions<'r> {
    /// Looks at all sessions once, as far as they were known on a day; without one at all of them.
    #[must_use]
    pub fn of(register: &'r Register, day: Option<Date>) -> Self {
        let known = |it: &&Session| day.is_none_or(|day| is_session_known(it, day));
        let sessions = register.sessions().filter(known).collect();
        let sessions = sorted(sessions, |a: &&Session, b| a.start.cmp(&b.start));
        let named = sessions.iter().flat_map(|session| {
            let refs = session.agenda.iter().flat_map(|item| &item.refs);
            refs.map(|to| (to.id(), *session))
        });
        let by_record = grouped(named.collect::<Vec<_>>());
        Sessions { by_body: grouped(sessions.iter().map(|it| (it.body.id(), *it))), by_record }
    }

    /// The sessions of a body, in the order of their days.
    #[must_use]
    pub fn of_body(&self, body: &str) -> &[&'r Session] {
        self.by_body.get(body).map_or(&[], Vec::as_slice)
    }

    /// The regular sessions of a body that began on a day or later and were over before another one.
    pub fn between(
        &self,
        body: &str,
        from: Date,
        before: Date,
    ) -> impl Iterator<Item = &'r Session> + use<'_, 'r> {
        let sessions = self.of_body(body).iter().copied().filter(|it| is_regular(it));
        sessions.filter(move |it| it.start >= from && it.end.unwrap_or(it.start) < before)
    }

    /// The sessions that had a record on their agenda, in the order of their days.
    #[must_use]
    pub fn about(&self, record: &str) -> &[&'r Session] {
        self.by_record.get(record).map_or(&[], Vec::as_slice)
    }
}

/// Whether topics can be filed for a session: a special one and one by circulation are held for a
/// matter of their own, mostly at shorter notice.
#[must_use]
pub fn is_regular(session: &Session) -> bool {
    !matches!(session.mode, Some(SessionMode::Special | SessionMode::Circular))
}
