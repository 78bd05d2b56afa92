//! The core behind a few functions that take and give bytes.
//!
//! Everything else (objects, options, errors, types) is made in `js/`: bytes in and bytes out
//! need the least glue, and an answer of the core is already JSON text.

mod hook;
mod kept;

use std::cell::RefCell;

use bedarf::Register;
use bedarf::calls::{Host, RecordCheck};
use bedarf::findings::Lang;
use kept::Kept;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// A text of JavaScript, which knows its normal form NFC without a table of ours.
    type Text;
    #[wasm_bindgen(method, js_class = "String")]
    fn normalize(this: &Text) -> String;
}

thread_local! {
    /// What this page lends to the core; after a trap the instance begins anew, without sentences.
    static HOST: RefCell<Host> = RefCell::new(host());
    static REGISTERS: RefCell<Kept<Register>> = RefCell::default();
    static CHECKERS: RefCell<Kept<RecordCheck>> = RefCell::default();
}

fn host() -> Host {
    let mut host = Host::default();
    host.nfc = Some(|text| JsValue::from(text).unchecked_into::<Text>().normalize());
    host.watch = hook::watch();
    host
}

/// Takes the sentences of a language: a line a case. Whether they are those of this module.
#[wasm_bindgen]
pub fn load(lang: &[u8], lines: &[u8]) -> bool {
    let lang = if lang == b"en" { Lang::En } else { Lang::De };
    HOST.with_borrow_mut(|host| host.load(lang, text(Some(lines))))
}

/// Answers one call on texts.
///
/// `head` holds, with a zero byte between them, the name of the call, the request (JSON text) and
/// then name and length in bytes of every input; `inputs` holds the inputs end to end.
/// The answer is JSON text in UTF-8, also when the request makes no sense.
#[wasm_bindgen]
pub fn call(head: &[u8], inputs: &[u8]) -> Vec<u8> {
    let (name, request, named) = parts(head, inputs);
    HOST.with_borrow(|host| host.call(name, request, &named))
}

/// Reads a register from texts, as those of a call, and gives its number.
#[wasm_bindgen]
pub fn read(head: &[u8], inputs: &[u8]) -> u32 {
    let (_, _, named) = parts(head, inputs);
    let register = Register::read(bedarf::Input::Named(&named));
    REGISTERS.with_borrow_mut(|all| all.keep(register))
}

/// Answers one call on a register that was read, and on texts that are to come into it.
#[wasm_bindgen]
pub fn ask(register: u32, head: &[u8], inputs: &[u8]) -> Vec<u8> {
    let (name, request, named) = parts(head, inputs);
    REGISTERS.with_borrow(|all| match all.get(register) {
        Some(register) => HOST.with_borrow(|host| host.call_on(register, name, request, &named)),
        None => Vec::new(),
    })
}

/// Lets go of a register.
#[wasm_bindgen]
pub fn free(register: u32) {
    REGISTERS.with_borrow_mut(|all| all.drop(register));
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

/// Reads one key; `parts` holds the format, the language and the text, with a zero byte between.
///
/// The answer is JSON text in UTF-8: the key with its parts, or code, message and help.
#[wasm_bindgen]
pub fn key(parts: &[u8]) -> Vec<u8> {
    let mut parts = parts.splitn(3, |byte| *byte == 0);
    let format = text(parts.next());
    let lang = text(parts.next());
    HOST.with_borrow(|host| host.key(format, text(parts.next()), lang))
}

/// The name of the call, the request, and texts by their names.
type Parts<'a> = (&'a str, &'a [u8], Vec<(&'a str, &'a [u8])>);

fn parts<'a>(head: &'a [u8], inputs: &'a [u8]) -> Parts<'a> {
    let mut parts = head.split(|byte| *byte == 0);
    let name = text(parts.next());
    let request = parts.next().unwrap_or_default();
    let mut named = Vec::new();
    let mut rest = inputs;
    while let (Some(name), Some(length)) = (parts.next(), parts.next()) {
        let (input, after) = rest.split_at_checked(number(length)).unwrap_or((rest, &[]));
        named.push((text(Some(name)), input));
        rest = after;
    }
    (name, request, named)
}

/// The JavaScript side encodes every part from a string, so it is always UTF-8.
fn text(part: Option<&[u8]>) -> &str {
    part.and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A decimal number that the JavaScript side wrote.
fn number(digits: &[u8]) -> usize {
    digits.iter().fold(0, |sum, digit| sum * 10 + usize::from(digit.wrapping_sub(b'0')))
}
