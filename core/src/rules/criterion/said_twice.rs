//! CRIT-008: no requirement stands twice

use crate::messages::Severity::Warning;
use crate::messages::{About, Cases, why};
use crate::model::{Criterion, Profile, ProfileKind};
use crate::register::Register;
use crate::rules::core::{is_blank, letters};
use crate::rules::{Check, Context, Together, Violations};

/// No requirement stands twice
#[derive(Cases)]
pub enum SaidTwice {
    #[de("Die Kriterien „{first}“ und „{value}“ verlangen dasselbe zum Merkmal „{attribute}“.")]
    #[help_de(
        "Streichen Sie eines der beiden, oder machen Sie deutlich, worin sie sich unterscheiden."
    )]
    #[en("the criteria “{first}” and “{value}” ask the same of the characteristic “{attribute}”")]
    #[help_en("drop one of the two, or make clear where they differ")]
    SameCondition { first: String, value: String, attribute: String },
    #[de(
        "Das Kriterium „{value}“ wiederholt den Wortlaut von „{found}“, ohne darauf zu verweisen."
    )]
    #[help_de(
        "Nennen Sie „{found}“ unter „derived_from“. Steht der Rahmen unter „based_on“, gilt sein \
         Kriterium ohnehin, und Sie können dieses streichen."
    )]
    #[en("the criterion “{value}” repeats the wording of “{found}” without referring to it")]
    #[help_en(
        "name “{found}” under “derived_from”; where the framework stands under “based_on” its \
         criterion holds anyway, and this one can go"
    )]
    Copied { value: String, found: String },
}

impl Check for SaidTwice {
    type Of = Profile;
    const ABOUT: About = About {
        code: "CRIT-008",
        name: "said-twice",
        severity: Warning,
        since: "0.1",
        why: why(
            "Was zweimal dasteht, zählt doppelt und wird beim nächsten Mal nur an einer Stelle \
             geändert. Ein Verweis auf den Rahmen bleibt richtig, eine Abschrift nicht.",
            "what stands twice counts twice and is changed in one place only the next time; a \
             reference to the framework stays right, a copy does not",
            "EfA-Mindestanforderungen (Beschluss 2022/03-AL); Modell, Anforderungsprofil",
        ),
    };
    const TOGETHER: Option<Together<Self>> = Some(copied);

    fn look(profile: &Profile, _: &Context<'_>, out: &mut Violations<'_, Self>) {
        for (number, criterion) in profile.criteria.iter().enumerate() {
            let Some(concept) = &criterion.concept else { continue };
            let mut earlier = profile.criteria.iter().take(number);
            // CORE-009 tells of one id twice
            let Some(first) = earlier.find(|it| ask_the_same(it, criterion)) else { continue };
            let (first, value) = (first.id.to_string(), criterion.id.to_string());
            let case = Self::SameCondition { first, value, attribute: concept.to_string() };
            out.push(format!("/criteria/{number}/concept"), case);
        }
    }
}

/// Whether two criteria ask the same of one characteristic, and for the same units. One that
/// excludes and one that is evaluated may well do so.
fn ask_the_same(a: &Criterion, b: &Criterion) -> bool {
    a.id != b.id
        && a.concept == b.concept
        && a.class == b.class
        && a.data_type == b.data_type
        && a.unit == b.unit
        && a.expected == b.expected
        && a.applies_when == b.applies_when
        && a.scale == b.scale
}

/// No criterion repeats the wording of one of a framework that the profile cites; one that names the
/// framework as its origin is a reference with its text.
fn copied(register: &Register, _: &Context<'_>, out: &mut Violations<'_, SaidTwice>) {
    for (number, profile) in register.numbered_of::<Profile>() {
        let frameworks = frameworks(profile, register);
        for (place, criterion) in profile.criteria.iter().enumerate() {
            let names = |it: &&Profile| {
                criterion.derived_from.iter().any(|source| source.id() == it.id.as_str())
            };
            let others = frameworks.iter().copied().filter(|it| !names(it));
            let found = others.flat_map(|it| it.criteria.iter().map(move |own| (it, own)));
            let found = found.into_iter().find(|(_, own)| has_same_text(own, criterion));
            let Some((framework, original)) = found else { continue };
            let (id, version) = (framework.id.as_str(), &framework.version);
            let found = format!("{id}@{version}#{}", original.id.as_str());
            let case = SaidTwice::Copied { value: criterion.id.to_string(), found: found.clone() };
            out.of(number).push(format!("/criteria/{place}/text"), case).related(found);
        }
    }
}

/// The frameworks that a profile cites: it builds on them, or its criteria come from them.
fn frameworks<'r>(profile: &Profile, register: &'r Register) -> Vec<&'r Profile> {
    let based_on = profile.based_on.iter().map(|it| it.profile.as_str());
    let origins = profile.criteria.iter().flat_map(|it| &it.derived_from).map(|it| it.as_str());
    let mut found: Vec<&Profile> = Vec::new();
    for framework in based_on.chain(origins).filter_map(|it| register.profile(it)) {
        let is_other = framework.id != profile.id && framework.kind == ProfileKind::Framework;
        if is_other && !found.iter().any(|it| it.id == framework.id) {
            found.push(framework);
        }
    }
    found
}

/// Case, blanks and punctuation make no difference; that a text is blank CORE-004 says.
fn has_same_text(a: &Criterion, b: &Criterion) -> bool {
    !is_blank(&a.text.de) && letters(&a.text.de).eq(letters(&b.text.de))
}
