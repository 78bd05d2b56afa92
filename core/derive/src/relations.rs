//! `relations(Elaborates | Decomposes => Need, Requires => (Offering, Evidence))`: where relations of
//! a record type may lead.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Result, Token, parenthesized};

/// Relations that may lead to the same.
pub struct Allowed {
    relations: Vec<Ident>,
    to: Vec<Ident>,
}

impl Parse for Allowed {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut relations = vec![input.parse()?];
        while input.parse::<Option<Token![|]>>()?.is_some() {
            relations.push(input.parse()?);
        }
        input.parse::<Token![=>]>()?;
        let to = if input.peek(syn::token::Paren) {
            let inner;
            parenthesized!(inner in input);
            let to = inner.parse_terminated(|input| input.parse::<Ident>(), Token![,])?;
            to.into_iter().collect()
        } else {
            vec![input.parse()?]
        };
        Ok(Allowed { relations, to })
    }
}

impl Allowed {
    /// One pair for each relation.
    pub fn pairs(&self) -> TokenStream {
        let types = &self.to;
        let types = match self.to.iter().any(|it| it == "any") {
            true => quote!(crate::model::RecordType::ALL),
            false => quote!(&[#(crate::model::RecordType::#types),*]),
        };
        let relations = &self.relations;
        quote! {
            #((crate::model::Relation::#relations, #types),)*
        }
    }
}
