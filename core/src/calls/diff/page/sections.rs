//! Records that have come, gone and changed, and what could not be compared.

use maud::{Markup, html};

use super::super::{
    AddedRecord, ChangedRecord, CriterionChange, DiffSide, MemberChange, NotCompared,
    RemovedRecord, StoredEdition,
};
use super::Page;
use crate::messages::Words;
use crate::model::RecordType;

const SUCCESSOR: Words = Words::new("An seiner Stelle:", "in its place:");
const REPLACED_BY: Words = Words::new("Abgelöst durch Fassung", "replaced by version");
const COMPARED_WITH: Words = Words::new("Verglichen mit Fassung", "compared with version");
const REACHES: Words = Words::new(
    "Kommunen, Kreise und Verbände haben einen Bezugsweg dazu.",
    "local authorities have a way to it",
);
const NOT_CERTAIN: Words = Words::new(
    "Der Datensatz kann schon dagewesen sein: Ein Teil des früheren Registers war nicht lesbar.",
    "it may have been there: a part of the earlier register could not be read",
);
const BINDING: Words = Words::new("bindender Inhalt geändert", "what binds has changed");
const BEFORE: Words = Words::new("vorher:", "before:");
const AFTER: Words = Words::new("nachher:", "after:");
const NOT_THERE: Words = Words::new("keine Angabe", "nothing");
const NEW: Words = Words::new("neu aufgenommen", "new");
const DROPPED: Words = Words::new("gestrichen", "dropped");
const UNREAD_ON: Words = Words::new("nicht lesbar:", "not readable:");
const UNREAD_BEFORE: Words = Words::new("Nicht lesbar, vorher", "Could not be read, before");
const UNREAD_AFTER: Words = Words::new("Nicht lesbar, nachher", "Could not be read, after");
const UNREAD: Words = Words::new("Nicht lesbar", "Could not be read");

impl Page<'_> {
    pub fn added(&self) -> Option<Markup> {
        let entry = |it: &AddedRecord| {
            html! {
                (self.record(Some(it.r#type), &it.title, &it.id, it.version.as_deref()))
                @if let Some(units) = it.units { p { (self.number(units)) " " (self.say(REACHES)) } }
                @if let Some(message) = &it.message { p { (message) } }
                @if it.not_certain { p.more { (self.say(NOT_CERTAIN)) } }
            }
        };
        self.list(&self.answer.added, entry)
    }

    pub fn removed(&self) -> Option<Markup> {
        let entry = |it: &RemovedRecord| {
            html! {
                (self.record(Some(it.r#type), &it.title, &it.id, it.version.as_deref()))
                @if let Some(message) = &it.message { p { (message) } }
                @if let Some(id) = &it.successor { p { (self.say(SUCCESSOR)) " " (id) } }
                @if let Some(version) = &it.replaced_by {
                    p { (self.say(REPLACED_BY)) " " (version) }
                }
            }
        };
        self.list(&self.answer.removed, entry)
    }

    pub fn changed(&self) -> Option<Markup> {
        let entry = |it: &ChangedRecord| {
            html! {
                (self.record(Some(it.r#type), &it.title, &it.id, it.version.as_deref()))
                @if it.normative { p.more { (self.say(BINDING)) } }
                (self.members(&it.members))
            }
        };
        self.list(&self.answer.changed, entry)
    }

    /// Each member with what stood there and what stands there.
    pub fn members(&self, members: &[MemberChange]) -> Markup {
        let value = |said: Words, words: Option<&String>| {
            html! {
                span.side { (self.say(said)) " " }
                @if let Some(words) = words { bdi { (words) } } @else { i { (self.say(NOT_THERE)) } }
            }
        };
        html! {
            dl.members {
                @for it in members {
                    dt { (it.label) }
                    dd.before { (value(BEFORE, it.before_in_words.as_ref().or(it.before.as_ref()))) }
                    dd.after { (value(AFTER, it.after_in_words.as_ref().or(it.after.as_ref()))) }
                }
            }
        }
    }

    /// The criteria that differ, by the profile that they belong to.
    pub fn criteria(&self) -> Option<Markup> {
        let added =
            self.answer.added.iter().map(|it| {
                (&it.title, &it.id, &it.version, it.compared_with.as_ref(), &it.criteria)
            });
        let changed = self.answer.changed.iter();
        let changed = changed.map(|it| (&it.title, &it.id, &it.version, None, &it.criteria));
        let all = added.chain(changed).filter(|(.., criteria)| !criteria.is_empty());
        let all: Vec<_> = all.collect();
        self.list(&all, |(title, id, version, with, criteria)| {
            html! {
                (self.record(Some(RecordType::Profile), title, id, version.as_deref()))
                @if let Some(with) = with { p.more { (self.say(COMPARED_WITH)) " " (with) } }
                ul.plain { @for it in criteria.iter() { li { (self.criterion(it)) } } }
            }
        })
    }

    fn criterion(&self, it: &CriterionChange) -> Markup {
        html! {
            strong { (self.label(it.change)) } ": " bdi { (it.title) } " " span.id { (it.criterion) }
            @if it.added { ", " (self.say(NEW)) }
            @if it.dropped { ", " (self.say(DROPPED)) }
            @if !it.members.is_empty() {
                " ("
                @for (number, member) in it.members.iter().enumerate() {
                    @if number > 0 { "; " }
                    (member.label) ": " (self.label(member.change))
                }
                ")"
            }
        }
    }

    pub fn not_compared(&self) -> Option<Markup> {
        let answer = self.answer;
        let entry = |it: &NotCompared| {
            html! {
                (self.record(it.r#type, &it.title, &it.id, it.version.as_deref()))
                p { (self.say(UNREAD_ON)) " " (self.label(it.unread)) }
            }
        };
        let list = self.list(&answer.not_compared, entry);
        if list.is_none() && answer.unread_before.is_empty() && answer.unread_after.is_empty() {
            return None;
        }
        Some(html! {
            @if let Some(list) = list { (list) }
            @if answer.from.is_some() { (self.unread(UNREAD, &answer.unread_after)) }
            @else {
                (self.unread(UNREAD_BEFORE, &answer.unread_before))
                (self.unread(UNREAD_AFTER, &answer.unread_after))
            }
        })
    }

    /// The editions that evaluations rest on.
    pub fn stored(&self) -> Option<Markup> {
        let rests = Words::new("beruht auf", "rests on");
        let entry = |it: &StoredEdition| {
            html! {
                (self.record(Some(RecordType::Evaluation), &it.title, &it.evaluation, None))
                p { (self.say(rests)) " " (it.stored) }
                p {
                    (self.label(DiffSide::Before)) ": " (self.label(it.before)) "; "
                    (self.label(DiffSide::After)) ": " (self.label(it.after))
                }
            }
        };
        self.list(&self.answer.stored_editions, entry)
    }
}
