//! How fast the index of coverage is made: for every service and municipality how many offerings
//! there are and which is the best. `bindings-python/bench/coverage.py` asks polars and duckdb the
//! same, of the same data:
//!
//! - `coverage write FOLDER` writes the data as CSV: municipalities, offerings, their services and
//!   areas;
//! - `coverage measure FOLDER` makes the index from them and prints the seconds, the memory it
//!   took beyond the data, and what an answer takes, as JSON;
//! - `coverage cells FOLDER` prints every cell that has an offering as four numbers of 32 bits:
//!   service, municipality, number of offerings, the best one.
//!
//! The data are random, with the spread of a real country: 10,750 municipalities in 400 districts of
//! 16 Länder, 7,500 services, 5,000 offerings for one to three services; 2 % of them everywhere, 30 %
//! in one to five Länder, 23 % in one to four districts, 45 % in one to sixty municipalities.
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::cmp::Reverse;
use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::io::{self, BufWriter, Write as _};
use std::ops::Range;
use std::path::Path;
use std::time::Instant;

use bedarf::coverage::{Areas, Reached};
use bedarf_tests::Random;

const UNITS: usize = 10_750;
const DISTRICTS: usize = 400;
const SERVICES: usize = 7_500;
const OFFERINGS: usize = 5_000;

/// How often the index is made.
const PASSES: usize = 9;
/// How many cells are asked for.
const QUESTIONS: u32 = 1_000_000;

/// The first digits of keys, and how many they are.
type Area = (u64, u32);

/// An offering as it comes in: the higher the score, the better; of equal ones the one before.
struct Offering {
    score: u32,
    services: Vec<u32>,
    areas: Vec<Area>,
}

struct Data {
    keys: Vec<u64>,
    offerings: Vec<Offering>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["write", folder] => Data::random().write(Path::new(folder)),
        ["measure", folder] => Data::read(Path::new(folder)).measure(),
        ["cells", folder] => Data::read(Path::new(folder)).cells(),
        _ => panic!("coverage write|measure|cells FOLDER"),
    }
}

impl Data {
    fn random() -> Self {
        let mut dice = Random::new(8);
        let districts: Vec<u64> = (0..DISTRICTS)
            .map(|number| (number % 16 + 1) as u64 * 1_000 + (number / 16) as u64 * 11 + 1)
            .collect();
        let mut keys: Vec<u64> = (0..UNITS)
            .map(|number| districts[number % DISTRICTS] * 10_000_000 + number as u64)
            .collect();
        keys.sort_unstable();
        let offerings = (0..OFFERINGS).map(|_| Offering {
            score: dice.below(1_000) as u32,
            services: distinct(&mut dice, 3, |dice| dice.below(SERVICES) as u32),
            areas: areas(&mut dice, &districts, &keys),
        });
        let offerings = offerings.collect();
        Data { keys, offerings }
    }

    fn write(&self, folder: &Path) {
        let put = |name: &str, head: &str, rows: &mut dyn Iterator<Item = String>| {
            let mut text = format!("{head}\n");
            rows.for_each(|row| writeln!(text, "{row}").unwrap());
            fs::write(folder.join(name), text).unwrap();
        };
        let offerings = || self.offerings.iter().enumerate();
        fs::create_dir_all(folder).unwrap();
        put("units.csv", "key", &mut self.keys.iter().map(u64::to_string));
        put("scores.csv", "score", &mut offerings().map(|(_, it)| it.score.to_string()));
        let mut services =
            offerings().flat_map(|(at, it)| it.services.iter().map(move |of| format!("{at},{of}")));
        put("services.csv", "offering,service", &mut services);
        let mut areas = offerings().flat_map(|(at, it)| {
            it.areas.iter().map(move |(digits, length)| format!("{at},{digits},{length}"))
        });
        put("areas.csv", "offering,digits,length", &mut areas);
    }

