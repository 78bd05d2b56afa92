//! How a station is told.

use super::answer::{TraceNode, TraceStage, TraceState};
use super::graph::{Graph, Point};
use super::words;
use crate::facts::{Steps, Told, is_unknown_on, originators_told};
use crate::findings::Lang;
use crate::keys::parts;
use crate::messages::{Code, Words};
use crate::model::{Attribution, Effect, Need, Record};

/// The id of a station: of a record with its version, of a part of a decision with its place.
pub(super) fn id(graph: &Graph<'_>, point: usize) -> String {
    let Some(record) = graph.record(point) else { return String::new() };
    let id = record.id().as_str();
    match (graph.point(point), record.version()) {
        (Point::Reply(_), _) => format!("{id}#/reply"),
        (Point::Effect(_, number), _) => format!("{id}#/reply/effects/{number}"),
        (Point::Record(_), Some(version)) => format!("{id}@{version}"),
        (Point::Record(_), None) => id.to_owned(),
    }
}

pub(super) fn node(
    graph: &Graph<'_>,
    point: usize,
    id: &str,
    [before, after]: [Option<u64>; 2],
    lang: Lang,
) -> Option<TraceNode> {
    let record = graph.record(point)?;
    let english = lang == Lang::En;
    let effect = effect(graph, point);
    let stage = graph.stage(point);
    let reply = match (graph.point(point), record) {
        (Point::Reply(_), Record::Decision(decision)) => decision.reply.as_ref(),
        _ => None,
    };
    let title = match (effect, reply) {
        (Some(effect), _) => title_of(graph, effect.need.as_str(), lang),
        (None, Some(reply)) => reply.text.in_english(english).to_owned(),
        (None, None) => record.title().in_english(english).to_owned(),
    };
    let (decision, body) = match record {
        Record::Decision(it) => (Some(&**it), Some(&it.body)),
        Record::Session(it) => (None, Some(&it.body)),
        _ => (None, None),
    };
    let of_record = matches!(graph.point(point), Point::Record(_));
    Some(TraceNode {
        id: id.to_owned(),
        record: record.id().to_string(),
        r#type: record.record_type(),
        stage,
        label: stage.word().label.say(lang).to_owned(),
        title,
        number: decision.and_then(|it| Some(it.number.as_ref()?.to_string())),
        body: match reply {
            Some(reply) => Some(title_of(graph, reply.by.as_str(), lang)),
            None => body.map(|it| title_of(graph, it.as_str(), lang)),
        },
        on: graph.day_of(point),
        state: state(graph, record, effect, stage, lang),
        raised_by: match record {
            Record::Need(need) => raised_by(graph, need, lang),
            _ => Vec::new(),
        },
        url: decision.filter(|_| of_record).and_then(|it| it.url.clone()),
        need: effect.map(|it| it.need.id().to_owned()),
        before,
        after,
    })
}

fn effect<'r>(graph: &Graph<'r>, point: usize) -> Option<&'r Effect> {
    match (graph.point(point), graph.record(point)?) {
        (Point::Effect(_, number), Record::Decision(it)) => it.reply.as_ref()?.effects.get(number),
        _ => None,
    }
}

/// What the record that a reference means is called; its id where there is none.
pub(super) fn title_of(graph: &Graph<'_>, reference: &str, lang: Lang) -> String {
    let name = graph.register.name_of(reference, graph.day, lang == Lang::En);
    name.unwrap_or(parts(reference).0).to_owned()
}

/// Who raised a need, as far as that may be told.
fn raised_by(graph: &Graph<'_>, need: &Need, lang: Lang) -> Vec<String> {
    let Some(told) = originators_told(need) else { return Vec::new() };
    if told.is_empty() && need.attribution == Some(Attribution::GroupOnly) {
        return vec![words::group_only(lang)];
    }
    let name = |it: Told<'_>| match it {
        Told::Organisation(to) => title_of(graph, to.as_str(), lang),
        Told::Group(group) => group.to_owned(),
    };
    told.into_iter().map(name).collect()
}

/// How far it had come on the day, or what was decided.
fn state(
    graph: &Graph<'_>,
    record: &Record,
    effect: Option<&Effect>,
    stage: TraceStage,
    lang: Lang,
) -> Option<TraceState> {
    let state = |(code, words): (&str, Words)| TraceState {
        code: code.to_owned(),
        label: words.say(lang).to_owned(),
    };
    let day = Some(graph.day);
    let unknown = || Some(("unknown", words::UNKNOWN));
    let found = match (stage, record) {
        (TraceStage::Effect, _) => effect.map(|it| (it.status.as_str(), it.status.label())),
        (TraceStage::Reply, _) => None,
        (_, Record::Need(it)) => {
            it.status_on(day).known().map(|it| (it.as_str(), it.label())).or(unknown())
        }
        (_, Record::Profile(it)) => {
            it.status_on(day).known().map(|it| (it.as_str(), it.label())).or(unknown())
        }
        (_, Record::Decision(it)) => Some((it.result.as_str(), it.result.label())),
        (_, Record::Offering(it)) => {
            it.status_on(day).known().map(|it| (it.as_str(), it.label())).or(unknown())
        }
        (_, Record::Withdrawn(_)) if is_unknown_on(graph.register, record, graph.day) => unknown(),
        (_, Record::Notice(it)) => Some((it.certainty.as_str(), it.certainty.label())),
        (_, Record::LandRule(it)) => Some((it.state.as_str(), it.state.label())),
        (_, Record::Evidence(it)) => Some((it.result.as_str(), it.result.label())),
        _ => None,
    };
    found.map(state)
}
