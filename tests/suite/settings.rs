//! How the laws are tried: always the same cases.

use proptest::test_runner::{Config, RngSeed};

/// So many cases, from a fixed seed.
pub fn settings(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_201_108),
        ..Config::default()
    }
}
