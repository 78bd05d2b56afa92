//! Constructors: they take what must be there.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use crate::member::{Member, Standing};
use crate::part::Part;

/// `new`; of a choice one for each of its members, called as that is. Where nothing must be there
/// is nothing to take: that is for `Default`.
pub fn constructors(part: &Part<'_>) -> TokenStream {
    let name = part.ident;
    if !part.choice.is_empty() {
        let each = part.choice.iter().map(|chosen| constructor(part, Some(chosen)));
        return quote!(impl #name { #(#each)* });
    }
    if !part.members.iter().any(Member::is_required) {
        return TokenStream::new();
    }
    let new = constructor(part, None);
    quote!(impl #name { #new })
}

fn constructor(part: &Part<'_>, chosen: Option<&Ident>) -> TokenStream {
    let is_chosen = |member: &Member<'_>| chosen == Some(member.ident);
    let name = chosen.cloned().unwrap_or_else(|| Ident::new("new", part.ident.span()));
    let doc = match chosen {
        Some(chosen) => format!("One with `{chosen}` and what else must be there."),
        None => "One with what must be there; all else is absent.".to_owned(),
    };
    // what is chosen comes first
    let first = part.members.iter().filter(|it| is_chosen(it));
    let taken = first.chain(part.members.iter().filter(|it| it.is_required()));
    let taken = taken.map(|member| {
        let (ident, ty) = (member.ident, member.inner);
        quote!(#ident: #ty)
    });
    let fields = part.members.iter().map(|member| {
        let ident = member.ident;
        match member.standing {
            _ if is_chosen(member) => quote!(#ident: Some(#ident)),
            Standing::Required => quote!(#ident),
            Standing::Optional => quote!(#ident: None),
            Standing::Filled => quote!(#ident: ::std::vec::Vec::new()),
        }
    });
    quote! {
        #[doc = #doc]
        #[must_use]
        #[allow(clippy::too_many_arguments)]
        pub fn #name(#(#taken),*) -> Self {
            Self { #(#fields),* }
        }
    }
}
