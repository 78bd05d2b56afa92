//! `de = "…", en = "…"`: words in both languages.

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitStr, Result, Token};

/// German, English.
pub struct Words {
    pub de: LitStr,
    pub en: LitStr,
}

impl Words {
    /// Those of the attribute with that name, if it is there.
    pub fn of(attributes: &[Attribute], name: &str) -> Result<Option<Words>> {
        let found = attributes.iter().find(|attribute| attribute.path().is_ident(name));
        found.map(Attribute::parse_args).transpose()
    }

    /// `Some([de, en])` or `None`.
    pub fn optional(words: Option<&Words>) -> TokenStream {
        match words {
            Some(Words { de, en }) => quote!(Some([#de, #en])),
            None => quote!(None),
        }
    }
}

impl Parse for Words {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let de = named(input, "de")?;
        input.parse::<Token![,]>()?;
        let en = named(input, "en")?;
        input.parse::<Option<Token![,]>>()?;
        Ok(Words { de, en })
    }
}

/// `name = "…"`.
fn named(input: ParseStream<'_>, name: &str) -> Result<LitStr> {
    let found: Ident = input.parse()?;
    if found != name {
        return Err(syn::Error::new_spanned(found, format!("`{name} = \"…\"` stands here")));
    }
    input.parse::<Token![=]>()?;
    input.parse()
}

/// The doc comment, as it stands in schemas.
pub fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter(|it| it.path().is_ident("doc")).filter_map(|attribute| {
        let text = attribute.meta.require_name_value().ok()?;
        let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &text.value else {
            return None;
        };
        Some(text.value().trim().to_owned())
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}
