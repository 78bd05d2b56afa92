//! Normal form NFC, which every JavaScript engine knows without a table of ours.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// A text of JavaScript.
    type Text;
    #[wasm_bindgen(method, js_class = "String")]
    fn normalize(this: &Text) -> String;
}

/// The text in normal form NFC.
pub fn normalized(text: &str) -> String {
    JsValue::from(text).unchecked_into::<Text>().normalize()
}
