//! What one municipality is told on a day: what is new, what it must do, what it can obtain, who like
//! it has that already, what is open.

use bedarf_derive::Answer;

use super::duties::{Duty, duties};
use super::news::{News, news};
use super::offers::{Asked, LikeMe, Obtainable, like_me, offers};
use super::open::{OpenDebt, debts};
use super::own::{ToConfirm, WaitingNeed, own_needs, to_confirm, waiting};
use crate::cost::CostsAsked;
use crate::facts::{LandAnswers, NoticeState, Notices};
use crate::findings::Lang;
use crate::keys::Date;
use crate::logic::Truth;
use crate::matching::AskedUnit;
use crate::messages::Code;
use crate::model::{AckState, Notice, Organisation, Text};
use crate::order::Map;
use crate::register::{Register, Resolved, Unit, Unread};

/// What one municipality is told.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct InboxAnswer {
    /// The municipality, how its key was read, and who acts for it.
    pub unit: Option<AskedUnit>,
    /// The units that it acts for, as they have no administration of their own.
    pub acts_for: Vec<ActedFor>,
    /// The day from which on something is new.
    pub since: Date,
    /// The day.
    pub as_of: Date,
    /// What is new: the latest first, of one day what has to be done first; ways last.
    #[required]
    pub new: Vec<News>,
    /// What it must do, by day, then obligation.
    #[required]
    pub must_do: Vec<Duty>,
    /// Its own needs that were handed in and have no answer yet: what waits longest first.
    #[required]
    pub waiting: Vec<WaitingNeed>,
    /// Uses of offerings on record of it that it has not confirmed.
    #[required]
    pub to_confirm: Vec<ToConfirm>,
    /// What it can obtain and through whom: first what it needs for a duty, by the day of that; then
    /// what is about a need of its own; then what most like it use; of these what is new, then what is
    /// documented.
    #[required]
    pub can_obtain: Vec<Obtainable>,
    /// Who like it uses that already, the most like it first.
    #[required]
    pub like_me: Vec<LikeMe>,
    /// What is open and who owes it, by the day since when.
    #[required]
    pub open: Vec<OpenDebt>,
    /// How many more there are of each than are listed.
    pub left_out: NotInInbox,
    /// What the ids in the answer are called.
    pub names: Map<String, String>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// A unit that another one acts for.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct ActedFor {
    /// Its regional key, otherwise its municipality key or its id.
    pub key: String,
    /// What it is called.
    pub name: String,
}

/// How many more there are than are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct NotInInbox {
    /// Units that it acts for.
    pub acts_for: u64,
    /// What is new.
    pub new: u64,
    /// What it must do.
    pub must_do: u64,
    /// Its own needs that wait.
    pub waiting: u64,
    /// What it is to confirm.
    pub to_confirm: u64,
    /// What it can obtain.
    pub can_obtain: u64,
    /// Who uses that already.
    pub like_me: u64,
    /// What is open.
    pub open: u64,
}

/// The days between which something is new, and the language.
#[derive(Clone, Copy)]
pub(crate) struct Window {
    /// The earlier day.
    pub since: Date,
    /// The day.
    pub day: Date,
    /// The language.
    pub lang: Lang,
}

impl Window {
    /// From a day on, or for three months, until a day.
    pub fn until(day: Date, since: Option<Date>, lang: Lang) -> Self {
        let since = since.unwrap_or_else(|| day.plus_months(-3)).min(day);
        Window { since, day, lang }
    }
}

/// A notice that is for the municipality, or for one that it acts for.
pub(super) struct ForMe<'a> {
    pub notice: &'a Notice,
    pub state: NoticeState,
    /// Whether it is not known that it is for it.
    pub not_certain: bool,
    /// For how many of those that it acts for it is.
    pub acted_for: Option<u64>,
}

/// The municipality, and what all parts of the answer look at.
pub(super) struct Reader<'a> {
    pub register: &'a Register,
    pub unit: Unit<'a>,
    pub acts_for: Vec<Unit<'a>>,
    pub notices: Vec<ForMe<'a>>,
    pub facts: Notices<'a>,
    pub answers: LandAnswers<'a>,
    pub since: Date,
    pub day: Date,
    pub lang: Lang,
}

impl Register {
    /// What one municipality is told; of each part so many entries.
    pub(crate) fn inbox_of(
        &self,
        asked: &Resolved<'_>,
        window: Window,
        limit: usize,
    ) -> InboxAnswer {
        let Window { since, day, lang } = window;
        let mut answer = InboxAnswer {
            unit: Some(self.asked_unit(asked, day, lang)),
            acts_for: Vec::new(),
            since,
            as_of: day,
            new: Vec::new(),
            must_do: Vec::new(),
            waiting: Vec::new(),
            to_confirm: Vec::new(),
            can_obtain: Vec::new(),
            like_me: Vec::new(),
            open: Vec::new(),
            left_out: NotInInbox::default(),
            names: Map::default(),
            unread: self.unread().to_vec(),
        };
        let Some(unit) = asked.unit else { return answer };
        let reader = Reader::new(self, unit, window);
        let before = self.paths_to(asked, None, (since, lang), None);
        let now = self.paths_to(asked, None, (day, lang), Some(CostsAsked::default()));
        let uses = self.uses_on(Some(asked), None, None, (day, lang));
        answer.new = news(&reader, &before, &now);
        answer.must_do = duties(&reader);
        let needs = own_needs(&reader);
        let asked = Asked { duties: &answer.must_do, needs: &needs, uses: &uses };
        let offers = offers(&reader, &before, &now, &asked);
        answer.waiting = waiting(&reader, &needs);
        answer.to_confirm = to_confirm(&reader);
        answer.like_me = like_me(&offers, &uses);
        answer.open = debts(&reader, &now, &offers);
        answer.can_obtain = offers;
        let acts_for = reader.acts_for.iter().map(|unit| ActedFor {
            key: unit.key(),
            name: unit.title(lang == Lang::En).to_owned(),
        });
        answer.acts_for = acts_for.collect();
        answer.cut(limit);
        answer.names = self.names_of(answer.ids(), day, lang == Lang::En);
        answer
    }
}

