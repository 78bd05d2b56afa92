//! The schema, under the feature of that name: labels are carried by nothing else.

use proc_macro2::TokenStream;
use quote::quote;

use crate::member::Member;
use crate::part::Part;
use crate::words::Words;

pub fn schema(part: &Part<'_>) -> TokenStream {
    let (ident, name, doc) = (part.ident, part.ident.to_string(), &part.doc);
    let label = Words::optional(part.label.as_ref());
    let tag = match &part.tag {
        Some(word) => quote!(Some(#word)),
        None => quote!(None),
    };
    let choice = part.choice.iter().map(ToString::to_string);
    let members = part.members.iter().map(member);
    quote! {
        #[cfg(feature = "schema")]
        impl ::schemars::JsonSchema for #ident {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                #name.into()
            }
            fn json_schema(generator: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                crate::schema::Object {
                    doc: #doc,
                    label: #label,
                    tag: #tag,
                    choice: &[#(#choice),*],
                    members: &[#(#members),*],
                }.schema(generator)
            }
        }
    }
}

fn member(member: &Member<'_>) -> TokenStream {
    let (name, doc, inner) = (&member.name, &member.doc, member.inner);
    let (label, entry) =
        (Words::optional(member.label.as_ref()), Words::optional(member.entry.as_ref()));
    let (limits, each) = (pairs(&member.limits), pairs(&member.each));
    let (required, filled) = (member.is_required(), member.is_filled());
    let schema = match &member.with {
        Some(path) => quote!(#path),
        None => quote!(|generator| generator.subschema_for::<#inner>()),
    };
    quote! {
        crate::schema::Member {
            name: #name, doc: #doc, label: #label, entry: #entry, required: #required,
            filled: #filled,
            limits: #limits, each: #each, schema: #schema,
        }
    }
}

fn pairs(limits: &[(&'static str, TokenStream)]) -> TokenStream {
    let pairs = limits.iter().map(|(word, number)| quote!((#word, #number)));
    quote!(&[#(#pairs),*])
}
