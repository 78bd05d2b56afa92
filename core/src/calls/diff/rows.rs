//! Which rows of tables are different: new, merged, gone, renamed, changed.

use serde::Serialize;

use super::label::At;
use super::members::differences;
use super::{MemberChange, NamedKey, RowChange, RowFate, TableChange, TableOf, Telling};
use crate::findings::Lang;
use crate::keys::{AreaKey, Ars, Date};
use crate::messages::Words;
use crate::order::{grouped, sorted};
use crate::register::{Register, ServiceRow, SuccessorRow, UnitRow};
use crate::shape::table::Object;
use crate::shape::to_text;
use crate::tables::{SERVICE_ROW, SUCCESSOR_ROW, UNIT_ROW};

use super::sides::has_nameless;

/// A row of a table: its key, its name, and when it holds.
trait Row: PartialEq + Serialize {
    const TABLE: TableOf;
    const OBJECT: &'static Object;
    fn key(&self) -> String;
    fn name(&self) -> &str;
    fn span(&self) -> (Option<Date>, Option<Date>);
}

impl Row for UnitRow {
    const TABLE: TableOf = TableOf::Units;
    const OBJECT: &'static Object = &UNIT_ROW;
    fn key(&self) -> String {
        self.ars.to_string()
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn span(&self) -> (Option<Date>, Option<Date>) {
        (self.valid_from, self.valid_to)
    }
}

impl Row for ServiceRow {
    const TABLE: TableOf = TableOf::Services;
    const OBJECT: &'static Object = &SERVICE_ROW;
    fn key(&self) -> String {
        self.key.to_string()
    }
    fn name(&self) -> &str {
        &self.name
    }
    fn span(&self) -> (Option<Date>, Option<Date>) {
        (self.valid_from, self.valid_to)
    }
}

impl Row for SuccessorRow {
    const TABLE: TableOf = TableOf::Successors;
    const OBJECT: &'static Object = &SUCCESSOR_ROW;
    fn key(&self) -> String {
        [self.old.as_ref(), " → ", self.new.as_ref()].concat()
    }
    fn name(&self) -> &str {
        ""
    }
    fn span(&self) -> (Option<Date>, Option<Date>) {
        (Some(self.from), None)
    }
}

/// The tables of two registers.
pub fn of_two(before: &Register, after: &Register, telling: Telling<'_>) -> Vec<TableChange> {
    let looking = Looking { before, after, day: None, telling };
    let tables = [
        looking
            .table(before.units().rows().iter().collect(), after.units().rows().iter().collect()),
        looking.table(
            before.units().all_successors().iter().collect(),
            after.units().all_successors().iter().collect(),
        ),
        looking.table(services(before, None), services(after, None)),
    ];
    tables.into_iter().flatten().collect()
}

/// The tables of one register on two days.
pub fn of_days(register: &Register, days: [Date; 2], telling: Telling<'_>) -> Vec<TableChange> {
    let [from, to] = days;
    let looking = Looking { before: register, after: register, day: Some(to), telling };
    let units = |day| register.units().on(Some(day)).collect();
    let services = |day| services(register, Some(day));
    let tables =
        [looking.table(units(from), units(to)), looking.table(services(from), services(to))];
    tables.into_iter().flatten().collect()
}

/// The services of a day; without one all of them.
fn services(register: &Register, day: Option<Date>) -> Vec<&ServiceRow> {
    let rows = register.services().all().map(|(row, _)| row);
    rows.filter(|row| day.is_none_or(|day| row.valid().contains(day))).collect()
}

/// Whether the later of two rows has an end that the earlier one had not.
enum Ends {
    /// On this day, with the unit or service; or there is no such end.
    On(Option<Date>),
    /// Another row follows.
    Followed,
}

struct Looking<'r> {
    before: &'r Register,
    after: &'r Register,
    /// Of two days the later one: then one row takes the place of another, and the spans of both tell
    /// nothing new.
    day: Option<Date>,
    telling: Telling<'r>,
}