impl InboxAnswer {
    /// Keeps so many entries of each part and counts the others.
    fn cut(&mut self, limit: usize) {
        fn cut<T>(all: &mut Vec<T>, limit: usize) -> u64 {
            let more = all.len().saturating_sub(limit);
            all.truncate(limit);
            more as u64
        }
        self.left_out = NotInInbox {
            acts_for: cut(&mut self.acts_for, limit),
            new: cut(&mut self.new, limit),
            must_do: cut(&mut self.must_do, limit),
            waiting: cut(&mut self.waiting, limit),
            to_confirm: cut(&mut self.to_confirm, limit),
            can_obtain: cut(&mut self.can_obtain, limit),
            like_me: cut(&mut self.like_me, limit),
            open: cut(&mut self.open, limit),
        };
    }

    /// The ids that it names.
    fn ids(&self) -> impl Iterator<Item = &str> {
        let acting = self.unit.iter().filter_map(|unit| unit.administered_by.as_deref());
        let new = self.new.iter().filter_map(|it| it.from.as_deref());
        let duties = self.must_do.iter().flat_map(|it| {
            let required = it.prerequisite.as_deref();
            [Some(it.notice.as_str()), Some(it.sender.as_str()), required].into_iter().flatten()
        });
        let bodies = self.waiting.iter().flat_map(|it| it.bodies.iter().map(String::as_str));
        let users = self.to_confirm.iter().map(|it| it.organisation.as_str());
        let offers = self.can_obtain.iter().flat_map(|it| {
            let ids = [&it.duty, &it.need, &it.through, &it.channel];
            let owing = it.pays.iter().flat_map(|pays| &pays.open).map(|open| &open.owed_by);
            ids.into_iter().chain(owing).filter_map(Option::as_deref)
        });
        let alike = self.like_me.iter().map(|it| it.offering.as_str());
        let own = acting.chain(new).chain(duties).chain(bodies).chain(users);
        own.chain(offers).chain(alike)
    }
}

impl<'a> Reader<'a> {
    fn new(register: &'a Register, unit: Unit<'a>, window: Window) -> Self {
        let Window { since, day, lang } = window;
        let own = unit.key();
        let acts_for: Vec<Unit<'a>> = register
            .all_units(Some(day))
            .filter(|other| register.administering(other).is_some_and(|by| by.key() == own))
            .collect();
        let mut reader = Reader {
            register,
            unit,
            acts_for,
            notices: Vec::new(),
            facts: Notices::of(register),
            answers: LandAnswers::on(register, day),
            since,
            day,
            lang,
        };
        reader.notices = reader.facts.all().filter_map(|(_, it)| reader.for_me(it)).collect();
        reader
    }

    fn for_me(&self, notice: &'a Notice) -> Option<ForMe<'a>> {
        if self.day < notice.published {
            return None;
        }
        let own = self.facts.is_for(notice, &self.unit, self.day);
        let is_for = |unit: &&Unit<'a>| self.facts.is_for(notice, unit, self.day).is_true();
        let others = self.acts_for.iter().filter(is_for).count() as u64;
        let acted_for = Some(others).filter(|others| *others > 0);
        (own != Truth::False || acted_for.is_some()).then(|| ForMe {
            notice,
            state: self.facts.state(notice, self.day),
            not_certain: own != Truth::True && acted_for.is_none(),
            acted_for,
        })
    }

    /// Whether a day lies behind the earlier one and not behind the later one.
    pub fn is_new(&self, on: Date) -> bool {
        self.since < on && on <= self.day
    }

    /// The ids of the municipality and of whoever acts for it.
    pub fn ids(&self) -> Vec<&'a str> {
        [Some(self.unit), self.register.administering(&self.unit)]
            .iter()
            .flatten()
            .flat_map(ids)
            .collect()
    }

    /// The ids of the municipality and of those that it acts for.
    pub fn own_ids(&self) -> Vec<&'a str> {
        std::iter::once(&self.unit).chain(&self.acts_for).flat_map(ids).collect()
    }

    /// What it, or whoever acts for it, said of a notice last.
    pub fn ack(&self, notice: &'a Notice) -> Option<AckState> {
        self.facts.ack(notice, &self.unit, self.day).map(|ack| ack.state)
    }

    /// A text in the language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.in_english(self.lang == Lang::En)
    }

    /// What a code is called.
    pub fn label(&self, code: impl Code) -> &'static str {
        code.word().label.say(self.lang)
    }

    /// What a record is called; its id where there is none.
    pub fn title<'t>(&'t self, id: &'t str) -> &'t str {
        self.register.name_of(id, self.day, self.lang == Lang::En).unwrap_or(id)
    }
}

/// The ids of the records of a unit.
fn ids<'a>(unit: &Unit<'a>) -> impl Iterator<Item = &'a str> + use<'a> {
    let records = [unit.organisation, unit.other].into_iter().flatten();
    records.map(|it: &Organisation| it.id.as_str())
}
