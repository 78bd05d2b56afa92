//! Registers that are kept, and calls on them and on texts.

use std::cell::RefCell;

use bedarf::Register;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::kept::Kept;
use crate::{HOST, text};

thread_local! {
    static REGISTERS: RefCell<Kept<Register>> = const { RefCell::new(Kept::new()) };
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
    let register = HOST.with_borrow(|host| host.read_register(&named));
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
    REGISTERS.with_borrow_mut(|all| all.forget(register));
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

/// A decimal number that the JavaScript side wrote.
fn number(digits: &[u8]) -> usize {
    digits.iter().fold(0, |sum, digit| sum * 10 + usize::from(digit.wrapping_sub(b'0')))
}
