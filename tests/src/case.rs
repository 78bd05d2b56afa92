//! One random document: about half are sound, most others one or two steps away from that.

use crate::damage::damage;
use crate::mutate::mutate;
use crate::{Maker, Random, Spelling};

/// A document and what was done to it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The seed it was made from.
    pub seed: u64,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The steps away from a sound document.
    pub steps: Vec<&'static str>,
}

impl Case {
    /// The document of a seed.
    #[must_use]
    pub fn new(maker: &Maker<'_>, seed: u64) -> Case {
        let mut random = Random::new(seed);
        let random = &mut random;
        let mut tree = maker.document(random);
        let mut steps = Vec::new();
        if random.chance(60) {
            let count = *random.pick(&[1, 1, 1, 1, 1, 1, 1, 2, 2, 3]);
            steps.extend((0..count).map(|_| mutate(maker, random, &mut tree)));
        }
        if random.chance(60) {
            tree.shuffle(random);
        }
        let spelling =
            *random.pick(&[Spelling::Compact, Spelling::Compact, Spelling::Python, Spelling::Wild]);
        let mut bytes = tree.write(spelling, random).into_bytes();
        if random.chance(4) {
            steps.push(damage(random, &mut bytes));
        }
        Case { seed, bytes, steps }
    }
}