    fn read(folder: &Path) -> Self {
        let rows = |name: &str| -> Vec<Vec<u64>> {
            let text = fs::read_to_string(folder.join(name)).unwrap();
            let row = |line: &str| line.split(',').map(|it| it.parse().unwrap()).collect();
            text.lines().skip(1).map(row).collect()
        };
        let narrow = |number: u64| u32::try_from(number).unwrap();
        let keys = rows("units.csv").iter().map(|row| row[0]).collect();
        let offering = |row: &Vec<u64>| Offering {
            score: narrow(row[0]),
            services: Vec::new(),
            areas: Vec::new(),
        };
        let mut offerings: Vec<Offering> = rows("scores.csv").iter().map(offering).collect();
        for row in rows("services.csv") {
            offerings[row[0] as usize].services.push(narrow(row[1]));
        }
        for row in rows("areas.csv") {
            offerings[row[0] as usize].areas.push((row[1], narrow(row[2])));
        }
        Data { keys, offerings }
    }

    /// Offerings from the best to the last.
    fn ranked(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.offerings.len() as u32).collect();
        order.sort_by_key(|at| (Reverse(self.offerings[*at as usize].score), *at));
        order
    }

    fn index(&self, ranked: &[u32]) -> Reached {
        let index = Areas::of(self.keys.iter().copied());
        let offerings: Vec<(&[u32], Vec<Range<u32>>)> = ranked
            .iter()
            .map(|at| {
                let it = &self.offerings[*at as usize];
                let within = |(digits, length): &Area| index.within(*digits, *length);
                (&it.services[..], it.areas.iter().map(within).collect())
            })
            .collect();
        let told = offerings.iter().map(|(services, areas)| (*services, &areas[..]));
        Reached::of(index.len(), SERVICES as u32, told)
    }

    fn measure(&self) {
        // the first pass tells the memory: what it needs nobody has asked for before
        let before = peak();
        let reached = black_box(self.index(&self.ranked()));
        let memory = peak().saturating_sub(before);
        let mut seconds: Vec<f64> = (0..PASSES)
            .map(|_| {
                let begun = Instant::now();
                black_box(self.index(&self.ranked()));
                begun.elapsed().as_secs_f64()
            })
            .collect();
        seconds.sort_by(f64::total_cmp);
        let begun = Instant::now();
        let mut dice = Random::new(9);
        let mut found = 0_u64;
        for _ in 0..QUESTIONS {
            let (service, unit) = (dice.below(SERVICES) as u32, dice.below(UNITS) as u32);
            found += u64::from(black_box(reached.get(service, unit)).unwrap().count);
        }
        let answer = begun.elapsed().as_secs_f64() * 1e9 / f64::from(QUESTIONS);
        println!(
            "{{\"seconds\": {}, \"low\": {}, \"high\": {}, \"memory\": {}, \"answer\": {answer:.0}, \
             \"found\": {found}}}",
            seconds[PASSES / 2],
            seconds[0],
            seconds[PASSES - 1],
            memory * 1024
        );
    }

    fn cells(&self) {
        let ranked = self.ranked();
        let reached = self.index(&ranked);
        let mut out = BufWriter::new(io::stdout().lock());
        for service in 0..SERVICES as u32 {
            for unit in 0..self.keys.len() as u32 {
                let offers = reached.get(service, unit).unwrap();
                if let Some(best) = offers.best {
                    for number in [service, unit, offers.count, ranked[best as usize]] {
                        out.write_all(&number.to_le_bytes()).unwrap();
                    }
                }
            }
        }
        out.flush().unwrap();
    }
}

/// One to so many different ones.
fn distinct<T: Ord>(dice: &mut Random, most: usize, one: impl Fn(&mut Random) -> T) -> Vec<T> {
    let mut all: Vec<T> = (0..dice.range(1, most)).map(|_| one(dice)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn areas(dice: &mut Random, districts: &[u64], keys: &[u64]) -> Vec<Area> {
    match dice.below(100) {
        0..2 => vec![(0, 0)],
        2..32 => distinct(dice, 5, |dice| (dice.range(1, 16) as u64, 2)),
        32..55 => distinct(dice, 4, |dice| (*dice.pick(districts), 5)),
        _ => distinct(dice, 60, |dice| (*dice.pick(keys), 12)),
    }
}

/// The most memory that this process has had so far, in KiB, as Linux tells; elsewhere nothing.
fn peak() -> u64 {
    let told = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}
