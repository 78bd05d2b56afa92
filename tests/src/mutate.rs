//! One step away from sound: mutations of a tree that know what each value is meant to be.

use serde_json::Value;

use crate::generate::{anything, words_of};
use crate::spots::{Job, Spot, spots};
use crate::whole;
use crate::{Maker, Random, Tree, formats, words};

/// A mutation: its name, how often it is tried, and what it does; it says whether it found a
/// place to do it.
type Mutation = (&'static str, usize, fn(&mut Job<'_, '_>) -> bool);

const MUTATIONS: &[Mutation] = &[
    ("remove member", 8, remove_member),
    ("add member", 4, add_member),
    ("rename member", 4, rename_member),
    ("duplicate member", 2, duplicate_member),
    ("change type", 5, change_type),
    ("null", 2, null),
    ("out of range", 7, out_of_range),
    ("measure", 10, measure),
    ("code", 6, code),
    ("format", 26, format),
    ("number for a key", 7, number_for_key),
    ("key of another kind", 26, other_kind),
    ("rarer format", 70, rarer_format),
    ("not unique", 5, not_unique),
    ("list length", 11, list_length),
    ("map size", 1, map_size),
    ("one of", 7, one_of),
    ("number spelling", 4, number_spelling),
    ("escape", 3, escape),
    ("nested", 2, whole::nested),
    ("withdrawn", 3, whole::withdrawn),
    ("selector mixed", 3, whole::selector_mixed),
    ("type", 5, whole::record_type),
    ("version", 4, whole::version),
    ("root", 1, whole::root),
];

/// Spoils the document in one way; says which.
pub fn mutate(maker: &Maker<'_>, random: &mut Random, tree: &mut Tree) -> &'static str {
    let total: usize = MUTATIONS.iter().map(|(_, weight, _)| weight).sum();
    for _ in 0..100 {
        let mut ticket = random.below(total);
        for (name, weight, act) in MUTATIONS {
            if ticket < *weight {
                if act(&mut Job { maker, random: &mut *random, tree: &mut *tree }) {
                    return name;
                }
                break;
            }
            ticket -= weight;
        }
    }
    "none"
}

fn filled(_: &Spot<'_>, tree: &Tree) -> bool {
    !tree.members().is_empty()
}

fn remove_member(job: &mut Job<'_, '_>) -> bool {
    job.members(filled, |random, spot, members| {
        let required = words_of(spot.schema.get("required"));
        let mut places: Vec<usize> = (0..members.len()).collect();
        if random.chance(85) {
            places.retain(|place| required.contains(&members[*place].0.as_str()));
        }
        if !places.is_empty() {
            members.remove(*random.pick(&places));
        }
    })
}

fn add_member(job: &mut Job<'_, '_>) -> bool {
    job.members(
        |_, _| true,
        |random, spot, members| {
            let known: Vec<&String> = spot
                .schema
                .get("properties")
                .and_then(Value::as_object)
                .into_iter()
                .flat_map(|all| all.keys())
                .collect();
            let name = match random.below(4) {
                0 | 1 if !known.is_empty() => {
                    let name = *random.pick(&known);
                    words::typo(random, name)
                }
                2 => (random.word(&["", "name~/x", "notiz", "ä", "$id", "withdrawn", "ext"]))
                    .to_owned(),
                _ => words::sentence(random, 5),
            };
            let place = random.below(members.len() + 1);
            members.insert(place, (name, anything(random, 2)));
        },
    )
}

fn rename_member(job: &mut Job<'_, '_>) -> bool {
    job.members(filled, |random, _, members| {
        let place = random.below(members.len());
        members[place].0 = words::typo(random, &members[place].0.clone());
    })
}

fn duplicate_member(job: &mut Job<'_, '_>) -> bool {
    job.members(filled, |random, _, members| {
        let (name, value) = members[random.below(members.len())].clone();
        let value = if random.chance(50) { value } else { anything(random, 3) };
        let place = random.below(members.len() + 1);
        members.insert(place, (name, value));
    })
}

fn change_type(job: &mut Job<'_, '_>) -> bool {
    job.replace(
        |_, _| true,
        |random, _, _| match random.below(6) {
            0 => Tree::text("text"),
            1 => Tree::List(vec![]),
            2 => Tree::Object(vec![]),
            3 => Tree::Raw("true".to_owned()),
            4 => Tree::number(7),
            _ => anything(random, 1),
        },
    )
}

fn null(job: &mut Job<'_, '_>) -> bool {
    job.replace(|_, _| true, |_, _, _| Tree::Raw("null".to_owned()))
}

fn out_of_range(job: &mut Job<'_, '_>) -> bool {
    job.replace(
        |spot, _| spot.is("integer"),
        |random, spot, _| {
            let (min, max) =
                (spot.number("minimum").unwrap_or(0), spot.number("maximum").unwrap_or(0));
            let near = [min - 1, max + 1, min, max, -max, max * 2].map(|number| number.to_string());
            let far =
                ["1e30", "-1e30", "99999999999999999999", "9223372036854775808", "1e400", "-5.5"];
            Tree::Raw(match random.chance(75) {
                true => random.pick(&near).clone(),
                false => (*random.pick(&far)).to_owned(),
            })
        },
    )
}

fn measure(job: &mut Job<'_, '_>) -> bool {
    let text = |spot: &Spot<'_>, _: &Tree| spot.is("string") && spot.has("maxLength");
    let narrow = |spot: &Spot<'_>| spot.number("maxLength").is_some_and(|max| max <= 1000);
    let rare = job.random.chance(3);
    job.replace(
        |spot, tree| text(spot, tree) && (rare || narrow(spot)),
        |random, spot, _| {
            let min = spot.number("minLength").unwrap_or(0) as usize;
            let max = spot.number("maxLength").unwrap_or(0) as usize;
            let length = match random.below(8) {
                0..=2 => min.saturating_sub(1),
                3 => min,
                4 => max,
                5 => max * 2,
                _ => max + 1,
            };
            Tree::Text(match random.below(3) {
                0 => "😀".repeat(length),
                _ => words::exactly(random, length),
            })
        },
    )
}

fn code(job: &mut Job<'_, '_>) -> bool {
    let listed = |spot: &Spot<'_>, _: &Tree| spot.has("enum");
    job.replace(listed, |random, spot, _| {
        let list = words_of(spot.schema.get("enum"));
        let word = *random.pick(&list);
        Tree::Text(match random.below(5) {
            0 => "irgendwas".to_owned(),
            1 => word.to_uppercase(),
            2 => format!("{word} "),
            _ => words::typo(random, word),
        })
    })
}

fn format(job: &mut Job<'_, '_>) -> bool {
    let here: Vec<String> = {
        let found = spots(job.maker, job.tree);
        let mut names: Vec<String> = found.iter().map(|spot| spot.format().to_owned()).collect();
        names.retain(|name| !name.is_empty());
        names.sort();
        names.dedup();
        if job.random.chance(70) {
            names.retain(|name| {
                !matches!(name.as_str(), "date" | "id" | "ref" | "concept-name" | "service-key")
            });
        }
        names
    };
    let tag = job.random.chance(12);
    if tag {
        return language(job);
    }
    if here.is_empty() {
        return false;
    }
    let name = job.random.pick(&here).clone();
    job.replace(
        |spot, _| spot.format() == name,
        |random, spot, old| match old {
            Tree::Text(old) if random.chance(30) => Tree::Text(match random.below(4) {
                0 => old.chars().skip(1).collect(),
                1 => format!("{old}\n"),
                2 => format!(" {old}"),
                _ => words::typo(random, old),
            }),
            _ => Tree::Text(formats::bad(random, spot.format())),
        },
    )
}

fn language(job: &mut Job<'_, '_>) -> bool {
    job.members(
        |spot, _| spot.has("propertyNames") && spot.has("required"),
        |random, _, members| {
            let tag = formats::bad(random, "language-tag");
            members.push((tag, Tree::text("Ein Text mit einer Sprache")));
        },
    )
}

const DIGITS: &[&str] = &[
    "ars",
    "ags",
    "land",
    "area-key",
    "service-key",
    "leistungsschluessel",
    "ozg-id",
    "schema-version",
    "amount",
];

fn number_for_key(job: &mut Job<'_, '_>) -> bool {
    let textual = job.random.chance(35);
    job.replace(
        |spot, _| DIGITS.contains(&spot.format()),
        |random, spot, old| match old {
            Tree::Text(old) => {
                let bare = old.trim_start_matches('0').to_owned();
                match textual && spot.format() != "amount" {
                    true => Tree::Text(bare),
                    false if bare.is_empty() || bare.starts_with('.') => {
                        Tree::number(random.below(99) as i64)
                    }
                    false => Tree::Raw(bare),
                }
            }
            _ => Tree::number(5_774_032),
        },
    )
}

/// The rarer formats, spoilt on purpose.
fn rarer_format(job: &mut Job<'_, '_>) -> bool {
    let rarest = job.random.chance(40);
    job.replace(
        |spot, _| match spot.format() {
            "ags" | "leitweg-id" | "dvdv-key" | "destination-id" => true,
            "fim-id" | "decision-number" => true,
            "land" | "amount" | "currency" | "email" => !rarest,
            _ => false,
        },
        |random, spot, _| Tree::Text(formats::bad(random, spot.format())),
    )
}

fn other_kind(job: &mut Job<'_, '_>) -> bool {
    job.replace(
        |spot, _| matches!(spot.format(), "ars" | "ags" | "land" | "leistungsschluessel"),
        |random, _, _| {
            let kind = random.word(&["ars", "ags", "service-key", "ozg-id", "land"]);
            Tree::Text(formats::good(random, kind))
        },
    )
}

fn not_unique(job: &mut Job<'_, '_>) -> bool {
    let listed = |spot: &Spot<'_>, tree: &Tree| {
        spot.has("items") && matches!(tree, Tree::List(items) if !items.is_empty())
    };
    let strict = job.random.chance(90);
    job.replace(
        |spot, tree| listed(spot, tree) && (!strict || spot.has("uniqueItems")),
        |random, _, old| {
            let Tree::List(items) = old else { return old.clone() };
            let mut items = items.clone();
            let again = random.pick(&items).clone();
            items.insert(random.below(items.len() + 1), again);
            Tree::List(items)
        },
    )
}

fn list_length(job: &mut Job<'_, '_>) -> bool {
    let short = job.random.chance(50);
    let bounded = |spot: &Spot<'_>, tree: &Tree| {
        let max = spot.number("maxItems").unwrap_or(i64::MAX);
        let filled = matches!(tree, Tree::List(items) if !items.is_empty());
        filled && if short { spot.number("minItems").unwrap_or(0) > 0 } else { max <= 256 }
    };
    job.replace(bounded, |random, spot, old| {
        let Tree::List(items) = old else { return old.clone() };
        let (min, max) =
            (spot.number("minItems").unwrap_or(0), spot.number("maxItems").unwrap_or(0));
        let count = match short {
            true => min - random.below(2) as i64,
            false => max + random.below(3) as i64,
        };
        Tree::List(items.iter().cycle().take(count.max(0) as usize).cloned().collect())
    })
}

