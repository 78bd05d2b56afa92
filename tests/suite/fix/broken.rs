//! Ways to edit that are wrong: the laws notice each of them.

use bedarf_shape::{Edit, NoEdit, PatchOp, edited};

use crate::edits::{CASES, Counts, Editor, holds, of_library};
use crate::ordered::Ordered;

/// An edit that is spoilt before it is carried out.
fn spoilt(
    text: &str,
    step: &PatchOp,
    spoil: impl Fn(Edit, &PatchOp) -> Edit,
) -> Result<String, NoEdit> {
    Edit::of(text, step).map(|edit| edited(text, &[spoil(edit, step)]))
}

fn written(value: &Ordered) -> String {
    match value {
        Ordered::Scalar(value) => value.to_string(),
        Ordered::List(items) => {
            format!("[{}]", items.iter().map(written).collect::<Vec<_>>().join(","))
        }
        Ordered::Object(members) => {
            let member = |(name, it): &(String, Ordered)| {
                format!("{}:{}", serde_json::to_string(name).unwrap(), written(it))
            };
            format!("{{{}}}", members.iter().map(member).collect::<Vec<_>>().join(","))
        }
    }
}

fn all() -> Vec<(&'static str, Box<Editor>)> {
    let removes = |step: &PatchOp| matches!(step, PatchOp::Remove { .. });
    let adds = |step: &PatchOp| matches!(step, PatchOp::Add { .. });
    let mut all: Vec<(&'static str, Box<Editor>)> = Vec::new();
    let mut one = |name, editor: Box<Editor>| all.push((name, editor));
    one(
        "writes all of it anew",
        Box::new(|text, step| {
            let new = of_library(text, step)?;
            Ok(crate::ordered::read(&new).map_or(new, |it| written(&it)))
        }),
    );
    one(
        "leaves the comma",
        Box::new(move |text, step| {
            spoilt(text, step, |it, step| match removes(step) && text[it.from..].starts_with(',') {
                true => Edit { from: it.from + 1, ..it },
                false => it,
            })
        }),
    );
    one(
        "takes blanks behind along",
        Box::new(move |text, step| {
            spoilt(text, step, |it, step| {
                let rest = &text[it.to..];
                let blanks = rest.len() - rest.trim_start().len();
                Edit { to: it.to + if removes(step) { blanks } else { 0 }, ..it }
            })
        }),
    );
    one(
        "turns CRLF into LF",
        Box::new(|text, step| of_library(text, step).map(|new| new.replace("\r\n", "\n"))),
    );
    one(
        "cuts off blanks at the end",
        Box::new(|text, step| of_library(text, step).map(|new| new.trim_end().to_owned())),
    );
    one(
        "ends with a line",
        Box::new(|text, step| {
            of_library(text, step).map(|new| if new.ends_with('\n') { new } else { new + "\n" })
        }),
    );
    one(
        "changes every text like it",
        Box::new(|text, step| {
            let edit = Edit::of(text, step)?;
            match step {
                PatchOp::Move { .. } => Ok(text.replace(&edit.old, &edit.new)),
                _ => Ok(edited(text, &[edit])),
            }
        }),
    );
    one(
        "changes the first text like it",
        Box::new(|text, step| {
            let edit = Edit::of(text, step)?;
            match step {
                PatchOp::Replace { .. } => Ok(text.replacen(&edit.old, &edit.new, 1)),
                _ => Ok(edited(text, &[edit])),
            }
        }),
    );
    one(
        "adds in front",
        Box::new(move |text, step| {
            spoilt(text, step, |it, step| match adds(step) {
                true => {
                    let at = text.find('{').unwrap() + 1;
                    Edit { from: at, to: at, text: format!("{},", it.new), ..it }
                }
                false => it,
            })
        }),
    );
    one(
        "adds what is there",
        Box::new(|text, step| match (of_library(text, step), step) {
            (Err(NoEdit::Taken), PatchOp::Add { path, value }) => {
                let (path, value) = (path.clone(), value.clone());
                of_library(text, &PatchOp::Replace { path, value })
            }
            (done, _) => done,
        }),
    );
    one(
        "renames to a name that is there",
        Box::new(|text, step| match (of_library(text, step), step) {
            (Err(NoEdit::Taken), PatchOp::Move { .. }) => Ok(text.to_owned()),
            (done, _) => done,
        }),
    );
    one(
        "takes no escapes in pointers",
        Box::new(|text, step| match step {
            PatchOp::Move { from, .. } if from.contains('~') => Err(NoEdit::NotFound),
            _ => of_library(text, step),
        }),
    );
    all
}

#[test]
fn ways_that_are_wrong_are_noticed() {
    let all = all();
    assert!(all.len() >= 10);
    for (name, editor) in all {
        let noticed = (0..CASES).find_map(|seed| holds(seed, &*editor, &mut Counts::new()).err());
        let Some(told) = noticed else { panic!("nobody notices: {name}") };
        println!("{name}: {}", told.lines().next().unwrap_or_default());
    }
}
