//! `allocate`: what a service costs each year, shared to the cent (decision 2021/24; formulas, F7).

use bedarf_derive::{Answer, Part};

use super::{About, Call, CallError, Host};
use crate::codes;
use crate::cost::KeyGround;
pub use crate::cost::{KeyShare, Party};
use crate::findings::Lang;
use crate::keys::{Amount, Currency, Date, Id};
use crate::logic::Selector;
use crate::messages::Words;
use crate::model::{Cost, CostKey, Record, RecordType, Shares};
use crate::register::{Register, Unread};

mod sharing;

use sharing::Sharing;

/// What `allocate` takes beside the register: a yearly amount, a cost or an offering, and those who
/// share it.
#[derive(Clone, Debug, PartialEq, Part)]
#[non_exhaustive]
#[choice(offering, cost, amount)]
pub struct AllocateRequest {
    /// The offering whose cost is shared.
    #[label(de = "das Angebot, als Id im Register", en = "the offering, as id in the register")]
    pub offering: Option<Id>,
    /// The cost, as offerings record it.
    #[label(
        de = "die Kosten als JSON, wie sie bei Angeboten stehen",
        en = "the cost as JSON, as offerings record it"
    )]
    pub cost: Option<Cost>,
    /// The yearly amount alone.
    #[label(de = "nur der jährliche Betrag", en = "the yearly amount alone")]
    pub amount: Option<Amount>,
    /// By which key, in place of the one that is recorded; by use where none is.
    #[label(de = "Verteilschlüssel, statt des eingetragenen", en = "key, in place of the recorded one")]
    pub key: Option<CostKey>,
    /// Per cent of each key in a combination.
    #[label(
        de = "Anteile der Schlüssel einer Kombination in Prozent, als JSON",
        en = "per cent of each key in a combination, as JSON"
    )]
    pub shares: Option<Shares>,
    /// The year whose cost is meant, where the cost is recorded for several.
    #[label(de = "das Jahr, dessen Kosten gemeint sind", en = "the year whose cost is meant")]
    #[range(min = 2000, max = 2200)]
    pub year: Option<u16>,
    /// Who shares it, with the figures of the keys.
    #[label(
        de = "wer die Kosten teilt, mit den Zahlen der Schlüssel, als JSON",
        en = "who shares it, with the figures of the keys, as JSON"
    )]
    pub parties: Vec<Party>,
    /// The municipalities of the register for which this condition holds share it; their inhabitants
    /// are those of the register, other figures stand in `parties` under their keys.
    #[label(
        de = "die Kommunen, für die diese Bedingung gilt, teilen die Kosten, als JSON",
        en = "the municipalities for which this condition holds share it, as JSON"
    )]
    pub among: Option<Selector>,
    /// The day.
    #[label(de = "Stichtag: JJJJ-MM-TT oder today", en = "day to judge as of: YYYY-MM-DD or today")]
    pub as_of: Date,
    /// Language of words: `de` by default.
    #[label(de = "Sprache der Antwort", en = "language of the answer")]
    pub lang: Option<Lang>,
}

codes! {
    /// What is not known, so that the cost cannot be shared.
    AllocationGap {
        Cost = "cost": "die Kosten", "the cost";
        Parties = "parties": "wer die Kosten teilt", "who shares the cost";
        PartyTwice = "party_twice": "ein Beteiligter steht zweimal da", "a party stands twice";
        Figure = "figure": "eine Zahl für den Schlüssel", "a figure for the key";
        NoFigures = "no_figures": "der Schlüssel hat nur Nullen", "the key has nothing but zeros";
        Key = "key": "die Anteile der Schlüssel", "the shares of the keys";
    }
}

/// What a service costs whom in a year.
#[derive(Clone, Debug, PartialEq, Answer)]
#[non_exhaustive]
pub struct AllocateAnswer {
    /// Id of the offering that was asked for.
    pub offering: Option<String>,
    /// What it is called.
    pub title: Option<String>,
    /// The year of the cost, where one is recorded.
    pub year: Option<u16>,
    /// The currency; euro where an amount alone was given.
    pub currency: Option<Currency>,
    /// Whether VAT is included, where that is recorded.
    pub vat_included: Option<bool>,
    /// What is shared by the key.
    pub amount: Option<Amount>,
    /// What all carry together without regard to use, so that it is nobody's share.
    pub carried_by_all: Option<Amount>,
    /// By which keys, and how much of it in per cent.
    #[required]
    pub keys: Vec<KeyShare>,
    /// Why these keys.
    pub ground: KeyGround,
    /// The same in words.
    pub ground_label: String,
    /// What each pays, by id. Empty where that is not known.
    #[required]
    pub parties: Vec<PartyShare>,
    /// How many of them got a cent because their remainder was among the largest.
    pub by_remainder: u64,
    /// What is paid besides and is no part of the yearly allocation.
    pub besides: Besides,
    /// What is not known, and who is to answer.
    #[required]
    pub open: Vec<AllocationOpen>,
    /// How many more there are than are listed: of figures at most 100.
    pub more_open: Option<u64>,
    /// What could not be read, so that it does not count.
    #[required]
    pub unread: Vec<Unread>,
}

