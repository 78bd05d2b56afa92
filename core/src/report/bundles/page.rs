//! The page for one bundle: what is common, what stays different and for whom, who agreed, who
//! objected, and until when.

use maud::{Markup, html};

use super::{OBJECTIONS, behind, deadline, named, proposed};
use crate::bundle::{
    Asked, BundleAnswer, BundleVariant, MergedNeed, OriginatorConsent, ProfileDiversity,
    RecordedBundle, differences, preserved, propose, recorded,
};
use crate::facts::{ConsentState, TakenUp, effective, source_needs, target};
use crate::findings::{Lang, Words};
use crate::keys::Date;
use crate::logic::Truth;
use crate::model::{Merge, Need, Profile, Variant, Visibility};
use crate::register::Register;
use crate::report::needs::originators;
use crate::report::page::frame;
use crate::report::paper::{STYLE, positions, strictest};
use crate::report::view::{SHOWN, View, more, table};
use crate::report::words as common;

/// What unites needs: a need that others were merged into, or a profile.
#[derive(Clone, Copy, Debug)]
pub enum Unites<'a> {
    /// A need; of one that was merged, the page is on the bundle that it is in.
    Need(&'a Need),
    /// A profile, with the needs that it comes from.
    Profile(&'a Profile),
}

/// What the page is made of.
struct Page<'a> {
    view: View<'a>,
    unites: Unites<'a>,
    /// The needs that are united, by id.
    needs: Vec<&'a Need>,
    bundles: Vec<RecordedBundle>,
    profiles: Vec<ProfileDiversity>,
    /// What else could be bundled with it.
    proposed: Option<BundleAnswer>,
}

/// The page for a bundle on a day.
#[must_use]
pub fn bundle_page(register: &Register, unites: Unites<'_>, day: Date, lang: Lang) -> String {
    let taken_up = TakenUp::of(register, Some(day));
    let view = View { register, taken_up: &taken_up, day, lang };
    let page = match unites {
        Unites::Need(need) => Page::of_need(view, need),
        Unites::Profile(profile) => Page::of_profile(view, profile),
    };
    page.html()
}

impl<'a> Page<'a> {
    fn of_need(view: View<'a>, need: &'a Need) -> Self {
        let merged = need.merge.as_ref().is_some_and(|merge| merge.on <= view.day);
        let end = target(need, view.register).filter(|_| merged).map(|(target, _)| target);
        let need = end.unwrap_or(need);
        let (day, lang) = (view.day, view.lang);
        let asked = Asked { need: Some(need.id.as_str()), day, limit: usize::MAX, lang };
        let mut told = propose(view.register, asked);
        let bundles = std::mem::take(&mut told.bundles);
        let profiles = std::mem::take(&mut told.profiles);
        let sources = bundles.iter().flat_map(|it| &it.needs);
        let sources = sources.filter_map(|it| view.register.need(&it.id));
        Page {
            view,
            unites: Unites::Need(need),
            needs: [need].into_iter().chain(sources).collect(),
            bundles,
            profiles,
            proposed: Some(told),
        }
    }

    fn of_profile(view: View<'a>, profile: &'a Profile) -> Self {
        let needs = source_needs(profile, view.register, view.taken_up);
        let asked = Asked { need: None, day: view.day, limit: usize::MAX, lang: view.lang };
        let is_own = |bundle: &RecordedBundle| {
            let merged = bundle.needs.iter().map(|it| it.id.as_str());
            let mut ids = merged.chain([bundle.id.as_str()]);
            ids.any(|id| needs.iter().any(|need| need.id.as_str() == id))
        };
        let bundles = recorded(view.register, asked).into_iter().filter(is_own).collect();
        let profiles = preserved(view.register, asked, profile, view.taken_up);
        Page {
            view,
            unites: Unites::Profile(profile),
            needs,
            bundles,
            profiles: profiles.into_iter().collect(),
            proposed: None,
        }
    }

