//! A condition in words, for people: whom it means, in one phrase.
//!
//! What has to hold together is told behind the word for those who are meant (`Städte und Gemeinden
//! in Bayern mit mehr als 20.000 Einwohnern`), all else in relative clauses. Negations go down to the
//! comparisons, so that no sentence denies another one.

use super::{Attribute, Operator, OrganisationKind, Selector, SizeClass, Test, Value};
use crate::keys::Land;
use crate::messages::{Lang, Words, number_text};

/// What the unit or organisation is called that a value of an attribute means, where that is known.
pub type Names<'a> = dyn Fn(Attribute, &str) -> Option<String> + 'a;

/// Of more values than this only the first few are named, and how many more there are.
const NAMED: usize = 8;
const FEW: usize = 5;

const INHABITANTS: &str = " inhabitants";

impl Selector {
    /// Whom it means, in words; `names` says what keys and ids are called.
    ///
    /// ```
    /// use bedarf::Lang;
    /// use bedarf::logic::{Attribute, Operator, Selector, Test, Value};
    /// let test = |attr, op, value| Selector::Test(Test { attr, op, value });
    /// let towns = Selector::All(vec![
    ///     test(Attribute::Land, Operator::Eq, Value::Text("05".into())),
    ///     test(Attribute::Population, Operator::Gt, Value::Integer(20_000)),
    /// ]);
    /// let words = |lang| towns.in_words(lang, &|_, _| None);
    /// assert_eq!(words(Lang::De), "Kommunen in Nordrhein-Westfalen mit mehr als 20.000 Einwohnern");
    /// assert_eq!(
    ///     words(Lang::En),
    ///     "local authorities in Nordrhein-Westfalen with more than 20,000 inhabitants"
    /// );
    /// ```
    #[must_use]
    pub fn in_words(&self, lang: Lang, names: &Names<'_>) -> String {
        let say = Say { lang, names };
        match Part::of(self, true) {
            Part::All(parts) if parts.is_empty() => {
                say.pick("alle Kommunen", "all local authorities").to_owned()
            }
            Part::Any(parts) if parts.is_empty() => {
                say.pick("keine Kommune", "no local authority").to_owned()
            }
            Part::All(parts) => say.together(&parts),
            part => say.together(&[part]),
        }
    }
}

/// A condition without negations of whole parts: a comparison, or several of which all hold, or one.
/// All of none are everyone, one of none is nobody.
enum Part<'a> {
    Test(Compared<'a>),
    All(Vec<Part<'a>>),
    Any(Vec<Part<'a>>),
}

/// A comparison that has to hold, or to fail.
struct Compared<'a> {
    test: &'a Test,
    holds: bool,
    /// One of those that say the same of several operators.
    op: Operator,
    /// Whether it holds with that one.
    is: bool,
}

impl<'a> Part<'a> {
    fn of(selector: &'a Selector, holds: bool) -> Self {
        match (selector, holds) {
            (Selector::Everyone, true) => Part::All(Vec::new()),
            (Selector::Everyone, false) => Part::Any(Vec::new()),
            (Selector::Not(part), _) => Part::of(part, !holds),
            (Selector::Test(test), _) => Part::Test(Compared::of(test, holds)),
            (Selector::All(parts), _) => Part::several(parts, holds, holds),
            (Selector::Any(parts), _) => Part::several(parts, holds, !holds),
        }
    }

    /// All of these parts, or one of them, those of the same sort in one list. What decides alone
    /// stands for the whole, what changes nothing is left out.
    fn several(parts: &'a [Selector], holds: bool, all: bool) -> Self {
        let mut out = Vec::new();
        for part in parts.iter().map(|part| Part::of(part, holds)) {
            match part {
                Part::All(inner) if all => out.extend(inner),
                Part::Any(inner) if !all => out.extend(inner),
                Part::All(inner) | Part::Any(inner) if inner.is_empty() => {
                    return if all { Part::Any(inner) } else { Part::All(inner) };
                }
                part => out.push(part),
            }
        }
        match out.len() {
            1 => out.remove(0),
            _ if all => Part::All(out),
            _ => Part::Any(out),
        }
    }
}

impl<'a> Compared<'a> {
    fn of(test: &'a Test, holds: bool) -> Self {
        let (op, is) = match (test.op, holds) {
            (Operator::Eq, _) => (Operator::In, holds),
            (Operator::Ne | Operator::NotIn, _) => (Operator::In, !holds),
            (Operator::Lt, false) => (Operator::Ge, true),
            (Operator::Le, false) => (Operator::Gt, true),
            (Operator::Gt, false) => (Operator::Le, true),
            (Operator::Ge, false) => (Operator::Lt, true),
            (Operator::Known, _) => {
                (Operator::Known, (test.value == Value::Boolean(true)) == holds)
            }
            (op, _) => (op, holds),
        };
        Compared { test, holds, op, is }
    }

    /// Whether it is about what lies outside of a span: below it or above.
    fn is_outside(&self) -> bool {
        self.test.attr == Attribute::Population && self.op == Operator::Between && !self.is
    }

    /// What its values are called, one after the other; none where one cannot be told so. As a page has
    /// it many times, it is one function for all.
    fn each(&self, call: &dyn Fn(&Value) -> Option<String>) -> Option<Vec<String>> {
        let mut all = Vec::new();
        for value in self.test.value.items() {
            all.push(call(value)?);
        }
        Some(all)
    }

    /// Whether it asks for an administration of one's own, or for none.
    fn own_administration(&self) -> Option<bool> {
        match (self.test.attr, self.op, self.test.value.items()) {
            (Attribute::OwnAdministration, Operator::In, [Value::Boolean(own)]) => {
                Some(*own == self.is)
            }
            _ => None,
        }
    }
}

/// What a clause is made of: what stands before and behind what is compared with, in German; in
/// English before it, with and without a negation, and behind it.
type Clause = ([&'static str; 2], [&'static str; 3]);

const LIE: Clause = (["", " liegen"], ["lie ", "do not lie ", ""]);
const ARE_IN: Clause = (["", " sind"], ["are ", "are not ", ""]);
const HAVE: Clause = (["", " haben"], ["have ", "do not have ", ""]);
const ADMINISTERED: Clause =
    (["von ", " verwaltet werden"], ["are administered by ", "are not administered by ", ""]);
const PROVIDER: Clause =
    (["", " als IT-Dienstleister haben"], ["have ", "do not have ", " as IT provider"]);
const PROCEDURE: Clause = (
    ["das Fachverfahren ", " nutzen"],
    ["use the specialised software ", "do not use the specialised software ", ""],
);
const MEMBER: Clause = (["Mitglied in ", " sind"], ["are members of ", "are not members of ", ""]);
const RECORDED: Clause = (["die Angabe ", " haben"], ["have ", "do not have ", " on record"]);
const FULFIL: Clause =
    (["die Bedingung ", " erfüllen"], ["meet the condition ", "do not meet the condition ", ""]);

/// One language, and what things are called.
struct Say<'n> {
    lang: Lang,
    names: &'n Names<'n>,
}

