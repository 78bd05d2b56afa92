//! Bundling: alike, twins, another service, groups; on labelled pairs of needs, on published
//! requirements, on the second wave, and against a second implementation.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod alike;
mod cluster;
mod diversity;
mod dividing;
mod labelled;
mod merging;
mod published;
mod sequences;
mod wave;

use bedarf::{Input, Register};
use serde_json::{Value, json};

/// A register of needs.
fn register(needs: &[Value]) -> Register {
    let text = serde_json::to_vec(needs).unwrap();
    let register = Register::read(Input::One(&text));
    assert!(register.unread().is_empty(), "{:?}", register.unread());
    register
}

/// A need of which only texts and services matter.
fn need(id: &str, title: &str, statement: &str, services: &str) -> Value {
    let mut need = json!({
        "type": "need", "id": id, "title": { "de": title }, "statement": { "de": statement },
        "created": "2026-01-01", "kind": "functional", "originators": [{ "group": "Städte" }],
        "affected": { "everyone": true }, "status": "draft", "history": []
    });
    let services: Vec<&str> = services.split_whitespace().collect();
    if !services.is_empty() {
        need["services"] = json!(services);
    }
    need
}

/// A share in per cent.
fn share(part: usize, all: usize) -> usize {
    100 * part / all.max(1)
}
