//! `#[derive(Cases)]`: from an enum to texts with typed parameters.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, Ident, LitStr, Result, Variant};

/// The texts that every case has.
const TEXTS: [&str; 4] = ["de", "en", "help_de", "help_en"];

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let name = &input.ident;
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(name, "cases are an enum"));
    };
    let mut texts = Vec::new();
    let mut numbers = Vec::new();
    let mut params = Vec::new();
    let mut counts = Vec::new();
    for (number, variant) in data.variants.iter().enumerate() {
        let case = Case::read(variant)?;
        texts.push(case.text());
        let ident = &variant.ident;
        numbers.push(quote!(Self::#ident { .. } => #number));
        params.push(case.params(number));
        counts.extend(case.counts()?);
    }
    Ok(quote! {
        impl crate::messages::Cases for #name {
            const TEXTS: &'static [crate::messages::Text] = &[#(#texts),*];
            fn number(&self) -> usize {
                match *self { #(#numbers),* }
            }
            fn tell(self, params: &mut crate::messages::Params) -> usize {
                match self { #(#params),* }
            }
        }
        const _: () = {
            const fn is_count<T: crate::messages::Count>() {}
            #(#counts)*
        };
    })
}

/// One variant: its texts and its parameters.
struct Case<'v> {
    variant: &'v Variant,
    fields: Vec<&'v Field>,
    texts: Vec<LitStr>,
}

impl<'v> Case<'v> {
    fn read(variant: &'v Variant) -> Result<Self> {
        let fields = match &variant.fields {
            Fields::Named(fields) => fields.named.iter().collect(),
            Fields::Unit => Vec::new(),
            Fields::Unnamed(_) => {
                return Err(Error::new_spanned(variant, "parameters have names"));
            }
        };
        let text = |name: &str| {
            let found = variant.attrs.iter().find(|attribute| attribute.path().is_ident(name));
            let missing =
                || Error::new_spanned(&variant.ident, format!("#[{name}(\"…\")] is missing"));
            found.ok_or_else(missing)?.parse_args::<LitStr>()
        };
        let texts = TEXTS.iter().map(|name| text(name)).collect::<Result<_>>()?;
        Ok(Case { variant, fields, texts })
    }

    fn names(&self) -> Vec<&'v Ident> {
        self.fields.iter().filter_map(|field| field.ident.as_ref()).collect()
    }

    /// The static text.
    fn text(&self) -> TokenStream {
        let name = kebab(&self.variant.ident.to_string());
        let has = |wanted: &str| {
            self.variant.attrs.iter().any(|it: &Attribute| it.path().is_ident(wanted))
        };
        let severity = match (has("warning"), has("info")) {
            (true, _) => quote!(Some(crate::messages::Severity::Warning)),
            (_, true) => quote!(Some(crate::messages::Severity::Info)),
            _ => quote!(None),
        };
        let params = self.fields.iter().filter_map(|field| {
            let (name, ty) = (field.ident.as_ref()?.to_string(), &field.ty);
            Some(quote!((#name, <#ty as crate::messages::IntoParam>::KIND)))
        });
        let [de, en, help_de, help_en] = &self.texts[..] else { return TokenStream::new() };
        quote! {
            crate::messages::Text::new(
                #name,
                #severity,
                &[#(#params),*],
                crate::messages::Words::new(#de, #en),
                crate::messages::Words::new(#help_de, #help_en),
            )
        }
    }

    /// The arm that takes the parameters out.
    fn params(&self, number: usize) -> TokenStream {
        let (variant, names) = (&self.variant.ident, self.names());
        let texts = names.iter().map(|name| name.to_string());
        quote! {
            Self::#variant { #(#names),* } => {
                #(crate::messages::IntoParam::tell(#names, #texts, params);)*
                #number
            }
        }
    }

    /// Every parameter in a text is a field; one with plural forms is a number.
    fn counts(&self) -> Result<Vec<TokenStream>> {
        let mut counts = Vec::new();
        for text in &self.texts {
            let value = text.value();
            for part in value.split('{').skip(1) {
                let Some((slot, _)) = part.split_once('}') else {
                    return Err(Error::new_spanned(text, "an open brace"));
                };
                let (name, plural) = match slot.split_once('?') {
                    Some((name, _)) => (name, true),
                    None => (slot, false),
                };
                let is = |field: &&&Field| field.ident.as_ref().is_some_and(|it| it == name);
                let Some(field) = self.fields.iter().find(is) else {
                    return Err(Error::new_spanned(
                        text,
                        format!("there is no parameter “{name}”"),
                    ));
                };
                if plural {
                    let (ty, call) = (&field.ty, format_ident!("is_count"));
                    counts.push(quote!(#call::<#ty>();));
                }
            }
        }
        Ok(counts)
    }
}

/// `NotAmong` → `not-among`.
fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}
