//! COND-001: a condition compares an attribute with what it can be compared with

use super::{each_test, each_value};
use crate::logic::{At, Attribute, Misfit, Operator, Sort, Test, Wanted};
use crate::messages::Severity::Error;
use crate::messages::{About, Cases, why};
use crate::model::{Constraint, Record};
use crate::rules::{Check, Context, Violations};
use crate::shape::PatchOp;

/// A condition compares an attribute with what it can be compared with
#[derive(Cases)]
pub enum WrongType {
    #[de("„{attribute}“ ist {kind}; der Vergleich „{operator}“ passt dazu nicht.")]
    #[help_de("Möglich sind: {expected}.")]
    #[en("“{attribute}” is {kind}; the comparison “{operator}” does not fit it")]
    #[help_en("possible are: {expected}")]
    Operator { attribute: Attribute, kind: Sort, operator: Operator, expected: Vec<Operator> },
    #[de("„{attribute}“ ist {kind}; „{value}“ passt nicht dazu, keine Stelle hat diesen Wert.")]
    #[help_de(
        "Zahlen sowie true und false stehen ohne Anführungszeichen, alles andere steht darin."
    )]
    #[en("“{attribute}” is {kind}; “{value}” does not fit it, no unit has this value")]
    #[help_en("numbers, true and false stand without quotes, all else within")]
    OtherType { attribute: Attribute, kind: Sort, value: String },
    #[de("Der Vergleich „{operator}“ braucht {expected}.")]
    #[help_de("Berichtigen Sie die Angabe oder den Vergleich.")]
    #[en("the comparison “{operator}” takes {expected}")]
    #[help_en("correct what is given, or the comparison")]
    OtherForm { operator: Operator, expected: Wanted },
}

impl Check for WrongType {
    type Of = Record;
    const ABOUT: About = About {
        code: "COND-001",
        name: "wrong-type",
        severity: Error,
        since: "0.1",
        why: why(
            "Eine Einwohnerzahl in Anführungszeichen ist ein Text und mit keiner Zahl zu \
             vergleichen: Die Bedingung gilt dann für niemanden, und niemand sieht es.",
            "a population in quotes is a text and compares with no number: the condition then \
             holds for nobody, and nobody sees it",
            "Modell, Bedingungen",
        ),
    };

    fn look(record: &Record, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        each_test(record, &mut |at, test| {
            if let Some(misfit) = test.attr.sort().misfit(test.op, &test.value) {
                misfitting(at, test, &misfit, out);
            }
        });
        let Record::Need(need) = record else { return };
        constraints("", &need.constraints, out);
        for (number, variant) in need.variants.iter().enumerate() {
            constraints(&format!("/variants/{number}"), &variant.constraints, out);
        }
    }
}

fn misfitting(at: &At<'_>, test: &Test, misfit: &Misfit, out: &mut Violations<'_, WrongType>) {
    let Test { attr: attribute, op, .. } = *test;
    let kind = attribute.sort();
    match misfit {
        Misfit::Operator => {
            let case = WrongType::Operator {
                attribute,
                kind,
                operator: op,
                expected: kind.operators().to_vec(),
            };
            out.push(format!("{}/{op}", at()), case);
        }
        Misfit::Form(expected) => {
            out.push(
                format!("{}/{op}", at()),
                WrongType::OtherForm { operator: op, expected: *expected },
            );
        }
        // COND-003 says what is wrong with a key, COND-004 that a span is empty
        Misfit::Value(_) if attribute.format().is_some() => {}
        Misfit::Order => {}
        Misfit::Value(_) => each_value(at, test, &mut |at, item| {
            if kind.takes(op, item) {
                return;
            }
            let at = at();
            let case = WrongType::OtherType { attribute, kind, value: item.to_string() };
            let pushed = out.push(at.clone(), case);
            if let Some(value) = attribute.meant(item) {
                pushed.fix(PatchOp::Replace { path: at, value: crate::shape::to_text(&value) });
            }
        }),
    }
}

/// The values of constraints have the form that their comparison takes; of what type they are,
/// only the criterion of that concept says.
fn constraints(of: &str, all: &[Constraint], out: &mut Violations<'_, WrongType>) {
    for (number, Constraint { op, value, .. }) in all.iter().enumerate() {
        if let Some(expected) = op.misfit(value) {
            let at = format!("{of}/constraints/{number}/value");
            out.push(at, WrongType::OtherForm { operator: *op, expected });
        }
    }
}