/// What one party pays in a year.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct PartyShare {
    /// Its id, or its regional key.
    pub id: String,
    /// What it is called, where it is a municipality of the register.
    pub name: Option<String>,
    /// Its share of what is shared.
    pub share: Amount,
    /// What it pays for its inhabitants besides, where that is recorded and their number known.
    pub for_inhabitants: Option<Amount>,
    /// What it pays for its cases besides, where that is recorded and their number known.
    pub for_cases: Option<Amount>,
    /// What it pays as a municipality besides, or for so many, where that is recorded.
    pub for_municipalities: Option<Amount>,
}

/// What is paid besides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct Besides {
    /// Once, as for the connection.
    pub once: Option<Amount>,
    /// Each year, of a kind that is never allocated.
    pub yearly: Option<Amount>,
    /// For each case.
    pub per_case: Option<Amount>,
    /// For each inhabitant and year.
    pub per_inhabitant: Option<Amount>,
    /// For each municipality and year.
    pub per_unit: Option<Amount>,
}

/// What is not known, and who is to answer.
#[derive(Clone, Debug, PartialEq, Eq, Answer)]
#[non_exhaustive]
pub struct AllocationOpen {
    /// What.
    pub what: AllocationGap,
    /// Of which party.
    pub party: Option<String>,
    /// For which key.
    pub key: Option<CostKey>,
    /// Who is to answer: an id, or a regional key.
    pub owed_by: Option<String>,
    /// In words.
    pub message: String,
}

/// The call `allocate`.
#[derive(Debug)]
#[non_exhaustive]
pub struct Allocate;

impl Call for Allocate {
    const ABOUT: About = About {
        name: "allocate",
        does: Words::new(
            "Teilt die jährlichen Kosten eines Angebots oder einen Betrag auf den Cent auf, nach \
             Einwohnern, Nutzung, Zielgruppe oder Königsteiner Schlüssel.",
            "Shares the yearly cost of an offering, or an amount, to the cent: by inhabitants, use, \
             target group or the Königstein key.",
        ),
    };
    type On<'g> = &'g Register;
    type Request = AllocateRequest;
    type Answer = AllocateAnswer;

    fn answer(
        register: &Register,
        request: &AllocateRequest,
        _: &Host,
    ) -> Result<AllocateAnswer, CallError> {
        register.allocate(request)
    }
}

impl Register {
    /// What a service costs whom in a year: its yearly cost shared by largest remainders, what is
    /// paid for inhabitants, cases and municipalities beside it, and what is not known.
    ///
    /// ```
    /// use bedarf::calls::{AllocateRequest, Party};
    /// use bedarf::model::CostKey;
    /// let mut request = AllocateRequest::amount("2.00".parse()?, "2026-11-24".parse()?);
    /// request.key = Some(CostKey::Usage);
    /// request.parties = ["c", "a", "b"].map(|id| {
    ///     let mut party = Party::new(id.to_owned());
    ///     party.usage = Some(1);
    ///     party
    /// }).to_vec();
    /// let answer = bedarf::Register::default().allocate(&request)?;
    /// let shares: Vec<_> = answer.parties.iter().map(|it| (&*it.id, it.share.cents())).collect();
    /// assert_eq!(shares, [("a", 67), ("b", 67), ("c", 66)]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where there is no such offering on the day.
    pub fn allocate(&self, request: &AllocateRequest) -> Result<AllocateAnswer, CallError> {
        let offering = match &request.offering {
            Some(id) => match self.record(id.as_str(), Some(request.as_of)) {
                Some(Record::Offering(offering)) => Some(&**offering),
                _ => return Err(CallError::NotInRegister(id.to_string(), Some(RecordType::Offering))),
            },
            None => None,
        };
        Ok(Sharing::of(self, request, offering).answer())
    }
}
