//! The parts on what the municipality waits for itself, and on what it is to confirm.

use maud::{Markup, html};

use super::{Page, SINCE, size};
use crate::findings::Words;
use crate::inform::{ToConfirm, WaitingNeed};

macro_rules! words {
    ($($name:ident = $de:literal, $en:literal;)*) => {
        $(const $name: Words = Words::new($de, $en);)*
    };
}

pub const F_WAITING: Words = Words::new(
    "eigener Bedarf wartet|eigene Bedarfe warten",
    "need of its own waits|needs of its own wait",
);
pub const F_TO_CONFIRM: Words = Words::new("zu bestätigen", "to confirm");

words! {
    WAITING = "Welche eigenen Bedarfe warten auf eine Antwort?", "Which needs of its own wait for an answer?";
    NO_WAITING = "Kein eigener Bedarf wartet auf eine Antwort.", "No need of its own waits for an answer.";
    BROUGHT_BEFORE = "Eingereicht bei:", "Brought before:";
    LEFT_LYING = "Sitzung hätte Gelegenheit geboten; auf der Tagesordnung stand er nicht.|Sitzungen hätten Gelegenheit geboten; auf der Tagesordnung stand er nicht.", "session could have dealt with it; it was not on the agenda.|sessions could have dealt with it; it was on no agenda.";
    TO_CONFIRM = "Was ist zu bestätigen?", "What is to be confirmed?";
    NO_TO_CONFIRM = "Es ist nichts zu bestätigen.", "Nothing is to be confirmed.";
    PLEASE = "Im Register steht:", "The register says:";
    IS_RIGHT = "Bitte bestätigen oder berichtigen.", "Please confirm or correct that.";
    WRITTEN = "Quelle:", "Source:";
}

impl Page<'_> {
    pub(super) fn waiting(&self) -> Markup {
        let heads = ("waiting", WAITING, NO_WAITING, None);
        self.part(heads, &self.told.waiting, self.told.left_out.waiting, |it: &WaitingNeed| {
            let view = self.view;
            let bodies: Vec<&str> = it.bodies.iter().map(|id| self.name(id)).collect();
            html! {
                p.key { (view.say(SINCE)) " " (view.day(it.since)) }
                div {
                    p.lead { bdi { (it.title) } }
                    @if !bodies.is_empty() {
                        p { (view.say(BROUGHT_BEFORE)) " " (bodies.join(", ")) }
                    }
                    @if let Some(sessions) = it.sessions.map(size) {
                        p { (view.number(sessions)) " " (view.noun(sessions, LEFT_LYING)) }
                    }
                    p.more { (view.label(it.status)) }
                }
            }
        })
    }

    pub(super) fn to_confirm(&self) -> Markup {
        let heads = ("to_confirm", TO_CONFIRM, NO_TO_CONFIRM, None);
        let left_out = self.told.left_out.to_confirm;
        self.part(heads, &self.told.to_confirm, left_out, |it: &ToConfirm| {
            let view = self.view;
            html! {
                p.key {
                    @if let Some(since) = it.since { (view.say(SINCE)) " " (view.day(since)) }
                }
                div {
                    p.lead { bdi { (it.title) } }
                    p {
                        (view.say(PLEASE)) " " (self.name(&it.organisation)) ", "
                        (view.label(it.state)) ". " (view.say(IS_RIGHT))
                    }
                    @if let Some(source) = &it.source {
                        p.more { (view.say(WRITTEN)) " " bdi { (source.citation) } }
                    }
                }
            }
        })
    }
}