impl Looking<'_> {
    fn table<R: Row>(&self, before: Vec<&R>, after: Vec<&R>) -> Option<TableChange> {
        // a table that could not be read as a whole is not gone
        let is_lost = |rows: &[&R], register| rows.is_empty() && has_nameless(register);
        if is_lost(&before, self.before) || is_lost(&after, self.after) {
            return None;
        }
        let sides = before.into_iter().map(|row| (row.key(), (false, row)));
        let sides = sides.chain(after.into_iter().map(|row| (row.key(), (true, row))));
        let mut found = Vec::new();
        for (key, rows) in grouped(sides) {
            if !self.before.is_unread(&key) && !self.after.is_unread(&key) {
                self.rows(&key, &rows, &mut found);
            }
        }
        let count = |fate| found.iter().filter(|it: &&RowChange| it.fate == fate).count() as u64;
        let mut change = TableChange {
            table: R::TABLE,
            added: count(RowFate::Added),
            merged: count(RowFate::Merged),
            removed: count(RowFate::Removed),
            renamed: count(RowFate::Renamed),
            changed: count(RowFate::Changed),
            left_out: found.len().saturating_sub(self.telling.limit) as u64,
            rows: Vec::new(),
        };
        if found.is_empty() {
            return None;
        }
        found = sorted(found, |a, b| (a.fate, &a.key).cmp(&(b.fate, &b.key)));
        found.truncate(self.telling.limit);
        change.rows = found;
        Some(change)
    }

    /// The rows of one key: each later one is compared with the earlier one of the same first day,
    /// otherwise with the last one before.
    fn rows<R: Row>(&self, key: &str, rows: &[(bool, &R)], out: &mut Vec<RowChange>) {
        let side = |is_later: bool| -> Vec<&R> {
            rows.iter().filter(|(it, _)| *it == is_later).map(|(_, row)| *row).collect()
        };
        let (own, later) = (side(false), side(true));
        let mut taken = vec![false; own.len()];
        for row in &later {
            let same = own.iter().position(|it| it.span().0 == row.span().0);
            let last = own.iter().rposition(|it| it.span().0 <= row.span().0);
            let at = same.or(last).or(own.len().checked_sub(1));
            let Some((at, earlier)) = at.and_then(|at| Some((at, own.get(at)?))) else {
                out.push(self.told(key, *row, RowFate::Added, row.span().0));
                continue;
            };
            taken.get_mut(at).into_iter().for_each(|it| *it = true);
            if earlier != row {
                let ends = row.span().1.filter(|_| same.is_some() && earlier.span().1.is_none());
                let is_followed = later.iter().any(|it| ends.is_some() && it.span().0 >= ends);
                let ends = if is_followed { Ends::Followed } else { Ends::On(ends) };
                out.extend(self.pair(key, *earlier, *row, ends));
            }
        }
        for (row, _) in own.iter().zip(&taken).filter(|(_, taken)| !**taken) {
            let on = row.span().1;
            out.push(self.gone(key, *row, on));
        }
    }

    /// A row that is another one.
    fn pair<R: Row>(&self, key: &str, before: &R, after: &R, ends: Ends) -> Option<RowChange> {
        let members = self.members(before, after);
        match ends {
            _ if members.is_empty() => return None,
            // the row that follows tells what became of it
            Ends::Followed if members.iter().all(|it| it.path == "/valid_to") => return None,
            Ends::On(Some(day)) => {
                return Some(RowChange { members, ..self.gone(key, after, Some(day)) });
            }
            _ => {}
        }
        let is_renamed = before.name() != after.name();
        let fate = if is_renamed { RowFate::Renamed } else { RowFate::Changed };
        let on = after.span().0.filter(|_| before.span().0 != after.span().0);
        Some(RowChange { members, ..self.told(key, after, fate, on) })
    }

    fn gone<R: Row>(&self, key: &str, row: &R, on: Option<Date>) -> RowChange {
        let (successors, since) = self.successors(key);
        let fate = if successors.is_empty() { RowFate::Removed } else { RowFate::Merged };
        RowChange { successors, ..self.told(key, row, fate, on.or(since)) }
    }

    /// The units in the place of one, and since when.
    fn successors(&self, key: &str) -> (Vec<NamedKey>, Option<Date>) {
        let Ok(old) = key.parse::<Ars>() else { return (Vec::new(), None) };
        let units = self.after.units();
        let keys = match self.day {
            Some(day) => units.successors(old, day),
            None => units.in_place_of(old).iter().map(|row| row.new).collect(),
        };
        let named = |key: Ars| {
            let row = units.find(&AreaKey::Ars(key), self.day);
            NamedKey { key: key.to_string(), name: row.map(|row| row.name.clone()) }
        };
        let since = units.in_place_of(old).iter().map(|row| row.from).max();
        (keys.into_iter().map(named).collect(), since)
    }

    fn told<R: Row>(&self, key: &str, row: &R, fate: RowFate, on: Option<Date>) -> RowChange {
        let (key, name) = (key.to_owned(), row.name().to_owned());
        RowChange { fate, key, name, on, successors: Vec::new(), members: Vec::new() }
    }

    fn members<R: Row>(&self, before: &R, after: &R) -> Vec<MemberChange> {
        let Telling { lang, nfc, .. } = self.telling;
        let texts = [to_text(before), to_text(after)];
        let [one, other] = &texts;
        let mut members = differences(&At::row(R::OBJECT), one, other, nfc, lang);
        members.retain(|it| self.day.is_none() || !it.path.starts_with("/valid_"));
        for member in &mut members {
            member.label = label(&member.path, lang).unwrap_or_else(|| member.label.clone());
        }
        members
    }
}

/// What a column is called.
fn label(path: &str, lang: Lang) -> Option<String> {
    const COLUMNS: [(&str, Words); 11] = [
        ("/name", Words::new("Name", "Name")),
        ("/ags", Words::new("Gemeindeschlüssel", "Municipality key")),
        ("/land", Words::new("Land", "Land")),
        ("/kind", Words::new("Art", "Kind")),
        ("/unit_type", Words::new("Textkennzeichen", "Type of unit")),
        ("/population", Words::new("Einwohner", "Inhabitants")),
        ("/administered_by", Words::new("Verwaltet von", "Administered by")),
        ("/own_administration", Words::new("Eigene Verwaltung", "Own administration")),
        ("/typing", Words::new("Typisierung", "Typing")),
        ("/valid_from", Words::new("Gültig ab", "Valid from")),
        ("/valid_to", Words::new("Gültig bis vor", "Valid until before")),
    ];
    let column = COLUMNS.iter().find(|(column, _)| *column == path);
    column.map(|(_, words)| words.say(lang).to_owned())
}