fn map_size(job: &mut Job<'_, '_>) -> bool {
    job.members(
        |spot, members| spot.has("maxProperties") && !members.members().is_empty(),
        |random, spot, members| {
            let (_, value) = members[0].clone();
            let most = spot.number("maxProperties").unwrap_or(0) as usize + random.below(2);
            for index in members.len()..most {
                let letter = |place: usize| char::from(b'a' + (index / place % 26) as u8);
                let name = ["q".to_owned(), [676, 26, 1].map(letter).iter().collect()].concat();
                members.push((name, value.clone()));
            }
        },
    )
}

fn one_of(job: &mut Job<'_, '_>) -> bool {
    job.members(
        |spot, _| spot.is("object") && spot.has("oneOf"),
        |random, spot, members| {
            let choices: Vec<&str> = spot
                .schema
                .get("oneOf")
                .and_then(Value::as_array)
                .map(|all| all.iter().flat_map(|one| words_of(one.get("required"))).collect())
                .unwrap_or_default();
            if random.chance(40) {
                members.retain(|(name, _)| !choices.contains(&name.as_str()));
                return;
            }
            let more = *random.pick(&choices);
            if members.iter().all(|(name, _)| name != more) {
                let value = members.iter().find(|(name, _)| choices.contains(&name.as_str()));
                let value = value.map_or(Tree::text("mehr"), |(_, value)| value.clone());
                members.insert(random.below(members.len() + 1), (more.to_owned(), value));
            }
        },
    )
}

