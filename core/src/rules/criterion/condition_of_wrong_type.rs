//! CRIT-002: conditions and answers are of the type they are compared with

use crate::facts::member_named;
use crate::keys::ConceptName;
use crate::logic::{Misfit, Operator, Sort, Value, Wanted};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, DataType, Profile, ProfileStatus};
use crate::order::grouped;
use crate::register::Register;
use crate::rules::Together;
use crate::rules::{Check, Context, Violations};

/// Conditions and answers are of the type they are compared with
#[derive(Cases)]
pub enum ConditionOfWrongType {
    #[de("„{first}“ ist {kind}; der Vergleich „{value}“ passt dazu nicht.")]
    #[help_de("Möglich sind: {expected}.")]
    #[en("“{first}” is {kind}; the comparison “{value}” does not fit it")]
    #[help_en("possible are: {expected}")]
    Operator { first: String, kind: Sort, value: String, expected: Vec<String> },
    #[de("„{first}“ ist {kind}; „{value}“ ist keine passende Angabe.")]
    #[help_de(
        "Zahlen sowie true und false stehen ohne Anführungszeichen, alles andere steht \
               darin: ein Tag als „2026-12-31“, eine Dezimalzahl als „99.50“."
    )]
    #[en("“{first}” is {kind}; “{value}” does not fit it")]
    #[help_en(
        "numbers, true and false stand without quotes, all else within: a day as \
               “2026-12-31”, a number with decimals as “99.50”"
    )]
    OtherType { first: String, kind: Sort, value: String },
    #[de("Der Vergleich „{value}“ braucht {expected}.")]
    #[help_de("Berichtigen Sie die Angabe oder den Vergleich.")]
    #[en("the comparison “{value}” needs {expected}")]
    #[help_en("correct what is given, or the comparison")]
    OtherForm { value: String, expected: Wanted },
    #[de("Der erste Wert ({low}) liegt über dem zweiten ({high}); so trifft es nie zu.")]
    #[help_de("Nennen Sie zuerst den kleineren Wert.")]
    #[en("the first value ({low}) lies above the second ({high}), so it never holds")]
    #[help_en("give the smaller value first")]
    NeverTrue { low: String, high: String },
    #[de("Eine Antwort wird erwartet, aber nicht gesagt, welcher Art sie ist.")]
    #[help_de("Geben Sie unter „data_type“ die Art der Antwort an.")]
    #[en("an answer is expected but it is not said of what type it is")]
    #[help_en("give the type of the answer under “data_type”")]
    NoType,
    #[de("„{value}“ ist hier {kind}, an anderer Stelle aber {found}.")]
    #[help_de("Einigen Sie sich auf eine Art, oder benennen Sie eines von beiden anders.")]
    #[en("“{value}” is {kind} here but {found} elsewhere")]
    #[help_en("agree on one type, or give one of the two another name")]
    SeveralTypes { value: String, kind: Sort, found: Sort },
    #[de("„{value}“ ist keine Angabe eines Bedarfs; der Rahmen gilt aber für Bedarfe.")]
    #[help_de("Nennen Sie eine Angabe wie „need.outcome“, oder lassen Sie das Merkmal weg.")]
    #[en("“{value}” is no member of a need, but the framework is for needs")]
    #[help_en("name a member such as “need.outcome”, or leave the characteristic out")]
    NoSuchMember { value: String },
}

impl Check for ConditionOfWrongType {
    type Of = Profile;
    const ABOUT: About = About {
        code: "CRIT-002",
        name: "condition-of-wrong-type",
        severity: Error,
        since: "0.1",
        why: why(
            "Nur wenn Frage und erwartete Antwort zusammenpassen, lässt sich ein Angebot ohne \
             Auslegung prüfen, und überall mit demselben Ergebnis.",
            "only where question and expected answer fit can an offer be checked without \
             interpretation, and with the same result everywhere",
            "Modell, Anforderungsprofil",
        ),
    };

    const TOGETHER: Option<Together<Self>> = Some(of_concepts);