    fn html(&self) -> String {
        let view = &self.view;
        let (title, id, own) = match self.unites {
            Unites::Need(need) => (view.text(&need.title), need.id.to_string(), need.visibility),
            Unites::Profile(profile) => {
                let named = format!("{}@{}", profile.id, profile.version);
                (view.text(&profile.title), named, profile.visibility)
            }
        };
        let least = strictest(own.unwrap_or(Visibility::Body), &self.needs);
        let body = html! {
            header {
                p.kind { (view.say(TITLE)) }
                h1 { bdi { (title) } }
                p.day { (id) " · " (view.say(common::AS_OF)) " " (view.day(view.day)) }
                @if let Some(least) = least {
                    p.note { (view.say(NOT_PUBLIC)) " " strong { (view.label(least)) } "." }
                }
                (self.facts())
            }
            main {
                (part("common", view.say(COMMON), &self.common()))
                (part("different", view.say(DIFFERENT), &self.different()))
                (part("stances", view.say(STANCES), &self.stances()))
                (part("until", view.say(UNTIL_WHEN), &self.until()))
                @if let Some(told) = &self.proposed { (self.proposals(told)) }
            }
        };
        let title = [view.say(TITLE), ": ", title].concat();
        frame(view.lang, &title, STYLE, &body, view.say(common::MADE_FROM))
    }

    /// Those who raised merged needs, each with the need.
    fn consents(&self) -> impl Iterator<Item = (&MergedNeed, &OriginatorConsent)> {
        let needs = self.bundles.iter().flat_map(|bundle| &bundle.needs);
        needs.flat_map(|need| need.originators.iter().map(move |it| (need, it)))
    }

    fn facts(&self) -> Markup {
        let view = &self.view;
        let count = |states: &[ConsentState]| {
            self.consents().filter(|(_, it)| states.contains(&it.state)).count()
        };
        let facts = [
            ("needs", self.needs.len(), NEEDS),
            ("agreed", count(&[ConsentState::Agreed, ConsentState::Silent]), AGREED),
            ("objected", count(&[ConsentState::Objected, ConsentState::ObjectedLate]), OBJECTED),
            ("pending", count(&[ConsentState::Pending, ConsentState::Reworded]), PENDING),
        ];
        html! {
            ul.facts {
                @for (name, number, label) in facts {
                    li { (view.counted(&format!("bundle.{name}"), number, label)) }
                }
            }
        }
    }

    fn common(&self) -> Markup {
        let view = &self.view;
        html! {
            @match self.unites {
                Unites::Need(need) => {
                    p { (view.text(&need.statement)) }
                    @if let Some(outcome) = &need.outcome {
                        p { (view.say(OUTCOME)) " " (view.text(outcome)) }
                    }
                    @let found = view.taken_up.by(need);
                    p {
                        (view.say(common::ANSWERED_BY)) ": "
                        @if found.is_empty() { (view.say(common::NO_PROFILE)) }
                        @for (number, profile) in found.iter().enumerate() {
                            @if number > 0 { ", " }
                            bdi { (view.text(&profile.title)) } " (" (view.label(profile.status)) ")"
                        }
                    }
                }
                Unites::Profile(profile) => {
                    p { (view.text(&profile.purpose)) }
                    (requirements(view, profile))
                }
            }
            (self.generalised())
        }
    }

    /// What was generalised when needs were merged.
    fn generalised(&self) -> Markup {
        let view = &self.view;
        let all = self.needs.iter().filter_map(|need| {
            let merge = need.merge.as_ref().filter(|it: &&Merge| it.on <= view.day)?;
            Some((*need, merge.generalisation.as_ref()?))
        });
        let all: Vec<_> = all.collect();
        html! {
            @if !all.is_empty() {
                p { (view.say(GENERALISED)) }
                ul {
                    @for (need, text) in &all {
                        li { (view.text(text)) " " span.id { (need.id) } }
                    }
                }
            }
        }
    }

    fn different(&self) -> Markup {
        let view = &self.view;
        let variants = self.bundles.iter().flat_map(|bundle| {
            let target = view.register.need(&bundle.id);
            bundle.variants.iter().map(move |it| (target, it))
        });
        let variants: Vec<_> = variants.collect();
        let differences = differences(&self.needs, view.lang);
        let behind = self.profiles.iter().any(|it| it.left + it.unknown > 0);
        html! {
            @if variants.is_empty() && differences.is_empty() && !behind {
                p { (view.say(NOTHING_DIFFERENT)) }
            }
            @if !variants.is_empty() {
                ul {
                    @for (target, variant) in &variants {
                        li { (one_variant(view, *target, variant)) }
                    }
                }
            }
            @if !differences.is_empty() {
                h3 { (view.say(ASK_DIFFERENT)) }
                ul {
                    @for one in &differences {
                        li {
                            span.id { (one.concept) } ": "
                            @if one.can_agree { (one.message) }
                            @else { strong { (one.message) } }
                            ul {
                                @for demand in &one.needs {
                                    li {
                                        (named(view.name(&demand.need), &demand.need)) ": "
                                        (demand.asks)
                                    }
                                }
                            }
                        }
                    }
                }
            }
            @if !self.profiles.is_empty() {
                h3 { (view.say(behind::TITLE)) }
                @for one in self.profiles.iter().take(SHOWN) {
                    article.block { (behind::profile(view, one)) }
                }
                (more(view, self.profiles.len(), SHOWN, common::NOT_SHOWN))
            }
        }
    }

