//! The walk: every member is met, in the order of the fields.

use proc_macro2::TokenStream;
use quote::quote;

use crate::member::{Member, Standing};
use crate::part::Part;

pub fn walk(part: &Part<'_>) -> TokenStream {
    let ident = part.ident;
    let period = part.is_period.then(|| quote!(out.period(at, self);));
    let kinds = part.members.iter().map(kinds);
    let own = part.is_period.then(|| quote!(.and(crate::model::Kinds::PERIOD)));
    let members = part.members.iter().map(member);
    let own_id = part.members.iter().any(Member::is_id).then(|| {
        quote! {
            fn own_id(&self) -> Option<&crate::keys::Id> {
                Some(&self.id)
            }
        }
    });
    quote! {
        impl crate::model::Walk for #ident {
            const MEETS: crate::model::Kinds = crate::model::Kinds::NONE #own #(.and(#kinds))*;

            fn walk<'a>(
                &'a self,
                at: &crate::model::Path<'_>,
                out: &mut dyn crate::model::Visitor<'a>,
            ) {
                #period
                #(#members)*
            }
            #own_id
        }
    }
}

/// What a member can meet.
fn kinds(member: &Member<'_>) -> TokenStream {
    let ty = member.inner;
    match (member.is_id(), member.happened, &member.allowed_by) {
        // where there are several, a list meets their ids
        (true, ..) => quote!(crate::model::Kinds::IDS),
        (_, _, Some(_)) => quote!(crate::model::Kinds::REFERENCE),
        (_, true, _) => quote!(crate::model::Kinds::DAY.and(crate::model::Kinds::HAPPENED)),
        _ => quote!(<#ty as crate::model::Walk>::MEETS),
    }
}

fn member(member: &Member<'_>) -> TokenStream {
    let (ident, name) = (member.ident, &member.name);
    if let Some(relation) = &member.allowed_by {
        return quote! {
            out.reference(
                &at.member(#name),
                self.#ident.as_str(),
                crate::model::Target::Relation(self.#relation),
            );
        };
    }
    let walk = quote!(crate::model::Walk::walk_member(&self.#ident, at, #name, out););
    let happened = match (member.happened, member.standing) {
        (false, _) => None,
        (true, Standing::Optional) => Some(quote! {
            if let Some(day) = self.#ident { out.happened(&at.member(#name), day); }
        }),
        (true, _) => Some(quote!(out.happened(&at.member(#name), self.#ident);)),
    };
    quote!(#walk #happened)
}
