//! JavaScript is told how far a call is, and may break it off by throwing.

use std::cell::RefCell;
use std::ops::ControlFlow;

use bedarf::watch::Watch;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// A function of JavaScript.
    #[derive(Clone)]
    pub type Hook;
    #[wasm_bindgen(method, catch)]
    fn call(
        this: &Hook,
        that: &JsValue,
        stage: &str,
        done: f64,
        of: f64,
    ) -> Result<JsValue, JsValue>;
}

thread_local! {
    static HOOK: RefCell<Option<Hook>> = const { RefCell::new(None) };
}

/// The function that is told from now on; nobody without one.
#[wasm_bindgen]
pub fn tell(hook: Option<Hook>) {
    HOOK.set(hook);
}

/// Tells whoever is to be told.
pub fn watch() -> Watch {
    Watch::new(|at| {
        let Some(hook) = HOOK.with_borrow(Clone::clone) else { return ControlFlow::Continue(()) };
        // counts beyond 2^53 are no counts of records or bytes
        let told = hook.call(&JsValue::NULL, at.stage.as_str(), at.done as f64, at.of as f64);
        if told.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })
}