    /// `expected` fits `data_type`, and what is asked of needs is a member of a need; COND looks at
    /// `scope` and `applies_when`.
    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, criterion) in profile.criteria.iter().enumerate() {
            answer(criterion, &format!("/criteria/{number}"), out);
            let concept = criterion.concept.as_ref().filter(|_| profile.is_for_needs());
            if let Some(concept) = concept.filter(|it| member_named(it).is_none()) {
                let value = concept.to_string();
                out.push(format!("/criteria/{number}/concept"), Case::NoSuchMember { value });
            }
        }
    }
}

type Case = ConditionOfWrongType;

fn answer(criterion: &Criterion, at: &str, out: &mut Violations<'_, Case>) {
    let Some(expected) = &criterion.expected else { return };
    let Some(data_type) = criterion.data_type else {
        out.push(format!("{at}/data_type"), Case::NoType);
        return;
    };
    let sort = data_type.sort();
    let name = criterion.concept.as_ref().map_or(criterion.id.as_str(), ConceptName::as_str);
    if let Some(misfit) = sort.misfit(expected.op, &expected.value) {
        let member = if misfit == Misfit::Operator { "op" } else { "value" };
        let at = format!("{at}/expected/{member}");
        misfitting(name, sort, expected.op, &expected.value, &at, &misfit, out);
    }
}

/// Says what does not fit; `at` is where the value stands.
fn misfitting(
    name: &str,
    kind: Sort,
    op: Operator,
    value: &Value,
    at: &str,
    misfit: &Misfit,
    out: &mut Violations<'_, Case>,
) {
    let (first, word) = (name.to_owned(), op.as_str().to_owned());
    match misfit {
        Misfit::Operator => {
            let expected = kind.operators().iter().map(|op| op.as_str().to_owned()).collect();
            out.push(at, Case::Operator { first, kind, value: word, expected });
        }
        Misfit::Form(expected) => {
            out.push(at, Case::OtherForm { value: word, expected: *expected });
        }
        Misfit::Value(Some(place)) => {
            let item = value.items().get(*place).unwrap_or(value);
            let case = Case::OtherType { first, kind, value: item.to_string() };
            out.push(format!("{at}/{place}"), case);
        }
        Misfit::Value(None) => {
            out.push(at, Case::OtherType { first, kind, value: value.to_string() });
        }
        Misfit::Order => {
            let mut ends = value.items().iter().map(Value::to_string);
            let (low, high) = (ends.next().unwrap_or_default(), ends.next().unwrap_or_default());
            out.push(at, Case::NeverTrue { low, high });
        }
    }
}

/// A criterion about a concept: its profile, its place there, its type.
type Use<'a> = (&'a Profile, usize, DataType);

fn uses(profile: &Profile) -> impl Iterator<Item = (&ConceptName, Use<'_>)> {
    profile.criteria.iter().enumerate().filter_map(move |(place, criterion)| {
        Some((criterion.concept.as_ref()?, (profile, place, criterion.data_type?)))
    })
}

/// One concept has one type, in all profiles that are not replaced or withdrawn: an adopted version
/// cannot be corrected, its successor can.
fn of_concepts(register: &Register, _: &Context<'_>, out: &mut Violations<'_, Case>) {
    let mut concepts = Vec::new();
    for (number, profile) in register.numbered_of::<Profile>() {
        if !matches!(profile.status, ProfileStatus::Replaced | ProfileStatus::Withdrawn) {
            concepts.extend(uses(profile).map(|(concept, used)| (concept, (number, used))));
        }
    }
    for (concept, uses) in grouped(concepts) {
        one_type(concept, &uses, out);
    }
}

/// All have the type of the first one.
fn one_type(concept: &ConceptName, uses: &[(usize, Use<'_>)], out: &mut Violations<'_, Case>) {
    let Some(((_, (other, there, first)), others)) = uses.split_first() else { return };
    // a later version may correct an earlier one
    let differs = |it: &&(usize, Use<'_>)| {
        it.1.2 != *first && (it.1.0.id != other.id || it.1.0.version == other.version)
    };
    for (number, (profile, place, own)) in others.iter().filter(differs) {
        let there = format!("/criteria/{there}/data_type");
        let is_here = std::ptr::eq(*other, *profile);
        let there = if is_here { there } else { format!("{}#{there}", other.id) };
        let value = concept.to_string();
        let case = Case::SeveralTypes { value, kind: own.sort(), found: first.sort() };
        out.of(*number).push(format!("/criteria/{place}/data_type"), case).related(there);
    }
}
