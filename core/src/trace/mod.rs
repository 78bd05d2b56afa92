//! What became of something: the way from a need by bundle, profile, agenda item, decision, reply and
//! effect, forwards and backwards, with what is missing on it (model §18).
//!
//! `steps` says what one record tells of others, `graph` finds that once for a register and goes
//! along it, `basis` says what a step rests on, `gaps` what is missing. This file tells it.

mod answer;
mod basis;
mod gaps;
mod graph;
mod node;
mod relation;
mod steps;
mod words;

use std::cmp::Ordering;

pub use answer::{
    TraceAnswer, TraceCircle, TraceDirection, TraceGap, TraceLookedAt, TraceMissing, TraceNode,
    TraceStage, TraceState, TraceStep,
};
pub use relation::TraceRelation;

use crate::findings::Lang;
use crate::keys::Date;
use crate::model::Basis;
use crate::order::{Map, order, sorted};
use crate::register::{Register, cycles};
use gaps::Gaps;
use graph::{Graph, Step};

/// A register of which traces can be told: its steps are found once for all questions.
#[derive(Debug)]
pub struct Traces<'r> {
    graph: Graph<'r>,
    gaps: Gaps<'r>,
}

/// The stations of one trace.
struct Way<'t, 'r> {
    graph: &'t Graph<'r>,
    lang: Lang,
    direction: TraceDirection,
    /// Points in order, with their ids.
    points: Vec<(usize, String)>,
    /// The place of each point in that order.
    places: Map<usize, usize>,
}

impl<'r> Traces<'r> {
    /// Those of a register on a day: records of a later day are counted, not told.
    #[must_use]
    pub fn of(register: &'r Register, day: Date) -> Self {
        let graph = Graph::of(register, day);
        let gaps = Gaps::of(&graph);
        Traces { graph, gaps }
    }

    /// Whether anything leads to a record or on from it.
    #[must_use]
    pub fn leads_on(&self, about: &str) -> bool {
        let found = self.graph.register.numbered_entry(about, Some(self.graph.day));
        found.is_some_and(|(number, _)| self.graph.is_connected(number))
    }

    /// The trace of what a reference means; `None` where the register has no such station.
    #[must_use]
    pub fn about(&self, about: &str, direction: TraceDirection, lang: Lang) -> Option<TraceAnswer> {
        let graph = &self.graph;
        let (start, entry) = graph.register.numbered_entry(about, Some(graph.day))?;
        let kind = entry.record.as_ref()?.record_type();
        if !steps::is_station(kind) {
            return None;
        }
        let gone = |way| (direction == way || direction == TraceDirection::Both).then_some(way);
        let [after, before] = [TraceDirection::Forwards, TraceDirection::Backwards]
            .map(|way| gone(way).map(|way| graph.reach(start, way)).unwrap_or_default());
        let [far_after, far_before]: [Map<usize, u64>; 2] =
            [&after, &before].map(|it| it.points.iter().copied().collect());
        let mut looked_at = graph.looked_at;
        looked_at.steps += after.steps + before.steps;
        looked_at.records += (after.points.len() + before.points.len()) as u64;
        let reached = after.points.iter().chain(&before.points).map(|(point, _)| (*point, ()));
        let reached: Map<usize, ()> = reached.collect();
        let points: Vec<usize> = reached.iter().map(|(point, ())| *point).collect();
        let later = after.later.iter().chain(&before.later).copied();
        let later: Map<usize, ()> =
            later.filter(|point| reached.get(point).is_none()).map(|point| (point, ())).collect();
        let way = Way::of(graph, points, direction, lang);
        let is_on_way = |step: &Step| {
            let both = |far: &Map<usize, u64>| {
                far.get(&step.from).is_some() && far.get(&step.to).is_some()
            };
            graph.is_told(step, start) && (both(&far_after) || both(&far_before))
        };
        let (steps, edges) = way.steps(is_on_way);
        let nodes = way.nodes(&far_before, &far_after);
        Some(TraceAnswer {
            about: node::id(graph, start),
            direction,
            as_of: graph.day,
            message: (nodes.len() == 1).then(|| words::ALONE.say(lang).to_owned()),
            nodes,
            steps,
            missing: self.gaps.at(graph, &way.points, lang),
            circles: way.circles(&edges),
            later: later.len() as u64,
            looked_at,
            unread: graph.register.unread().to_vec(),
        })
    }
}

