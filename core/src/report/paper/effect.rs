//! What it would mean in each Land: how many municipalities its needs concern, how far they are covered
//! today, and whether the Land lets services through; and whom the profile would leave behind.

use maud::{Markup, html};

use super::Paper;
use super::points::{Part, Point};
use crate::bundle::{Asked, ProfileDiversity, preserved};
use crate::coverage::{CoverageAnswer, CoverageAsked, CoverageCount};
use crate::facts::{Census, CountedAs, LandAnswers, LandSays, OpenPoint};
use crate::findings::Words;
use crate::keys::Land;
use crate::logic::Truth;
use crate::model::{LandTopic, Need};
use crate::order::Map;
use crate::report::bundles::behind;
use crate::report::coverage::{of_land, share};
use crate::report::view::table;
use crate::report::words as common;
use crate::watch::{Interrupted, Watch};

/// What there is to tell of each Land.
pub struct Effect {
    rows: Vec<Row>,
    covered: Option<CoverageAnswer>,
    diversity: Option<ProfileDiversity>,
}

/// One Land.
struct Row {
    land: Land,
    concerned: Concerned,
    says: LandSays,
}

/// How many municipalities are concerned.
#[derive(Clone, Copy, Default)]
struct Concerned {
    municipalities: usize,
    inhabitants: u64,
    /// Those of which it is not known.
    perhaps: usize,
}

impl Effect {
    pub fn of(
        paper: &Paper<'_>,
        census: &Census<'_>,
        watch: &Watch,
    ) -> Result<Effect, Interrupted> {
        let view = &paper.view;
        // what was merged counts with what it was merged into
        let needs: Vec<&Need> =
            paper.needs.iter().copied().filter(|need| need.merge.is_none()).collect();
        let asked = CoverageAsked {
            needs: Some(&needs),
            unit: None,
            day: view.day,
            limit: 0,
            lang: view.lang,
            nfc: None,
        };
        let covered = match needs.is_empty() {
            true => None,
            false => Some(view.register.covered(&asked, watch)?),
        };
        let by_land = concerned(paper, census, &needs);
        let answers = LandAnswers::on(view.register, view.day);
        let rows = Land::all().map(|land| Row {
            land,
            concerned: by_land.get(&land).copied().unwrap_or_default(),
            says: answers.says(Some(land), LandTopic::PassOnToMunicipalities),
        });
        let asked = Asked { need: None, day: view.day, limit: usize::MAX, lang: view.lang };
        let diversity = preserved(view.register, asked, paper.profile, view.taken_up);
        Ok(Effect { rows: rows.collect(), covered, diversity })
    }

    pub fn body(&self, paper: &Paper<'_>) -> Markup {
        let view = &paper.view;
        let head = [LAND, CONCERNED, INHABITANTS, COVERED, PASSES_ON].map(|it| view.say(it));
        let message = self.covered.as_ref().and_then(|it| it.message.as_deref());
        html! {
            p { (view.say(if self.covered.is_some() { INTRO } else { WITHOUT_NEED })) }
            @if let Some(message) = message { p { (message) } }
            (table(view, view.say(IN_EACH_LAND), &head, &self.rows, |row| {
                let figure = |what: &str, number| {
                    view.figure(&format!("paper.land.{}.{what}", row.land), number)
                };
                let Concerned { municipalities, inhabitants, perhaps } = row.concerned;
                html! {
                    th scope="row" { (row.land.name()) }
                    td.number {
                        (figure("municipalities", municipalities))
                        @if perhaps > 0 {
                            p.more {
                                (view.say(PERHAPS)) " " (figure("unknown", perhaps)) " "
                                (view.say(MORE))
                            }
                        }
                    }
                    td.number { (view.number(usize::try_from(inhabitants).unwrap_or(usize::MAX))) }
                    td.whole {
                        @match self.cells(row.land) {
                            Some(cells) => { (share(view, cells)) }
                            None => { (view.say(common::NOT_MEANT)) }
                        }
                    }
                    td { (view.say(passes_on(row.says))) }
                }
            }))
            @if let Some(diversity) = &self.diversity {
                h3 { (view.say(behind::TITLE)) }
                (behind::profile(view, diversity))
            }
        }
    }

    /// How far the needs are covered in a Land.
    fn cells(&self, land: Land) -> Option<&CoverageCount> {
        let group = of_land(&self.covered.as_ref()?.by_land, land)?;
        Some(&group.cells).filter(|cells| cells.applicable > 0)
    }