impl Say<'_> {
    fn pick(&self, de: &'static str, en: &'static str) -> &'static str {
        Words::new(de, en).say(self.lang)
    }

    fn and(&self) -> &'static str {
        self.pick(" und ", " and ")
    }

    fn or(&self) -> &'static str {
        self.pick(" oder ", " or ")
    }

    /// Whom parts mean that have to hold together.
    fn together(&self, parts: &[Part<'_>]) -> String {
        let (mut noun, mut places, mut having) = (None, Vec::new(), Vec::new());
        let (mut counts, mut clauses, mut alternatives) = (Vec::new(), Vec::new(), Vec::new());
        for part in parts {
            let test = match part {
                Part::Test(test) if !test.is_outside() => test,
                part => {
                    alternatives.push(self.nested(part, false));
                    continue;
                }
            };
            if let Some(kinds) = self.kinds(test).filter(|_| test.is && noun.is_none()) {
                noun = Some(joined(&kinds, self.and()));
            } else if let Some(place) = self.place(test).filter(|_| test.is) {
                places.push(place);
            } else if let Some(count) = self.inhabitants(test).filter(|_| test.is) {
                counts.push(count);
            } else if let Some(said) = self.having(test) {
                having.push(said);
            } else {
                clauses.push(self.clause(test));
            }
        }
        if !counts.is_empty() {
            let (with, inhabitants) =
                (self.pick("mit ", "with "), self.pick(" Einwohnern", INHABITANTS));
            having.insert(0, glue(&[with, &joined(&counts, self.and()), inhabitants]));
        }
        let mut out = noun.unwrap_or_else(|| self.pick("Kommunen", "local authorities").to_owned());
        for said in [places, having].iter().filter(|said| !said.is_empty()) {
            out = glue(&[&out, " ", &joined(said, self.and())]);
        }
        if !clauses.is_empty() {
            alternatives.insert(0, joined(&clauses, self.and()));
        }
        let mut that = self.pick(", die ", " that ");
        for clause in alternatives {
            out = glue(&[&out, that, &clause]);
            that = self.pick(" und die ", " and that ");
        }
        out
    }

    /// Parts within a clause; in brackets where they stand among others.
    fn nested(&self, part: &Part<'_>, among: bool) -> String {
        let (parts, joint) = match part {
            Part::Test(test) if among && test.is_outside() => {
                return glue(&["(", &self.clause(test), ")"]);
            }
            Part::Test(test) => return self.clause(test),
            Part::All(parts) => (parts, self.and()),
            Part::Any(parts) => (parts, self.or()),
        };
        let parts: Vec<String> = parts.iter().map(|part| self.nested(part, true)).collect();
        let all = joined(&parts, joint);
        if among { glue(&["(", &all, ")"]) } else { all }
    }

    /// Where they lie, behind the noun or in a clause.
    fn place(&self, test: &Compared<'_>) -> Option<String> {
        let attr = test.test.attr;
        match test.op {
            Operator::In if attr == Attribute::Land => {}
            Operator::Within if attr.format().is_some() => {}
            _ => return None,
        }
        let land = |value: &Value| Some(value.as_text()?.parse::<Land>().ok()?.name().to_owned());
        let Some(mut lands) = test.each(&land) else {
            let areas = self.values(test, self.or())?;
            return Some(glue(&[self.pick("im Gebiet ", "in the area "), &areas]));
        };
        // the only one with an article
        let has_article = |name: &String| self.lang == Lang::De && name == "Saarland";
        if !lands.iter().any(has_article) {
            return Some(glue(&["in ", &self.few(lands, self.or())]));
        }
        for name in &mut lands {
            *name = glue(&[if has_article(name) { "im " } else { "in " }, name]);
        }
        Some(self.few(lands, self.or()))
    }

    /// What they have, or in which size class they are, behind the noun.
    fn having(&self, test: &Compared<'_>) -> Option<String> {
        if let Some(own) = test.own_administration() {
            return Some(
                match own {
                    true => {
                        self.pick("mit eigener Verwaltung", "with an administration of their own")
                    }
                    false => self
                        .pick("ohne eigene Verwaltung", "without an administration of their own"),
                }
                .to_owned(),
            );
        }
        self.size_class(test).filter(|_| test.is)
    }

    /// How many inhabitants.
    fn inhabitants(&self, test: &Compared<'_>) -> Option<String> {
        if test.test.attr != Attribute::Population {
            return None;
        }
        let number =
            |value: &Value| Some(number_text(u64::try_from(value.as_integer()?).ok()?, self.lang));
        let numbers = test.each(&number)?;
        let (less, more) =
            (self.pick("weniger als ", "fewer than "), self.pick("mehr als ", "more than "));
        let first = numbers.first()?;
        Some(match (test.op, numbers.as_slice()) {
            (Operator::Lt, _) => glue(&[less, first]),
            (Operator::Le, _) => glue(&[self.pick("höchstens ", "at most "), first]),
            (Operator::Gt, _) => glue(&[more, first]),
            (Operator::Ge, _) => glue(&[self.pick("mindestens ", "at least "), first]),
            (Operator::Between, [low, high]) if test.is => {
                glue(&[low, self.pick(" bis ", " to "), high])
            }
            (Operator::Between, [low, high]) => glue(&[less, low, self.or(), more, high]),
            (Operator::In, _) => {
                glue(&[self.pick("genau ", "exactly "), &self.few(numbers, self.or())])
            }
            _ => return None,
        })
    }

    /// The size classes, each by the most inhabitants it may have.
    fn size_class(&self, test: &Compared<'_>) -> Option<String> {
        if (test.test.attr, test.op) != (Attribute::SizeClass, Operator::In) {
            return None;
        }
        let class = |value: &Value| {
            let (least, most) = SizeClass::from_word(value.as_text()?)?.inhabitants();
            let number = |number: i64| number_text(number.unsigned_abs(), self.lang);
            Some(match most {
                i64::MAX => glue(&[self.pick("über ", "above "), &number(least - 1)]),
                most => glue(&[self.pick("bis ", "up to "), &number(most)]),
            })
        };
        let classes = self.few(test.each(&class)?, self.or());
        let before = self.pick("in der Größenklasse ", "in the size class ");
        Some(glue(&[before, &classes, self.pick(" Einwohner", INHABITANTS)]))
    }

    /// What they are.
    fn kinds(&self, test: &Compared<'_>) -> Option<Vec<String>> {
        if (test.test.attr, test.op) != (Attribute::Kind, Operator::In) {
            return None;
        }
        let several = |value: &Value| {
            let kind = OrganisationKind::from_word(value.as_text()?)?;
            Some(kind.several().say(self.lang).to_owned())
        };
        let mut all = test.each(&several)?;
        // they go by two words
        let municipalities = all.iter().position(|word| word == "Gemeinden");
        if let Some(at) = municipalities {
            all.insert(at, "Städte".to_owned());
        }
        Some(all)
    }

    /// A comparison in a relative clause, behind `die` or `that`.
    fn clause(&self, test: &Compared<'_>) -> String {
        let attr = test.test.attr;
        if let Some(kinds) = self.kinds(test) {
            let before = match test.is {
                true => self.pick("", "are "),
                false => self.pick("keine ", "are no "),
            };
            return glue(&[before, &joined(&kinds, self.or()), self.pick(" sind", "")]);
        }
        if let Some(own) = test.own_administration() {
            return match own {
                true => {
                    self.pick("eine eigene Verwaltung haben", "have an administration of their own")
                }
                false => self
                    .pick("keine eigene Verwaltung haben", "have no administration of their own"),
            }
            .to_owned();
        }
        if let Some(count) = self.inhabitants(test) {
            let count = glue(&[&count, self.pick(" Einwohner", INHABITANTS)]);
            return self.said(HAVE, test.is || test.is_outside(), &count);
        }
        if let Some(place) = self.place(test) {
            return self.said(LIE, test.is, &place);
        }
        if let Some(class) = self.size_class(test) {
            return self.said(ARE_IN, test.is, &class);
        }
        let joint = match (test.op, test.is) {
            (Operator::ContainsAll, true) => self.and(),
            (Operator::ContainsAll, false) => self.pick(" und zugleich ", " and also "),
            _ => self.or(),
        };
        let thing =
            |article: &'static str| Some((HAVE, glue(&[article, &self.values(test, joint)?])));
        let clause = match (attr, test.op) {
            (_, Operator::Known) => {
                Some((RECORDED, quoted(attr.label().say(self.lang), self.lang)))
            }
            (Attribute::Ars | Attribute::Ags, Operator::In) => {
                thing(self.pick("den Schlüssel ", "the key "))
            }
            (Attribute::Id, Operator::In) => thing(self.pick("die Kennung ", "the id ")),
            (Attribute::Portal, Operator::In) => thing(self.pick("das Portal ", "the portal ")),
            (Attribute::UnitType, Operator::In) => {
                thing(self.pick("das Textkennzeichen ", "the unit type "))
            }
            (Attribute::AdministeredBy, Operator::In) => {
                self.values(test, joint).map(|values| (ADMINISTERED, values))
            }
            (_, Operator::ContainsAny | Operator::ContainsAll) => match attr {
                Attribute::ItProvider => Some(PROVIDER),
                Attribute::Procedure => Some(PROCEDURE),
                Attribute::MemberOf => Some(MEMBER),
                _ => None,
            }
            .and_then(|clause| Some((clause, self.values(test, joint)?))),
            _ => None,
        };
        match clause {
            Some((clause, what)) => self.said(clause, test.is, &what),
            // one that does not fit its attribute, as it stands there
            None => {
                let Test { attr, op, value } = test.test;
                let [attr, op] = [attr.label(), op.label()].map(|words| words.say(self.lang));
                let what = glue(&[attr, " ", op, " ", &value.to_string()]);
                self.said(FULFIL, test.holds, &quoted(&what, self.lang))
            }
        }
    }

    fn said(&self, clause: Clause, is: bool, what: &str) -> String {
        let ([before, behind], [does, does_not, after]) = clause;
        match (self.lang, is) {
            (Lang::En, true) => glue(&[does, what, after]),
            (Lang::En, false) => glue(&[does_not, what, after]),
            (_, true) => glue(&[before, what, behind]),
            (_, false) => glue(&["nicht ", before, what, behind]),
        }
    }

    /// The values that it compares with, by what they are called.
    fn values(&self, test: &Compared<'_>, joint: &str) -> Option<String> {
        let attr = test.test.attr;
        let called = |value: &Value| {
            let text = value.as_text()?;
            let label = attr.label_of(text).map(|label| label.say(self.lang).to_owned());
            let is_key = attr.format().is_some() || label.is_some();
            Some(match label.or_else(|| (self.names)(attr, text)) {
                Some(name) if is_key => glue(&[text, " (", &name, ")"]),
                // a name that several have does not tell which one
                Some(name) => glue(&[&name, " (", text, ")"]),
                None if is_key => text.to_owned(),
                None => quoted(text, self.lang),
            })
        };
        Some(self.few(test.each(&called)?, joint))
    }

    /// All of them, or the first few and how many more there are.
    fn few(&self, mut all: Vec<String>, joint: &str) -> String {
        all.dedup();
        let more = all.len().saturating_sub(FEW);
        if all.len() > NAMED {
            all.truncate(FEW);
            all.push(glue(&[&number_text(more as u64, self.lang), self.pick(" weitere", " more")]));
        }
        joined(&all, joint)
    }
}

/// Texts end to end; one function, as a page has it many times.
#[inline(never)]
fn glue(parts: &[&str]) -> String {
    parts.concat()
}

/// One, two and three.
fn joined(all: &[String], joint: &str) -> String {
    match all {
        [first @ .., last] if !first.is_empty() => glue(&[&first.join(", "), joint, last]),
        all => all.concat(),
    }
}

fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => glue(&["“", text, "”"]),
        _ => glue(&["„", text, "“"]),
    }
}
