//! Writing with serde: what is absent or empty is left out.

use proc_macro2::TokenStream;
use quote::quote;

use crate::member::{Member, Standing};
use crate::part::Part;

pub fn serialize(part: &Part<'_>) -> TokenStream {
    let (ident, name) = (part.ident, part.ident.to_string());
    let always = part.members.iter().filter(|it| it.is_required()).count();
    let always = always + usize::from(part.tag.is_some());
    let absent: Vec<_> = part.members.iter().filter_map(is_absent).collect();
    let tag = part.tag.iter().map(|word| quote!(out.serialize_field("type", #word)?;));
    let members = part.members.iter().map(member);
    quote! {
        impl ::serde::Serialize for #ident {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                use ::serde::ser::SerializeStruct as _;
                let len = #always #(+ usize::from(!#absent))*;
                let mut out = to.serialize_struct(#name, len)?;
                #(#tag)*
                #(#members)*
                out.end()
            }
        }
    }
}

/// Whether a member that may be absent is.
fn is_absent(member: &Member<'_>) -> Option<TokenStream> {
    let ident = member.ident;
    match member.standing {
        Standing::Required => None,
        Standing::Optional => Some(quote!(self.#ident.is_none())),
        Standing::Filled => Some(quote!(self.#ident.is_empty())),
    }
}

fn member(member: &Member<'_>) -> TokenStream {
    let (ident, name, ty) = (member.ident, &member.name, &member.field.ty);
    let write = match &member.said {
        None => quote!(out.serialize_field(#name, &self.#ident)?;),
        Some(path) => quote! {{
            struct Said<'a, T>(&'a T);
            impl ::serde::Serialize for Said<'_, #ty> {
                fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                    #path(self.0, to)
                }
            }
            out.serialize_field(#name, &Said(&self.#ident))?;
        }},
    };
    match is_absent(member) {
        None => write,
        Some(absent) => quote! {
            if #absent { out.skip_field(#name)?; } else { #write }
        },
    }
}