    fn stances(&self) -> Markup {
        let view = &self.view;
        let of_profile = match self.unites {
            Unites::Profile(profile) => profile.positions.as_slice(),
            Unites::Need(_) => &[],
        };
        html! {
            @if self.bundles.is_empty() { p { (view.say(NOT_MERGED)) } }
            @for state in IN_ORDER {
                @let all: Vec<_> = self.consents().filter(|(_, it)| it.state == *state).collect();
                @if !all.is_empty() {
                    h3 { (view.say(heading(*state))) " (" (all.len()) ")" }
                    ul {
                        @for (need, one) in all.iter().take(SHOWN) {
                            li { (one.message) " " span.id { (need.id) } }
                        }
                    }
                    (more(view, all.len(), SHOWN, common::NOT_SHOWN))
                }
            }
            @if !of_profile.is_empty() {
                h3 { (view.say(common::POSITIONS)) }
                (positions(view, of_profile))
            }
        }
    }

    /// The needs that were merged, with their own words, and until when objections are possible.
    fn until(&self) -> Markup {
        let view = &self.view;
        let all: Vec<&MergedNeed> = self.bundles.iter().flat_map(|bundle| &bundle.needs).collect();
        let head = [common::NEED, common::FROM, MERGED_ON, OBJECTIONS].map(|it| view.say(it));
        html! {
            @if all.is_empty() { p { (view.say(NO_WINDOW)) } } @else {
                (table(view, view.say(MERGED_NEEDS), &head, &all, |one| {
                    let need = view.register.need(&one.id);
                    html! {
                        th scope="row" {
                            (named(&one.title, &one.id))
                            @if let Some(need) = need {
                                p.more { (view.text(&need.statement)) }
                            }
                        }
                        td { @if let Some(need) = need { (originators(view, need)) } }
                        td { (view.day(one.on)) }
                        td { (deadline(view, one)) }
                    }
                }))
            }
        }
    }

    fn proposals(&self, told: &BundleAnswer) -> Markup {
        let view = &self.view;
        html! {
            section {
                h2 id="proposed-title" { (view.say(proposed::TITLE)) }
                @if told.groups.is_empty() && told.twins.is_empty() {
                    p { (view.say(NOTHING_ALIKE)) }
                } @else { p { (view.say(ONLY_HINTS)) } }
                @for one in told.groups.iter().take(SHOWN) {
                    article.block { (proposed::group(view, one)) }
                }
                @for one in told.twins.iter().take(SHOWN) {
                    article.block { (proposed::twins(view, one)) }
                }
            }
        }
    }
}

fn part(id: &str, title: &str, body: &Markup) -> Markup {
    html! { section { h2 id={ (id) "-title" } { (title) } (body) } }
}

fn requirements(view: &View<'_>, profile: &Profile) -> Markup {
    let (all, _) = effective(profile, view.register);
    html! {
        @if !all.is_empty() {
            p { (view.say(REQUIREMENTS)) }
            ul {
                @for it in all.iter().take(SHOWN) {
                    li {
                        bdi { (view.text(&it.criterion.title)) } " ("
                        (view.label(it.criterion.binding)) ")"
                    }
                }
            }
            (more(view, all.len(), SHOWN, common::NOT_SHOWN))
        }
    }
}

/// What is different, for whom it was asked, and how many it is for.
fn one_variant(view: &View<'_>, target: Option<&Need>, told: &BundleVariant) -> Markup {
    let variants = target.into_iter().flat_map(|need| &need.variants);
    let scope = variants.filter(|it: &&Variant| it.id.as_str() == told.id).map(|it| &it.scope);
    let units = scope.map(|scope| {
        let all = view.register.affected(scope, view.day);
        all.filter(|(_, holds)| *holds == Truth::True).count()
    });
    html! {
        (told.delta)
        p.more {
            (view.say(FOR_WHOM)) " "
            @if told.originators.is_empty() { (view.say(common::NOT_SAID)) }
            @else { (told.originators.join(", ")) }
            @for number in units {
                "; " (view.say(HOLDS_FOR)) " " (view.number(number)) " "
                (view.noun(number, common::UNITS))
            }
        }
    }
}

