//! `#[derive(Part)]`: an object of the format, put together from its parts.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Ident, LitStr, Result, Token};

use crate::member::Member;
use crate::words::{Words, doc};
use crate::{new, schema, serialize, tape, walk};

/// A struct and what is said of it.
pub struct Part<'i> {
    pub ident: &'i Ident,
    pub doc: String,
    pub label: Option<Words>,
    /// The word of `type`, of record types.
    pub tag: Option<LitStr>,
    /// Members of which exactly one is there.
    pub choice: Vec<Ident>,
    pub is_period: bool,
    pub members: Vec<Member<'i>>,
}

impl<'i> Part<'i> {
    pub fn read(input: &'i DeriveInput) -> Result<Self> {
        let fields = match &input.data {
            Data::Struct(data) => match &data.fields {
                Fields::Named(fields) => &fields.named,
                _ => return Err(Error::new_spanned(&input.ident, "members have names")),
            },
            _ => return Err(Error::new_spanned(&input.ident, "a part is a struct")),
        };
        let find = |name: &str| input.attrs.iter().find(|it| it.path().is_ident(name));
        let part = Part {
            ident: &input.ident,
            doc: doc(&input.attrs),
            label: Words::of(&input.attrs, "label")?,
            tag: find("tagged").map(|it| it.parse_args()).transpose()?,
            choice: match find("choice") {
                Some(it) => it
                    .parse_args_with(|input: syn::parse::ParseStream<'_>| {
                        input.parse_terminated(|input| input.parse::<Ident>(), Token![,])
                    })?
                    .into_iter()
                    .collect(),
                None => Vec::new(),
            },
            is_period: find("period").is_some(),
            members: fields.iter().map(Member::read).collect::<Result<_>>()?,
        };
        part.check()?;
        Ok(part)
    }

    /// What the attributes name is there.
    fn check(&self) -> Result<()> {
        let is_member = |name: &Ident| self.members.iter().any(|it| it.ident == name);
        let named = self.members.iter().filter_map(|it| it.allowed_by.as_ref());
        match self.choice.iter().chain(named).find(|name| !is_member(name)) {
            Some(name) => Err(Error::new_spanned(name, "there is no such member")),
            None => Ok(()),
        }
    }
}

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let part = Part::read(input)?;
    let parts = [
        new::constructors(&part),
        tape::from_tape(&part),
        serialize::serialize(&part),
        schema::schema(&part),
        walk::walk(&part),
    ];
    Ok(quote!(#(#parts)*))
}
