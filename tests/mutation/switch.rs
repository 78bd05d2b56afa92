//! Which mutant is meant, and which are reached. `make mutation` puts this into a copy of the
//! shape check.

use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::{env, fs};

const UNKNOWN: u32 = u32::MAX;
/// None is meant, and what is reached is noted.
pub const NOTED: u32 = u32::MAX - 1;
/// How often a mutant may be passed while one vector is asked; more often means for ever.
const OFTEN: u32 = 50_000_000;
const MANY: usize = 1 << 14;

static MEANT: AtomicU32 = AtomicU32::new(UNKNOWN);
static PASSED: AtomicU32 = AtomicU32::new(0);
static LIMIT: AtomicU32 = AtomicU32::new(u32::MAX);
static REACHED: [AtomicBool; MANY] = [const { AtomicBool::new(false) }; MANY];

/// Whether that mutant is meant.
#[inline]
pub fn mutated(number: u32) -> bool {
    let meant = MEANT.load(Ordering::Relaxed);
    if meant == number || meant >= NOTED { ask(meant, number) } else { false }
}

#[cold]
fn ask(meant: u32, number: u32) -> bool {
    if meant == number {
        let passed = PASSED.fetch_add(1, Ordering::Relaxed);
        assert!(passed < LIMIT.load(Ordering::Relaxed), "goes on for ever");
        return true;
    }
    if meant == UNKNOWN {
        let meant = env::var("MUTANT").ok().and_then(|it| it.parse().ok());
        MEANT.store(meant.unwrap_or(0), Ordering::Relaxed);
        return mutated(number);
    }
    let is_new = REACHED.get(number as usize).is_some_and(|it| !it.swap(true, Ordering::Relaxed));
    if is_new {
        note(number);
    }
    false
}

/// Notes in a file what is reached, where that is wanted.
fn note(number: u32) {
    let Ok(path) = env::var("REACHED") else { return };
    let file = fs::OpenOptions::new().create(true).append(true).open(path);
    file.into_iter().for_each(|mut file| drop(file.write_all(format!("{number}\n").as_bytes())));
}

/// From here on that mutant is meant, while one vector is asked.
pub fn mean(number: u32) {
    PASSED.store(0, Ordering::Relaxed);
    LIMIT.store(OFTEN, Ordering::Relaxed);
    MEANT.store(number, Ordering::Relaxed);
}

/// What has been reached since this was last asked.
pub fn reached() -> Vec<u32> {
    let is_reached = |number: &u32| REACHED[*number as usize].swap(false, Ordering::Relaxed);
    (0..MANY as u32).filter(is_reached).collect()
}