/// The states in the order of the page: who objected first.
const IN_ORDER: &[ConsentState] = &[
    ConsentState::Objected,
    ConsentState::ObjectedLate,
    ConsentState::Reworded,
    ConsentState::Pending,
    ConsentState::Variant,
    ConsentState::Agreed,
    ConsentState::Silent,
];

const fn heading(state: ConsentState) -> Words {
    match state {
        ConsentState::Objected => Words::new("Widersprochen haben", "Objected"),
        ConsentState::ObjectedLate => {
            Words::new("Nach der Frist widersprochen haben", "Objected after the window")
        }
        ConsentState::Reworded => Words::new(
            "Zum geänderten Wortlaut noch nicht geäußert haben sich",
            "Have said nothing on the changed wording yet",
        ),
        ConsentState::Pending => Words::new("Noch widersprechen können", "May still object"),
        ConsentState::Variant => {
            Words::new("Eine Abweichung bekommen haben", "Objected and got a variant")
        }
        ConsentState::Agreed => Words::new("Zugestimmt haben", "Agreed"),
        ConsentState::Silent => Words::new(
            "Bis zum Ende der Frist nicht widersprochen haben",
            "Did not object within the window",
        ),
    }
}

const TITLE: Words = Words::new("Bündel", "Bundle");
const NOT_PUBLIC: Words = Words::new(
    "Nicht für die Öffentlichkeit bestimmt. Engster Leserkreis einzelner Angaben:",
    "Not meant for the public. The closest circle of readers of any of it:",
);
const NEEDS: Words = Words::new("Bedarf|Bedarfe", "need|needs");
const AGREED: Words = Words::new("zugestimmt oder nicht widersprochen", "agreed or did not object");
const OBJECTED: Words = Words::new("widersprochen", "objected");
const PENDING: Words = Words::new("noch ohne Äußerung", "not heard from yet");
const COMMON: Words = Words::new("Was gemeinsam ist", "What is common");
const DIFFERENT: Words =
    Words::new("Was verschieden bleibt, und für wen", "What stays different, and for whom");
const STANCES: Words =
    Words::new("Wer zugestimmt und wer widersprochen hat", "Who agreed, and who objected");
const UNTIL_WHEN: Words =
    Words::new("Bis wann Einwände möglich sind", "Until when objections are possible");
const OUTCOME: Words = Words::new("Erreicht ist das Ziel, wenn gilt:", "The aim is reached when:");
const GENERALISED: Words = Words::new("Was dabei verallgemeinert wurde:", "What was generalised:");
const REQUIREMENTS: Words = Words::new("Gemeinsame Anforderungen:", "Requirements in common:");
const NOTHING_DIFFERENT: Words = Words::new(
    "Im Register steht nichts, was verschieden bleibt.",
    "The register has nothing that stays different.",
);
const ASK_DIFFERENT: Words =
    Words::new("Was die Bedarfe verschieden verlangen", "What the needs ask that is not the same");
const FOR_WHOM: Words = Words::new("Für:", "For:");
const HOLDS_FOR: Words = Words::new("gilt für", "holds for");
const NOT_MERGED: Words = Words::new(
    "Bisher ist hier kein Bedarf in einem anderen aufgegangen; zustimmen oder widersprechen musste \
     deshalb niemand.",
    "No need has been merged into another here so far, so nobody had to agree or object.",
);
const NO_WINDOW: Words = Words::new(
    "Es läuft keine Frist, weil nichts zusammengeführt ist.",
    "No time is running, since nothing has been merged.",
);
const MERGED_NEEDS: Words = Words::new("Zusammengeführte Bedarfe", "Needs that were merged");
const MERGED_ON: Words = Words::new("Zusammengeführt am", "Merged on");
const NOTHING_ALIKE: Words = Words::new(
    "Kein anderer offener Bedarf liegt so nahe, dass er dazugehören könnte.",
    "No other open need is so close that it could belong to it.",
);
const ONLY_HINTS: Words = Words::new(
    "Hinweise aus Wortlaut und Leistung; beschlossen ist davon nichts.",
    "Hints from words and services; nothing of it has been decided.",
);
