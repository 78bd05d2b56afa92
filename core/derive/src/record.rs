//! `#[record(…)]`: a struct becomes a record type.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{
    Data, DeriveInput, Error, Fields, Ident, LitInt, LitStr, Result, Token, parenthesized,
    parse_quote,
};

use crate::head;
use crate::member::argument;
use crate::relations::Allowed;

/// What stands in the brackets.
pub struct Args {
    word: LitStr,
    de: Option<LitStr>,
    en: Option<LitStr>,
    about: Option<LitStr>,
    long_title: bool,
    visibility: Option<Ident>,
    review_months: Option<LitInt>,
    versioned: bool,
    relations: Vec<Allowed>,
}

impl Parse for Args {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut args = Args {
            word: input.parse()?,
            de: None,
            en: None,
            about: None,
            long_title: false,
            visibility: None,
            review_months: None,
            versioned: false,
            relations: Vec::new(),
        };
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            let name: Ident = input.parse()?;
            args.one(&name, input)?;
        }
        Ok(args)
    }
}

impl Args {
    fn one(&mut self, name: &Ident, input: ParseStream<'_>) -> Result<()> {
        match name.to_string().as_str() {
            "versioned" => self.versioned = true,
            "relations" => {
                let inner;
                parenthesized!(inner in input);
                let all = inner.parse_terminated(Allowed::parse, Token![,])?;
                self.relations = all.into_iter().collect();
            }
            word => {
                input.parse::<Token![=]>()?;
                match word {
                    "de" => self.de = Some(input.parse()?),
                    "en" => self.en = Some(input.parse()?),
                    "about" => self.about = Some(input.parse()?),
                    "title" => self.long_title = input.parse::<Ident>()? == "long",
                    "visibility" => self.visibility = Some(input.parse()?),
                    "review_months" => self.review_months = Some(input.parse()?),
                    _ => return Err(Error::new_spanned(name, "nothing is called like this")),
                }
            }
        }
        Ok(())
    }
}

pub fn expand(args: &Args, mut input: DeriveInput) -> Result<TokenStream> {
    let missing = |what: &str| Error::new_spanned(&args.word, format!("`{what} = …` is missing"));
    let de = args.de.as_ref().ok_or_else(|| missing("de"))?;
    let en = args.en.as_ref().ok_or_else(|| missing("en"))?;
    let about = args.about.as_ref().ok_or_else(|| missing("about"))?;
    let visibility = args.visibility.as_ref().ok_or_else(|| missing("visibility"))?;
    let version = version(args, &input)?;
    add_head(args, &mut input)?;
    let (name, word) = (&input.ident, &args.word);
    let months = match &args.review_months {
        Some(months) => quote!(Some(#months)),
        None => quote!(None),
    };
    let versioned = args.versioned;
    let relations = args.relations.iter().map(Allowed::pairs);
    let head = head_of(name);
    Ok(quote! {
        #[derive(Clone, Debug, PartialEq, ::bedarf_derive::Part)]
        #[tagged(#word)]
        #[label(de = #de, en = #en)]
        #[non_exhaustive]
        #input

        #head

        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                crate::model::typed(from)
            }
        }

        impl crate::model::TypedRecord for #name {
            const TYPE: crate::model::RecordType = crate::model::RecordType::#name;
            const WORD: crate::messages::Word = {
                let label = crate::messages::Words::new(#de, #en);
                crate::messages::Word::new(#word, label, label)
            };
            const ABOUT: &'static str = #about;
            const VERSIONED: bool = #versioned;
            const VISIBILITY: crate::model::Visibility = crate::model::Visibility::#visibility;
            const REVIEW_MONTHS: Option<u32> = #months;
            const RELATIONS: &'static [(
                crate::model::Relation,
                &'static [crate::model::RecordType],
            )] =
                &[#(#relations)*];

            fn of(record: &crate::model::Record) -> Option<&Self> {
                match record {
                    crate::model::Record::#name(record) => Some(record),
                    _ => None,
                }
            }

            fn version(&self) -> Option<&str> {
                #version
            }
        }
    })
}

/// How the version is told.
fn version(args: &Args, input: &DeriveInput) -> Result<TokenStream> {
    if !args.versioned {
        return Ok(quote!(None));
    }
    let Data::Struct(data) = &input.data else { return Ok(quote!(None)) };
    let field = data.fields.iter().find(|it| it.ident.as_ref().is_some_and(|it| it == "version"));
    let field = field.ok_or_else(|| Error::new_spanned(&input.ident, "it has no `version`"))?;
    Ok(match argument(&field.ty, "Option") {
        Some(_) => quote!(self.version.as_deref()),
        None => quote!(Some(&self.version)),
    })
}

fn add_head(args: &Args, input: &mut DeriveInput) -> Result<()> {
    let name = input.ident.clone();
    let Data::Struct(data) = &mut input.data else {
        return Err(Error::new_spanned(name, "a record is a struct"));
    };
    let Fields::Named(fields) = &mut data.fields else {
        return Err(Error::new_spanned(name, "members have names"));
    };
    let title: syn::Path = match args.long_title {
        true => parse_quote!(crate::model::long_title),
        false => parse_quote!(crate::model::title),
    };
    let own = std::mem::take(&mut fields.named);
    let all = head::before(&title).into_iter().chain(own).chain(head::after());
    fields.named = Punctuated::from_iter(all);
    Ok(())
}

/// What all record types have in common, borrowed.
fn head_of(name: &Ident) -> TokenStream {
    quote! {
        impl #name {
            /// What all record types have in common.
            #[must_use]
            pub fn head(&self) -> crate::model::Head<'_> {
                crate::model::Head {
                    record_type: crate::model::RecordType::#name,
                    id: &self.id,
                    title: &self.title,
                    created: self.created,
                    modified: self.modified,
                    confirmed: self.confirmed,
                    confirmed_by: self.confirmed_by.as_ref(),
                    valid: self.valid,
                    visibility: self.visibility,
                    attribution: self.attribution,
                    links: &self.links,
                    sources: &self.sources,
                    suppress: &self.suppress,
                }
            }
        }
    }
}
