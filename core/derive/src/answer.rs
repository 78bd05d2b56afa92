//! `#[derive(Answer)]`: an object that is written and never read.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{DeriveInput, Result};

use crate::part::Part;
use crate::{schema, serialize};

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let mut part = Part::read(input)?;
    part.members.retain(|member| !member.unsaid);
    let parts = [serialize::serialize(&part), schema::schema(&part)];
    Ok(quote!(#(#parts)*))
}
