//! The derives of the crate `bedarf`; they are of no use outside of it.

mod answer;
mod cases;
mod head;
mod member;
mod new;
mod part;
mod record;
mod relations;
mod schema;
mod serialize;
mod tape;
mod walk;
mod words;

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

/// Makes a struct an object of the format: a part of a record, a row of a table, a request.
///
/// `Option<T>` may be absent, a `Vec<T>` as well (absent and empty are the same) unless it is
/// `#[required]`; all else must be there. From the struct come the reading from the tape (the order
/// of the fields is that of the table), `Serialize`, the schema, a constructor that takes what must
/// be there, and the walk.
///
/// Above a field:
///
/// - `#[label(de = "…", en = "…")]`: what a form calls it
/// - `#[entry(de = "…", en = "…")]`: what a form calls one entry of a list of anything but objects
/// - `#[length(min = 1, max = 200)]`: of a text or a list; `#[each_length(…)]` of each of its texts
/// - `#[range(min = 0, max = 100)]`: of a whole number
/// - `#[schema(with = path)]`: a function that makes the schema, in place of that of the type
/// - `#[happened]`: a day that tells what has happened, so it cannot lie ahead
/// - `#[allowed_by(rel)]`: a reference to what the relation in the field `rel` allows
///
/// Above the struct:
///
/// - `#[label(de = "…", en = "…")]`: the object itself, as one entry of a list
/// - `#[choice(organisation, group)]`: exactly one of these is there; each has its constructor
/// - `#[period]`: it is met as a span of days
#[proc_macro_derive(
    Part,
    attributes(
        allowed_by,
        choice,
        each_length,
        entry,
        happened,
        label,
        length,
        period,
        range,
        required,
        schema,
        tagged
    )
)]
pub fn part(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    part::derive(&input).unwrap_or_else(Error::into_compile_error).into()
}

/// Makes a struct an object of an answer: from it come `Serialize` and the schema.
///
/// What may be absent is told as for [`Part`](macro@Part), and by `#[optional]`: a text, list or map
/// that is left out where it is empty. `#[unsaid]` is not written at all; `#[said(with = path)]`
/// is written by a function; `#[schema(with = path)]` as there.
#[proc_macro_derive(Answer, attributes(label, optional, required, said, schema, unsaid))]
pub fn answer(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    answer::derive(&input).unwrap_or_else(Error::into_compile_error).into()
}

/// Makes a struct a record type: the members that all records have are added, and all that
/// [`Part`](macro@Part) gives.
///
/// `#[record("need", de = "Bedarf", en = "need", about = "Was Kommunen fehlt.", title = long,
/// visibility = Body, review_months = 12, versioned, relations(Elaborates | Decomposes => Need))]`:
/// the word of `type` and its labels; what it is, in a German sentence for someone in a town hall;
/// whether the title is a long one; who may read a record that says nothing itself;
/// after so many months it is to be confirmed; whether records of one id have versions (in the
/// member `version`); where relations may lead: record types, `any`, and `later` for record types
/// that are not carried yet.
#[proc_macro_attribute]
pub fn record(args: TokenStream, input: TokenStream) -> TokenStream {
    let args = parse_macro_input!(args as record::Args);
    let input = parse_macro_input!(input as DeriveInput);
    record::expand(&args, input).unwrap_or_else(Error::into_compile_error).into()
}