    pub fn points(&self, paper: &Paper<'_>) -> Vec<Point> {
        let view = &paper.view;
        let mut points = Vec::new();
        let mut push = |what: String, who: &str| points.push(Point::new(Part::Effect, what, who));
        let matters = paper.matters();
        let lacking = paper.debts.iter().filter(|debt| {
            let waits = debt.blocks.needs.iter().any(|need| matters.contains(need.as_str()));
            debt.what == OpenPoint::UnitData && waits
        });
        for debt in lacking {
            let said = format!("{}: {}", view.say(UNIT_DATA), debt.about.title);
            push(said, &debt.owed_by.name);
        }
        let is_open = |it: &&Row| {
            matches!(it.says, LandSays::Open | LandSays::NotKnown)
                && it.concerned.municipalities + it.concerned.perhaps > 0
        };
        let open: Vec<&str> = self.rows.iter().filter(is_open).map(|it| it.land.name()).collect();
        if !open.is_empty() {
            push(view.say(LAND_RULES).to_owned(), &open.join(", "));
        }
        if self.rows.iter().all(|it| it.concerned.municipalities == 0) {
            push(view.say(NOBODY).to_owned(), paper.acts);
        }
        points
    }
}

/// The municipalities of each Land that a need concerns and for which the profile holds.
fn concerned(paper: &Paper<'_>, census: &Census<'_>, needs: &[&Need]) -> Map<Land, Concerned> {
    let mut by_land: Map<Land, Concerned> = Map::default();
    for unit in census.units.iter().filter(|it| CountedAs::of(it) == CountedAs::Kommune) {
        let Some(land) = unit.land() else { continue };
        let of_need = needs.iter().map(|need| need.affected.judge(unit));
        // without any need the profile alone says for whom it is
        let needed =
            if needs.is_empty() { Truth::True } else { of_need.fold(Truth::False, Truth::or) };
        let holds = needed.and(paper.profile.scope.judge(unit));
        let mut count = by_land.get(&land).copied().unwrap_or_default();
        match holds {
            Truth::True => {
                count.municipalities += 1;
                count.inhabitants += unit.population().map_or(0, u64::from);
            }
            Truth::Unknown => count.perhaps += 1,
            Truth::False => continue,
        }
        by_land.insert(land, count);
    }
    by_land
}

const fn passes_on(says: LandSays) -> Words {
    match says {
        LandSays::Settled => SETTLED,
        LandSays::Said => SAID,
        LandSays::Forbidden => FORBIDDEN,
        LandSays::Open => OPEN,
        LandSays::NotKnown => common::UNKNOWN,
    }
}

const INTRO: Words = Words::new(
    "Betroffen ist eine Kommune, wenn ein Bedarf hinter dem Profil sie betrifft und das Profil für sie \
     gilt. Gezählt sind die Kommunen, die im Register stehen. Abgedeckt ist der Anteil der Fälle (je \
     Bedarf jede Kommune, die er betrifft), mindestens und höchstens.",
    "A municipality is concerned if a need behind the profile concerns it and the profile holds for it. \
     Counted are the municipalities in the register. Covered is the share of cases (of each need every \
     municipality it concerns), at least and at most.",
);
const WITHOUT_NEED: Words = Words::new(
    "Hinter dem Profil steht kein Bedarf im Register. Gezählt sind deshalb die Kommunen, für die das \
     Profil gilt; was abgedeckt ist, lässt sich nicht sagen.",
    "No need in the register is behind the profile. Counted are therefore the municipalities for which \
     it holds; what is covered cannot be told.",
);
const IN_EACH_LAND: Words = Words::new(
    "Betroffene Kommunen und heutige Abdeckung",
    "Municipalities concerned, and what is covered today",
);
const LAND: Words = Words::new("Land", "Land");
const CONCERNED: Words = Words::new("Betroffene Kommunen", "Municipalities concerned");
const INHABITANTS: Words = Words::new("Einwohner", "Inhabitants");
const COVERED: Words = Words::new("Heute abgedeckt", "Covered today");
const PASSES_ON: Words =
    Words::new("Weitergabe an Kommunen durch das Land", "Passed on to municipalities by the Land");
const PERHAPS: Words = Words::new("vielleicht", "perhaps");
const MORE: Words = Words::new("weitere", "more");
const SETTLED: Words = Words::new("geregelt", "settled");
const SAID: Words = Words::new("nach eigener Aussage geregelt", "settled, as it says");
const FORBIDDEN: Words = Words::new("nicht erlaubt", "not allowed");
const OPEN: Words = Words::new("noch nicht geregelt", "not settled yet");
const UNIT_DATA: Words = Words::new(
    "welche Kommunen gemeint sind; es fehlt",
    "which municipalities are meant; missing is",
);
const LAND_RULES: Words = Words::new(
    "was das Land zur Weitergabe an seine Kommunen geregelt hat",
    "what the Land has settled on passing services on to its municipalities",
);
const NOBODY: Words = Words::new(
    "für welche Kommunen der Beschluss etwas ändert; im Register steht keine, die betroffen ist",
    "for which municipalities the decision changes anything; the register has none that is concerned",
);
