//! The core behind a few functions that take and give bytes.
//!
//! Everything else (objects, options, errors, types) is made in `js/`: bytes in and bytes out
//! need the least glue, and an answer of the core is already JSON text. Each entry of the package
//! has a module of its own, made of this crate with more or fewer features.

#[cfg(feature = "register")]
mod hook;
mod kept;
#[cfg(feature = "rules")]
mod nfc;
#[cfg(feature = "register")]
mod register;

use std::cell::RefCell;

use bedarf::calls::{Host, RecordCheck};
use bedarf::findings::Lang;
use kept::Kept;
use wasm_bindgen::prelude::wasm_bindgen;

/// What memory is taken from: a third as large as that of the standard library.
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    /// What this page lends to the core; after a trap the instance begins anew, without sentences.
    static HOST: RefCell<Host> = RefCell::new(host());
    static CHECKERS: RefCell<Kept<RecordCheck>> = const { RefCell::new(Kept::new()) };
}

fn host() -> Host {
    #[cfg_attr(not(feature = "rules"), allow(unused_mut, reason = "structure alone wants nothing"))]
    let mut host = Host::default();
    #[cfg(feature = "rules")]
    {
        host.nfc = Some(nfc::normalized);
    }
    #[cfg(feature = "register")]
    {
        host.watch = hook::watch();
    }
    host
}

/// Takes the sentences of a language: a line a case. Whether they are those of this module.
#[wasm_bindgen]
pub fn load(lang: &[u8], lines: &[u8]) -> bool {
    let lang = if lang == b"en" { Lang::En } else { Lang::De };
    HOST.with_borrow_mut(|host| host.load(lang, text(Some(lines))))
}

/// A check of one record after the other with the options of the request: its number, or the error
/// answer.
#[wasm_bindgen]
pub fn checker(request: &[u8]) -> Vec<u8> {
    match HOST.with_borrow(|host| host.check_records(request)) {
        Ok(check) => CHECKERS.with_borrow_mut(|all| all.keep(check)).to_string().into_bytes(),
        Err(answer) => answer,
    }
}

/// The answer to one record; empty where nothing is found.
#[wasm_bindgen]
pub fn check(checker: u32, record: &[u8]) -> Vec<u8> {
    CHECKERS.with_borrow_mut(|all| {
        let found = all.get_mut(checker).and_then(|check| check.findings(record));
        found.map(String::into_bytes).unwrap_or_default()
    })
}

/// Lets go of a check.
#[wasm_bindgen]
pub fn forget(checker: u32) {
    CHECKERS.with_borrow_mut(|all| all.forget(checker));
}

/// The JavaScript side encodes every part from a string, so it is always UTF-8.
fn text(part: Option<&[u8]>) -> &str {
    part.and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
}
