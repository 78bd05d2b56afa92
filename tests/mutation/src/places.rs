//! Where in a source a switch can stand.

use std::ops::Range;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};

/// What is at a place, and what a mutant is told by.
pub enum Kind {
    /// The body of a function.
    Function,
    /// An arm of a `match`.
    Arm { guarded: bool },
    /// An expression, the genre of its mutants, and where what they change begins.
    Expression(&'static str, Vec<usize>),
}

/// A place and its bytes: of a function the inside of its body, of an arm its guard.
pub struct Place {
    pub kind: Kind,
    pub range: Range<usize>,
    /// Where an arm begins.
    begin: usize,
}

/// All places of a file.
pub fn all(file: &syn::File) -> Vec<Place> {
    let mut places = Places(Vec::new());
    places.visit_file(file);
    places.0
}

/// The place of a mutant of that kind which changes those bytes.
pub fn find(places: &[Place], genre: &str, span: &Range<usize>) -> Option<usize> {
    let fits = |place: &Place| match (&place.kind, genre) {
        (Kind::Function, "FnValue") => {
            place.range.start <= span.start && span.end <= place.range.end
        }
        (Kind::Arm { .. }, "MatchArm") => place.begin == span.start,
        (Kind::Expression(name, starts), _) => *name == genre && starts.contains(&span.start),
        _ => false,
    };
    let found = (0..places.len()).filter(|number| fits(&places[*number]));
    found.min_by_key(|number| places[*number].range.len())
}

struct Places(Vec<Place>);

impl Places {
    fn add(&mut self, kind: Kind, range: Range<usize>) {
        self.0.push(Place { kind, begin: range.start, range });
    }

    fn body(&mut self, block: &syn::Block) {
        let range = block.span().byte_range();
        self.add(Kind::Function, range.start + 1..range.end - 1);
    }
}

impl<'ast> Visit<'ast> for Places {
    fn visit_item_fn(&mut self, it: &'ast syn::ItemFn) {
        self.body(&it.block);
        visit::visit_item_fn(self, it);
    }

    fn visit_impl_item_fn(&mut self, it: &'ast syn::ImplItemFn) {
        self.body(&it.block);
        visit::visit_impl_item_fn(self, it);
    }

    fn visit_trait_item_fn(&mut self, it: &'ast syn::TraitItemFn) {
        it.default.iter().for_each(|block| self.body(block));
        visit::visit_trait_item_fn(self, it);
    }

    fn visit_expr_binary(&mut self, it: &'ast syn::ExprBinary) {
        let sign = it.op.span().byte_range().start;
        self.add(Kind::Expression("BinaryOperator", vec![sign]), it.span().byte_range());
        visit::visit_expr_binary(self, it);
    }

    fn visit_expr_unary(&mut self, it: &'ast syn::ExprUnary) {
        let range = it.span().byte_range();
        self.add(Kind::Expression("UnaryOperator", vec![range.start]), range);
        visit::visit_expr_unary(self, it);
    }

    fn visit_expr_struct(&mut self, it: &'ast syn::ExprStruct) {
        let fields = it.fields.iter().map(|field| field.span().byte_range().start).collect();
        self.add(Kind::Expression("StructField", fields), it.span().byte_range());
        visit::visit_expr_struct(self, it);
    }

    fn visit_arm(&mut self, it: &'ast syn::Arm) {
        let range = it.span().byte_range();
        let end = it.pat.span().byte_range().end;
        let place = match &it.pat {
            syn::Pat::Guard(guard) => {
                let inner = guard.guard.span().byte_range();
                self.add(Kind::Expression("MatchArmGuard", vec![inner.start]), inner.clone());
                Place { kind: Kind::Arm { guarded: true }, range: inner, begin: range.start }
            }
            _ => Place { kind: Kind::Arm { guarded: false }, range: end..end, begin: range.start },
        };
        self.0.push(place);
        visit::visit_arm(self, it);
    }
}
