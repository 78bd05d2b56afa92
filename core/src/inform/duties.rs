//! What a municipality must do by when, and whether it can.

use bedarf_derive::Answer;

use super::inbox::Reader;
use super::prerequisites::Prerequisites;
use crate::facts::NoticeState;
use crate::keys::Date;
use crate::model::{AckState, Answer, Certainty, NoticeStep, Obligation};

/// A step that a notice asks for and that is not reported done.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Duty {
    /// What has to be done.
    pub text: String,
    /// Who does it, by function.
    pub role: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// Whether that day has passed.
    pub overdue: bool,
    /// What kind of obligation it is.
    pub obligation: Obligation,
    /// How certain the notice is.
    pub certainty: Certainty,
    /// Id of the notice.
    pub notice: String,
    /// Id of who sent it.
    pub sender: String,
    /// Whether it is not known that the notice is for this municipality.
    pub not_certain: bool,
    /// For how many of the units that it acts for it has to be done.
    pub acted_for: Option<u64>,
    /// What was said of the notice last.
    pub said: Option<AckState>,
    /// Id of what must be there before.
    pub prerequisite: Option<String>,
    /// Whether it can be done as far as that goes.
    pub possible: Answer,
    /// Why not, or why that is not certain.
    pub why: Option<String>,
}

/// The steps that are to be done, by day, then obligation.
pub fn duties(reader: &Reader<'_>) -> Vec<Duty> {
    let prerequisites = Prerequisites::on(reader.register, reader.day, reader.lang);
    let mut found: Vec<(Duty, usize)> = Vec::new();
    for it in reader.notices.iter().filter(|it| asks(it.state, it.notice.obligation)) {
        let said = reader.ack(it.notice);
        if matches!(said, Some(AckState::Done | AckState::NotAffected)) {
            continue;
        }
        let duty = |step: Option<&NoticeStep>| {
            let required = step.and_then(|step| step.requires.as_ref());
            let (possible, why) = required
                .map_or((Answer::Yes, None), |required| prerequisites.judge(required, reader.unit));
            let text = step.map_or(&it.notice.what_changes, |step| &step.text);
            let due = step.and_then(|step| step.due).or_else(|| it.notice.last_due());
            Duty {
                text: reader.text(text).to_owned(),
                role: step.map(|step| step.role.clone()),
                due,
                overdue: due.is_some_and(|due| due < reader.day),
                obligation: it.notice.obligation,
                certainty: it.notice.certainty,
                notice: it.notice.id.to_string(),
                sender: it.notice.sender.id().to_owned(),
                not_certain: it.not_certain,
                acted_for: it.acted_for,
                said,
                prerequisite: required.map(ToString::to_string),
                possible,
                why,
            }
        };
        match it.notice.steps.is_empty() {
            true => found.push((duty(None), 0)),
            false => {
                let steps = it.notice.steps.iter().enumerate();
                found.extend(steps.map(|(number, step)| (duty(Some(step)), number)));
            }
        }
    }
    found.sort_by(|(one, step), (other, others)| {
        let rank = |it: &Duty, step: usize| {
            (it.due.unwrap_or(Date::MAX), it.obligation as usize, it.notice.clone(), step)
        };
        rank(one, *step).cmp(&rank(other, *others))
    });
    found.into_iter().map(|(duty, _)| duty).collect()
}

/// Whether a notice asks for something that is to be reckoned with.
fn asks(state: NoticeState, obligation: Obligation) -> bool {
    state.counts() && matches!(obligation, Obligation::MustAct | Obligation::Prepare)
}
