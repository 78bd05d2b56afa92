//! The map of the Länder: sixteen outlines, each filled by how much is covered at least.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{TODAY, call, example, figures, one, page, section};

const OUTLINES: &str = include_str!("../../../core/data/outlines.txt");

/// The rings of a path: whole numbers from a start.
fn rings(path: &str) -> Vec<Vec<[i64; 2]>> {
    let told = path.split('M').skip(1).map(|ring| {
        let (start, rest) = ring.split_once('l').unwrap();
        let numbers = |text: &str| -> Vec<i64> {
            let apart = text.replace('-', " -");
            apart.split_whitespace().map(|it| it.parse().unwrap()).collect()
        };
        let mut points = vec![<[i64; 2]>::try_from(numbers(start)).unwrap()];
        for step in numbers(rest.trim_end().strip_suffix('z').unwrap()).chunks(2) {
            let [x, y] = *points.last().unwrap();
            points.push([x + step[0], y + step[1]]);
        }
        points
    });
    told.collect()
}

/// Twice the area of a ring.
fn area(ring: &[[i64; 2]]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|([x1, y1], [x2, y2])| x1 * y2 - x2 * y1).sum::<i64>().abs()
}

fn is_inside(point: [i64; 2], all: &[Vec<[i64; 2]>]) -> bool {
    let mut inside = false;
    for ring in all {
        let next = ring.iter().cycle().skip(1);
        for ([x1, y1], [x2, y2]) in ring.iter().zip(next) {
            let crosses = (*y1 > point[1]) != (*y2 > point[1]);
            if crosses && point[0] < (x2 - x1) * (point[1] - y1) / (y2 - y1) + x1 {
                inside = !inside;
            }
        }
    }
    inside
}

/// Each Land once, small enough for a page; Bremen in two parts, Berlin in a hole of Brandenburg, each
/// name in its own Land, and the areas as large as the Länder are to each other.
#[test]
fn the_outlines_are_those_of_the_lands() {
    assert!(OUTLINES.len() <= 12_000, "{} bytes", OUTLINES.len());
    let mut lands = Vec::new();
    for line in OUTLINES.lines() {
        let [key, x, y, path] =
            <[&str; 4]>::try_from(line.splitn(4, ' ').collect::<Vec<_>>()).unwrap();
        let place = [x, y].map(|it| it.parse::<i64>().unwrap());
        lands.push((key, place, rings(path)));
    }
    let keys: BTreeSet<&str> = lands.iter().map(|(key, ..)| *key).collect();
    assert_eq!((lands.len(), keys.len()), (16, 16));
    let of = |wanted: &str| &lands.iter().find(|(key, ..)| *key == wanted).unwrap().2;
    assert_eq!((of("04").len(), of("11").len()), (2, 1));
    for (key, place, own) in &lands {
        for (other, _, rings) in &lands {
            assert_eq!(is_inside(*place, rings), key == other, "the name of {key} in {other}");
        }
        assert!(own.iter().flatten().flatten().all(|it| (0..=516).contains(it)), "{key}");
    }
    // a hole counts as much as the ring around it, so Brandenburg has that of Berlin in it
    let (berlin, brandenburg) = (&of("11")[0], of("12"));
    assert!(brandenburg.iter().any(|ring| area(ring) == area(berlin)), "the hole is Berlin");
    let largest = |key: &str| of(key).iter().map(|ring| area(ring)).max().unwrap();
    let share = |one: &str, other: &str| largest(one) * 100 / largest(other);
    // Bavaria has 70 542 square kilometres, Hesse 21 115, Berlin 892
    assert!((28..=32).contains(&share("06", "09")), "{}", share("06", "09"));
    assert!((3..=6).contains(&share("11", "06")), "{}", share("11", "06"));
}

/// What the map shows of each Land is what the call counts, in the table as by the pattern.
#[test]
fn the_map_shows_what_the_call_counts() {
    let texts = example("kog");
    for lang in ["de", "en"] {
        let html = page(&texts, lang);
        let (figures, of_it) = (figures(&html), section(&html, "coverage"));
        let told = call("coverage", &json!({ "as_of": TODAY }), &texts);
        let lands = told["by_land"].as_array().unwrap();
        let number = |it: &Value, what: &str| it["cells"][what].as_u64().unwrap();
        for land in lands.iter().filter(|it| number(it, "applicable") > 0) {
            let name = format!("coverage.map.{}", land["key"].as_str().unwrap());
            let least = number(land, "lower") * 100 / number(land, "applicable");
            assert_eq!(figures[&name] as u64, least, "{name}");
        }
        let (_, map) = of_it.split_once("<svg class=\"lands\"").unwrap();
        let map = map.split_once("</svg>").unwrap().0;
        let areas = map.split_once("</defs>").unwrap().1;
        assert_eq!((areas.matches("<path").count(), areas.matches("<text").count()), (16, 16));
        for level in areas.split("fill=\"url(#map-").skip(1) {
            let level = level.split(')').next().unwrap();
            assert!(map.contains(&format!("<pattern id=\"map-{level}\"")), "{level}");
        }
        assert!(of_it.contains("© GeoBasis-DE / BKG 2021") && of_it.contains("dl-de/by-2-0"));
    }
}

/// Each level has a pattern of its own, and a Land of which nothing is counted is not one with nothing.
#[test]
fn levels_are_told_apart() {
    let need = json!({
        "type": "need", "id": "BED-1", "title": { "de": "Etwas Wichtiges" },
        "created": "2026-01-01", "statement": { "de": "Etwas fehlt." }, "kind": "functional",
        "originators": [{ "group": "Städte" }], "affected": { "everyone": true },
        "status": "draft",
        "history": [{ "status": "draft", "on": "2026-01-01", "by": "Geschäftsstelle" }]
    });
    let mut texts = one(json!([need]));
    let table = "ars,name,kind,population\n057740032032,Paderborn,kommune,154755\n";
    texts.push(("units.csv".to_owned(), table.as_bytes().to_vec()));
    let html = page(&texts, "de");
    let of_it = section(&html, "coverage");
    let areas = of_it.split_once("</defs>").unwrap().1.split_once("</svg>").unwrap().0;
    assert_eq!(areas.matches("map-nothing").count(), 1);
    assert_eq!(areas.matches("map-uncounted").count(), 15);
    assert_eq!(figures(&html)["coverage.map.05"], 0);
    let patterns = of_it.split("<pattern").skip(1).map(|it| it.split("</pattern>").next().unwrap());
    let lines: BTreeSet<&str> =
        patterns.map(|it| it.split_once("<path").map_or("", |it| it.1)).collect();
    assert_eq!(lines.len(), 6, "six levels, six patterns");
    // without a table of municipalities there is no map
    let (html, _) = (page(&one(json!([need])), "de"), ());
    assert!(!section(&html, "coverage").contains("<svg class=\"lands\""));
}
