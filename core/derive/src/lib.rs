//! The derives of the crate `bedarf`; they are of no use outside of it.

mod cases;

use proc_macro::TokenStream;
use syn::{DeriveInput, Error, parse_macro_input};

/// Makes an enum the cases of a rule.
///
/// Each variant is one case. Its texts stand above it: `#[de("…")]` says what is wrong in a German
/// sentence, `#[en("…")]` in English, `#[help_de("…")]` and `#[help_en("…")]` what to do. `#[warning]`
/// or `#[info]` make the case less grave than its rule. Fields are the parameters of the texts, in
/// the order in which a finding tells them: `{value}` in a text is the field `value`,
/// `{count?one|# many}` asks for a number. A text that names no field does not compile. The name of
/// the case is that of the variant, in kebab-case.
#[proc_macro_derive(Cases, attributes(de, en, help_de, help_en, warning, info))]
pub fn cases(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    cases::derive(&input).unwrap_or_else(Error::into_compile_error).into()
}