fn number_spelling(job: &mut Job<'_, '_>) -> bool {
    job.replace(
        |spot, _| spot.is("integer"),
        |random, _, old| {
            let old = if let Tree::Raw(old) = old { old.as_str() } else { "1" };
            let list = [
                format!("{old}.0"),
                format!("{old}.000e0"),
                format!("{old}0e-1"),
                format!("{old}.5"),
                "5.0".to_owned(),
                "1e2".to_owned(),
                "1E+0".to_owned(),
                "-0".to_owned(),
                "-0.0e5".to_owned(),
                "0.1".to_owned(),
                "1e400".to_owned(),
                "0e400".to_owned(),
                "05".to_owned(),
                "+1".to_owned(),
                ".5".to_owned(),
                "1.".to_owned(),
                "1e".to_owned(),
                "0x10".to_owned(),
                "NaN".to_owned(),
            ];
            Tree::Raw(random.pick(&list).clone())
        },
    )
}

fn escape(job: &mut Job<'_, '_>) -> bool {
    job.replace(
        |_, tree| matches!(tree, Tree::Text(_)),
        |random, _, old| {
            let Tree::Text(old) = old else { return old.clone() };
            let plain: String = old
                .chars()
                .filter(|letter| !matches!(letter, '"' | '\\' | '\0'..='\u{1f}'))
                .collect();
            let escape = random.word(&[
                r"\ud83d\ude00",
                r"\uD83D",
                r"\uDE00",
                r"\ud83dx",
                r"\ud83d\u0041",
                r"\ude00\ud83d",
                r"\u00e4",
                r"\u12",
                r"\u00g0",
                r"\x41",
                r"\'",
                r"\/",
                r"\b\f\n\r\t",
                r"\u0000",
                "\\",
                "\t",
                "\n",
                "\u{1}",
                "\u{7f}",
                r"\U0041",
            ]);
            let place = random.below(plain.chars().count() + 1);
            let (head, tail): (String, String) =
                (plain.chars().take(place).collect(), plain.chars().skip(place).collect());
            Tree::Raw(format!("\"{head}{escape}{tail}\""))
        },
    )
}
