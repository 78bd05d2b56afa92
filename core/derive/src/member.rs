//! One member of an object: a field with what stands above it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{
    Attribute, Error, Field, GenericArgument, Ident, LitInt, PathArguments, Result, Token, Type,
};

use crate::words::{Words, doc};

/// Whether a member has to be there.
#[derive(Clone, Copy, PartialEq)]
pub enum Standing {
    /// It must be there.
    Required,
    /// It may be absent: `Option<T>`.
    Optional,
    /// Absent where it is empty.
    Filled,
}

/// A field and what is said of it.
pub struct Member<'f> {
    pub field: &'f Field,
    pub ident: &'f Ident,
    /// As it stands in a record.
    pub name: String,
    pub standing: Standing,
    /// The type, inside of `Option`.
    pub inner: &'f Type,
    pub doc: String,
    pub label: Option<Words>,
    pub entry: Option<Words>,
    /// Keywords of the schema with their numbers.
    pub limits: Vec<(&'static str, TokenStream)>,
    /// The same for each entry of a list.
    pub each: Vec<(&'static str, TokenStream)>,
    pub with: Option<syn::Path>,
    /// What writes it, in place of its type.
    pub said: Option<syn::Path>,
    /// Whether it is written at all.
    pub unsaid: bool,
    pub happened: bool,
    pub allowed_by: Option<Ident>,
}

impl<'f> Member<'f> {
    pub fn read(field: &'f Field) -> Result<Self> {
        let unnamed = || Error::new_spanned(field, "members have names");
        let ident = field.ident.as_ref().ok_or_else(unnamed)?;
        let has = |name: &str| find(&field.attrs, name).is_some();
        let (option, list) = (argument(&field.ty, "Option"), argument(&field.ty, "Vec"));
        let standing = match (option, list) {
            (Some(_), _) => Standing::Optional,
            (_, Some(_)) if !has("required") => Standing::Filled,
            _ if has("optional") => Standing::Filled,
            _ => Standing::Required,
        };
        let inner = option.unwrap_or(&field.ty);
        let is_list = argument(inner, "Vec").is_some();
        let length = if is_list { ["minItems", "maxItems"] } else { TEXT };
        let mut limits = bounds(&field.attrs, "length", length)?;
        limits.extend(bounds(&field.attrs, "range", ["minimum", "maximum"])?);
        let path =
            |name: &str| find(&field.attrs, name).map(Attribute::parse_args::<With>).transpose();
        Ok(Member {
            field,
            ident,
            name: ident.unraw().to_string(),
            standing,
            inner,
            doc: doc(&field.attrs),
            label: Words::of(&field.attrs, "label")?,
            entry: Words::of(&field.attrs, "entry")?,
            limits,
            each: bounds(&field.attrs, "each_length", TEXT)?,
            with: path("schema")?.map(|with| with.0),
            said: path("said")?.map(|with| with.0),
            unsaid: has("unsaid"),
            happened: has("happened"),
            allowed_by: find(&field.attrs, "allowed_by").map(Attribute::parse_args).transpose()?,
        })
    }

    /// Whether it is left out where it is empty.
    pub fn is_filled(&self) -> bool {
        self.standing == Standing::Filled
    }

    /// Whether it has to be there.
    pub fn is_required(&self) -> bool {
        self.standing == Standing::Required
    }

    /// Whether it is the id of its object.
    pub fn is_id(&self) -> bool {
        self.name == "id" && last_word(&self.field.ty).is_some_and(|word| word == "Id")
    }
}

const TEXT: [&str; 2] = ["minLength", "maxLength"];

fn find<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a Attribute> {
    attributes.iter().find(|attribute| attribute.path().is_ident(name))
}

fn last_word(ty: &Type) -> Option<&Ident> {
    let Type::Path(path) = ty else { return None };
    path.path.segments.last().map(|segment| &segment.ident)
}

/// `T` of `Name<T>`.
pub fn argument<'t>(ty: &'t Type, name: &str) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last().filter(|segment| segment.ident == name)?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(GenericArgument::Type(inner)) => Some(inner),
        _ => None,
    }
}

/// `#[schema(with = path)]`.
struct With(syn::Path);

impl Parse for With {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let word: Ident = input.parse()?;
        if word != "with" {
            return Err(Error::new_spanned(word, "`with = path` stands here"));
        }
        input.parse::<Token![=]>()?;
        input.call(syn::Path::parse_mod_style).map(With)
    }
}

/// `min = 1, max = 200`, each under a keyword of the schema.
fn bounds(
    attributes: &[Attribute],
    name: &str,
    keywords: [&'static str; 2],
) -> Result<Vec<(&'static str, TokenStream)>> {
    let Some(attribute) = find(attributes, name) else { return Ok(Vec::new()) };
    let bounds = attribute.parse_args::<Bounds>()?.0;
    let pair = |(word, number): (Ident, TokenStream)| match word.to_string().as_str() {
        "min" => Ok((keywords[0], number)),
        "max" => Ok((keywords[1], number)),
        _ => Err(Error::new_spanned(word, "`min` or `max` stands here")),
    };
    bounds.into_iter().map(pair).collect()
}

struct Bounds(Vec<(Ident, TokenStream)>);

impl Parse for Bounds {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let bound = |input: ParseStream<'_>| {
            let word: Ident = input.parse()?;
            input.parse::<Token![=]>()?;
            let minus: Option<Token![-]> = input.parse()?;
            let number: LitInt = input.parse()?;
            Ok((word, quote!(#minus #number)))
        };
        let bounds = input.parse_terminated(bound, Token![,])?;
        Ok(Bounds(bounds.into_iter().collect()))
    }
}
