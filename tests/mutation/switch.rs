//! Which mutant is meant, and which are reached. `make mutation` puts this into a copy of the
//! shape check.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

const UNKNOWN: u32 = u32::MAX;
/// None is meant, and what is reached is noted.
pub const NOTED: u32 = u32::MAX - 1;

static MEANT: AtomicU32 = AtomicU32::new(UNKNOWN);
static REACHED: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());

/// Whether that mutant is meant.
#[inline]
pub fn mutated(number: u32) -> bool {
    let meant = MEANT.load(Ordering::Relaxed);
    if meant >= NOTED { ask(meant, number) } else { meant == number }
}

#[cold]
fn ask(meant: u32, number: u32) -> bool {
    if meant == UNKNOWN {
        let meant = std::env::var("MUTANT").ok().and_then(|it| it.parse().ok());
        mean(meant.unwrap_or(0));
        return mutated(number);
    }
    REACHED.lock().into_iter().for_each(|mut it| drop(it.insert(number)));
    false
}

/// From here on that mutant is meant.
pub fn mean(number: u32) {
    MEANT.store(number, Ordering::Relaxed);
}

/// What has been reached since this was last asked.
pub fn reached() -> BTreeSet<u32> {
    REACHED.lock().map(|mut it| std::mem::take(&mut *it)).unwrap_or_default()
}
