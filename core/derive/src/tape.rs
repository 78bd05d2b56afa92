//! Reading from the tape: the members in the order of the table.

use proc_macro2::TokenStream;
use quote::quote;

use crate::part::Part;

pub fn from_tape(part: &Part<'_>) -> TokenStream {
    let name = part.ident;
    // the first member of the table of a record type is `type`
    let first = usize::from(part.tag.is_some());
    let members = part.members.iter().map(|member| member.ident);
    quote! {
        impl crate::shape::FromTape for #name {
            fn from_tape(at: crate::shape::TapeReader<'_>) -> Self {
                let mut members = at.members(#first);
                #name { #(#members: members.read()),* }
            }
        }
    }
}
