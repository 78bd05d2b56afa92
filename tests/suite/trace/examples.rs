//! The chains of `examples/kog` read back: what became of a need, and which decision goes on with which.

use std::fs;
use std::path::Path;

use bedarf::calls::TraceRequest;
use bedarf::trace::{TraceAnswer, TraceDirection, TraceGap, TraceRelation};
use bedarf::{Input, Lang, Register};

use super::made::DAY;

fn kog() -> Register {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/kog");
    let mut texts: Vec<(String, Vec<u8>)> = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".md") {
            texts.push((name, fs::read(path).unwrap()));
        }
    }
    texts.sort();
    let inputs: Vec<(&str, &[u8])> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_slice())).collect();
    Register::read(Input::Named(&inputs))
}

fn trace(register: &Register, about: &str, direction: TraceDirection) -> TraceAnswer {
    let mut request = TraceRequest::new(about.parse().unwrap(), DAY.parse().unwrap());
    request.direction = Some(direction);
    request.lang = Some(Lang::De);
    register.trace(&request).unwrap()
}

fn ids(answer: &TraceAnswer) -> Vec<&str> {
    answer.nodes.iter().map(|it| it.id.as_str()).collect()
}

/// From the need "nicht aus dem FIT-Store abrufen" to the decisions of 2021, 2023 and 2024, and what
/// was missing: the advice came after the decision, and no decision names the need.
#[test]
fn the_need_of_2020_leads_to_the_decisions_of_2021_2023_and_2024() {
    let register = kog();
    let answer = trace(&register, "BED-2020-0001", TraceDirection::Forwards);
    let reached = ids(&answer);
    let wanted = ["itplr-2021-38", "itplr-2023-46", "itplr-2024-13", "kog-2020-11"];
    assert!(wanted.iter().all(|it| reached.contains(it)), "{reached:?}");
    let addressed: Vec<_> = answer
        .steps
        .iter()
        .filter(|it| it.from == "BED-2020-0001" && it.relation == TraceRelation::AddressedBy)
        .map(|it| (it.to.as_str(), it.name.as_str(), it.note.as_deref()))
        .collect();
    let (name, note) = ("wird aufgegriffen durch", Some("Zusammenhang angenommen"));
    let decisions =
        ["itplr-2021-38", "itplr-2022-27", "itplr-2022-36", "itplr-2023-46", "itplr-2024-13"];
    assert_eq!(addressed, decisions.map(|it| (it, name, note)));
    let missing: Vec<_> = answer
        .missing
        .iter()
        .filter(|it| it.at == "BED-2020-0001" || it.message.contains("FIT-Store"))
        .map(|it| (it.what, it.message.as_str()))
        .collect();
    let late = "„FIT-Store für Kommunen“ wurde erst am 10.11.2020 beraten, nach der Entscheidung vom \
                28.10.2020 (Beschluss 2020/40).";
    let open = "Eingebracht am 10.11.2020; keiner der 5 Beschlüsse zur Sache nennt ihn.";
    assert_eq!(missing, [(TraceGap::NotAnswered, open), (TraceGap::ConsultedLate, late)]);
    assert!(answer.nodes.iter().all(|it| it.raised_by.iter().all(|by| by == "Kommunalgremium")));
}

/// And back: the decision of 2024 goes back to the need, by names in the other direction.
#[test]
fn the_decision_of_2024_leads_back_to_the_need() {
    let register = kog();
    let answer = trace(&register, "itplr-2024-13", TraceDirection::Backwards);
    let step = answer.steps.iter().find(|it| it.to == "BED-2020-0001").unwrap();
    assert_eq!(
        (step.name.as_str(), step.reverse.as_str()),
        ("greift auf", "wird aufgegriffen durch")
    );
    let need = answer.nodes.iter().find(|it| it.id == "BED-2020-0001").unwrap();
    assert_eq!((need.before, need.after), (Some(1), None));
}

/// Real decisions, each going on with the one before it; documented where its text names that.
const CHAINS: &[(&[&str], &str)] = &[
    (
        &["itplr-2020-21", "itplr-2020-40", "itplr-2021-02", "itplr-2021-38", "itplr-2022-27"],
        "aaaa",
    ),
    (
        &["itplr-2021-39", "itplr-2022-28", "itplr-2022-36", "itplr-2023-46", "itplr-2024-13"],
        "aaaa",
    ),
    (&["itplr-2021-43", "itplr-2023-13"], "a"),
    (&["itplr-2016-13", "itplr-2017-06", "itplr-2018-10"], "aa"),
    (&["itplr-2017-06", "itplr-2022-30"], "d"),
    (
        &["itplr-2017-23", "itplr-2017-37", "itplr-2019-55", "itplr-2021-06", "itplr-2021-40"],
        "aaaa",
    ),
    (&["itplr-2016-37", "itplr-2018-11", "itplr-2018-30", "itplr-2019-33"], "aaa"),
    (&["itplr-2021-23", "itplr-2021-24", "itplr-2022-21", "alr-2022-01"], "ada"),
    (&["itplr-2021-24", "alr-2022-01"], "d"),
    (&["itplr-2015-02", "itplr-2016-21", "itplr-2017-24"], "dd"),
    (
        &["itplr-2021-05", "itplr-2021-25", "itplr-2021-35", "itplr-2022-22", "itplr-2024-15"],
        "ddad",
    ),
    (&["itplr-2019-16", "itplr-2019-53", "alr-2023-19"], "dd"),
    (&["itplr-2020-05", "itplr-2022-24", "itplr-2023-23"], "ad"),
    (&["itplr-2018-07", "itplr-2019-28"], "d"),
    (&["itplr-2021-18", "itplr-2021-48", "itplr-2023-12"], "ad"),
    (&["itplr-2023-35", "itplr-2023-43"], "d"),
    (&["itplr-2020-44", "itplr-2022-32"], "a"),
];

#[test]
fn chains_of_real_decisions_are_read_back() {
    let register = kog();
    for (chain, basis) in CHAINS {
        let (first, last) = (chain[0], chain[chain.len() - 1]);
        let forth = trace(&register, first, TraceDirection::Forwards);
        let back = trace(&register, last, TraceDirection::Backwards);
        let mut at = 0;
        for id in ids(&forth) {
            at += usize::from(chain.get(at) == Some(&id));
        }
        assert_eq!(at, chain.len(), "{chain:?}: {:?}", ids(&forth));
        assert!(chain.iter().all(|it| ids(&back).contains(it)), "{chain:?}: {:?}", ids(&back));
        for (pair, basis) in chain.windows(2).zip(basis.chars()) {
            let step = |it: &&bedarf::trace::TraceStep| {
                it.relation == TraceRelation::Continues && it.from == pair[0] && it.to == pair[1]
            };
            let step = forth.steps.iter().find(step).unwrap_or_else(|| panic!("{pair:?}"));
            let is_documented = basis == 'd';
            assert_eq!(step.note.is_none(), is_documented, "{pair:?}");
            // what is documented is so by a source that names both
            assert_eq!(step.source.is_some(), is_documented, "{pair:?}");
            let url = step.source.as_ref().map(|it| it.url.is_some());
            assert!(url.unwrap_or(true), "{pair:?}");
        }
        for id in *chain {
            let node = forth.nodes.iter().find(|it| it.id == *id).unwrap();
            assert!(node.url.is_some() && node.number.is_some() && node.on.is_some(), "{id}");
        }
    }
}