impl<'t, 'r> Way<'t, 'r> {
    fn of(graph: &'t Graph<'r>, points: Vec<usize>, direction: TraceDirection, lang: Lang) -> Self {
        let with_id = points.into_iter().map(|point| {
            let day = graph.day_of(point);
            ((day.is_none(), day, graph.stage(point)), node::id(graph, point), point)
        });
        let all = sorted(with_id.collect(), |(a, one, _), (b, other, _)| {
            a.cmp(b).then_with(|| one.cmp(other))
        });
        let points: Vec<(usize, String)> = all.into_iter().map(|(_, id, it)| (it, id)).collect();
        let places = points.iter().enumerate().map(|(place, (point, _))| (*point, place)).collect();
        Way { graph, lang, direction, points, places }
    }

    fn nodes(&self, before: &Map<usize, u64>, after: &Map<usize, u64>) -> Vec<TraceNode> {
        let far = |far: &Map<usize, u64>, point| far.get(&point).copied();
        let node = |(point, id): &(usize, String)| {
            let away = [far(before, *point), far(after, *point)];
            node::node(self.graph, *point, id, away, self.lang)
        };
        self.points.iter().filter_map(node).collect()
    }

    /// The steps on the way, in the order of the stations, each once; and where they lead, by place.
    fn steps(&self, is_on_way: impl Fn(&Step) -> bool) -> (Vec<TraceStep>, Vec<Vec<usize>>) {
        let mut all: Vec<(usize, usize, &Step, Basis)> = Vec::new();
        for (place, (point, _)) in self.points.iter().enumerate() {
            let steps = self.graph.onwards(*point).iter();
            for step in steps.filter_map(|it| self.graph.steps.get(*it)).filter(|it| is_on_way(it))
            {
                if let Some(to) = self.places.get(&step.to).copied() {
                    all.push((place, to, step, basis::basis(self.graph, step).0));
                }
            }
        }
        let compare = |a: usize, b: usize| match (all.get(a), all.get(b)) {
            (Some(a), Some(b)) => key(a).cmp(&key(b)),
            _ => Ordering::Equal,
        };
        let mut edges = vec![Vec::new(); self.points.len()];
        let mut told: Vec<TraceStep> = Vec::new();
        let mut last = None;
        for (from, to, step, basis) in
            order(all.len(), &compare).iter().filter_map(|it| all.get(*it))
        {
            let own = (*from, *to, step.relation);
            if last != Some(own) {
                last = Some(own);
                edges.get_mut(*from).into_iter().for_each(|list: &mut Vec<usize>| list.push(*to));
                told.push(self.step([*from, *to], step, *basis));
            }
        }
        (told, edges)
    }

    fn step(&self, [from, to]: [usize; 2], step: &Step, basis: Basis) -> TraceStep {
        let id = |place: usize| self.points.get(place).map_or_else(String::new, |it| it.1.clone());
        let (forth, back) = (step.relation.forth(self.lang), step.relation.back().say(self.lang));
        let is_back = self.direction == TraceDirection::Backwards;
        let (from, to) = if is_back { (to, from) } else { (from, to) };
        let (name, reverse) = if is_back { (back, forth) } else { (forth, back) };
        let assumed = basis == Basis::Assumed;
        TraceStep {
            from: id(from),
            to: id(to),
            relation: step.relation,
            name: name.to_owned(),
            reverse: reverse.to_owned(),
            basis,
            note: assumed.then(|| words::ASSUMED.say(self.lang).to_owned()),
            source: basis::basis(self.graph, step).1.cloned(),
            on: step.on,
        }
    }

    fn circles(&self, edges: &[Vec<usize>]) -> Vec<TraceCircle> {
        let id = |place: &usize| Some(self.points.get(*place)?.1.clone());
        let found = cycles(edges).into_iter().map(|circle| TraceCircle {
            members: circle.iter().filter_map(id).collect(),
            message: words::circle(self.lang),
        });
        found.collect()
    }
}

/// By what steps are told; of two that say the same the documented one.
fn key(
    (from, to, step, basis): &(usize, usize, &Step, Basis),
) -> (usize, usize, TraceRelation, Basis) {
    (*from, *to, step.relation, *basis)
}
