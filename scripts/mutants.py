#!/usr/bin/env python3
"""Do the random tests fail when the library is wrong? `make mutants` breaks it in one place after the other.

Each mutant is one change of the source in a copy of the checkout, after which the test named beside it must fail. A
mutant whose source is not there any more is told as well, so the list cannot go stale.
"""

from __future__ import annotations

import sys

from walkthrough import COPY, ROOT, attempt, copy

IDS, LOOKUP = "core/src/register/ids.rs", "core/src/register/lookup.rs"
UNITS, INTERVAL = "core/src/register/units.rs", "core/src/model/interval.rs"
CLASSES, REACH = "core/src/matching/classes.rs", "core/src/matching/reach.rs"
ACTOR = "core/src/matching/actor.rs"
COMPARABLE, USES = "core/src/matching/comparable.rs", "core/src/matching/uses.rs"
FACT = "core/src/model/fact.rs"
AGENDA, TOPICS = "core/src/agenda.rs", "core/src/facts/topics.rs"
NOTICES, WAYS = "core/src/facts/notices.rs", "core/src/matching/ways.rs"
INFORM = "core/src/inform"
TRACE, STEPS = "core/src/trace/mod.rs", "core/src/trace/steps.rs"
GRAPH, BASIS = "core/src/trace/graph.rs", "core/src/trace/basis.rs"
GAPS, RELATION = "core/src/trace/gaps.rs", "core/src/trace/relation.rs"
OPEN, OFFERINGS = "core/src/facts/open.rs", "core/src/facts/open/offerings.rs"
NEEDS, CONDITIONS = "core/src/facts/open/needs.rs", "core/src/facts/conditions.rs"
HINDRANCE, DEBTS = "core/src/facts/hindrance.rs", "core/src/matching/debts.rs"
STOOD = "core/src/facts/stood.rs"
STATE, STRICTER = "core/src/facts/state.rs", "core/src/facts/stricter.rs"
MEMBERS, RECORDS = "core/src/calls/diff/members.rs", "core/src/calls/diff/records.rs"
DAYS, EDITION = "core/src/calls/diff/days.rs", "core/src/register/edition.rs"
SIDES, SEATS = "core/src/calls/diff/sides.rs", "core/src/calls/diff/seats.rs"
ROWS, MOVES = "core/src/calls/diff/rows.rs", "core/src/calls/moves.rs"
JOIN, EXPAND = "core/src/calls/what_if/join.rs", "core/src/calls/what_if/expand.rs"
TABLES, FAULTS = "core/src/register/tables.rs", "core/src/register/faults.rs"
ENTRY, READING = "core/src/register/entry.rs", "core/src/register/read/reading.rs"
JUDGING, ENGINE = "core/src/check/judging.rs", "core/src/check/engine.rs"
SERVICES, ASKED = "core/src/facts/services.rs", "core/src/facts/asked.rs"
CRITERIA, PROFILE = "core/src/matching/criteria.rs", "core/src/matching/profile.rs"
CELL, GRID = "core/src/coverage/cell.rs", "core/src/coverage/grid.rs"
TALLY, GROUPS = "core/src/coverage/tally.rs", "core/src/coverage/groups.rs"
MERGING, UNITING = "core/src/bundle/merging.rs", "core/src/bundle/uniting.rs"
DIVIDING, DIVERSITY = "core/src/bundle/dividing.rs", "core/src/facts/diversity.rs"
CONSENTS = "core/src/facts/consents.rs"
# test: file, what stands there, what is put in its place
MUTANTS: dict[str, list[tuple[str, str, str]]] = {
    "bundle": [
        (UNITING, "any(|it| is_same(it, originator))", "any(|it| it == originator)"),
        (UNITING, "target.supporters.push(supporter.clone());", ""),
        (UNITING, "moved.services.push(*service);", ""),
        (UNITING, "need.links.append(&mut moved.own_links);", "moved.own_links.clear();"),
        (UNITING, "own.visibility = moved.visibility.or(own.visibility);", ""),
        (UNITING, "own.variants.retain(|it| it.id != source.id);", ""),
        (UNITING, "filter(|it| !added.contains(it)).collect();", "collect();"),
        (MERGING, "found.extend(merged.sources);", ""),
        (MERGING, "sorted(needs, |a, b| a.id.cmp(&b.id))", "needs"),
        (
            MERGING,
            "let before = before.map_or(NeedStatus::Draft, |it| it.status);",
            "let before = NeedStatus::Submitted;",
        ),
        (MERGING, "if self.on < last {", "if false && self.on < last {"),
        (MERGING, "sources.retain(|it| it.id != source.id);", ""),
        (MERGING, "merge.text = text;", "merge.text = text.filter(|_| false);"),
        (CONSENTS, "it.stance == Stance::Objected) {", "it.stance == Stance::Agreed) {"),
        (DIVIDING, "names(part) || !parts.iter().any(names)", "names(part)"),
        (DIVIDING, "made.consents.clear();", ""),
        (
            DIVERSITY,
            "if worst == Truth::False => worst = Truth::Unknown",
            "if worst == Truth::True => worst = Truth::Unknown",
        ),
        (DIVERSITY, "holds != Truth::True ||", "holds == Truth::False ||"),
    ],
    "match": [
        (CRITERIA, "fact.on <= day", "fact.on < day"),
        (CRITERIA, "filter(|it| it.result == ComplianceResult::Met)", "filter(|_| true)"),
        (CRITERIA, "offering.version.as_deref() == Some(version)", "true"),
        (
            CRITERIA,
            "agreeing.map(|(_, assurance)| *assurance).max()",
            "agreeing.map(|(_, assurance)| *assurance).min()",
        ),
        (CRITERIA, "let is_denied = says(NotMet) || says(Partly);", "let is_denied = says(NotMet);"),
        (PROFILE, "(0, 0) if self.is_whole => Verdict::Yes", "(0, 0) => Verdict::Yes"),
        (
            STRICTER,
            "op.holds(exact(sort, answer).items(), &exact(sort, value)).into()",
            "op.holds(answer.items(), value).into()",
        ),
    ],
    "coverage": [
        (CELL, "most: self.most.min(other.most)", "most: self.most.max(other.most)"),
        (CELL, "if is_meant { way.limit.and(criteria) } else { way.limit }", "way.limit.and(criteria)"),
        (CELL, "by: self.by.or(other.by)", "by: other.by.or(self.by)"),
        (TALLY, "(known, state) => known.min(state)", "(known, state) => known.max(state)"),
        (
            TALLY,
            "(known, CellState::NotApplicable) => known",
            "(_, CellState::NotApplicable) => CellState::NotApplicable",
        ),
        (GRID, "limit if limit.most == CellState::Proven => limit", "limit => limit"),
        (GRID, "is_offered && offered.all(", "is_offered && offered.any("),
        (GROUPS, "2 * wide(group.recorded, all.applicable) <", "2 * wide(group.recorded, all.applicable) <="),
        (ASKED, "profile.valid.is_none_or(|valid| valid.contains(day))", "true"),
    ],
    "lookups": [
        (IDS, "own.is_none() || wanted", "wanted"),
        (IDS, "|| own == wanted", "|| own != wanted"),
        (IDS, "self.meant(reference).next_back()", "self.meant(reference).next()"),
        (IDS, "any(|(_, it)| !matches!", "all(|(_, it)| !matches!"),
        (
            IDS,
            "self.all(id).find_map(|entry| match &entry.record {\n            Some(Record::Organisation",
            "self.all(id).skip(1).find_map(|entry| match &entry.record {\n            Some(Record::Organisation",
        ),
        (LOOKUP, "filter(|_| record.is_unit())", "filter(|_| true)"),
        (LOOKUP, "record.ars.and_then(|ars| ars.ags())]", "None]"),
        (INTERVAL, "self.to.is_none_or(|to| day < to)", "self.to.is_none_or(|to| day <= to)"),
        (UNITS, "let mut rows = self.all(key);", "let mut rows = self.all(key).rev();"),
        (UNITS, "Some((row.own_ags()?, at))", "Some((row.ags?, at))"),
        (UNITS, "if is_there { found.push(row.new) } else { open.push(row.new) }", "found.push(row.new)"),
        (UNITS, "row.from <= day", "row.from < day"),
        (IDS, "profile.criteria.iter().find(", "profile.criteria.iter().rev().find("),
    ],
    "reach": [
        (CLASSES, "land: asker.unit.land(),", "land: None,"),
        (CLASSES, "map(|scope| scope.judge(&asker.unit))", "map(|_| Truth::True)"),
        (
            CLASSES,
            "providers: ends.into_iter().any(|end| end.role() == Some(Role::ItProvider)),",
            "providers: false && ends.into_iter().next().is_some(),",
        ),
        (
            CLASSES,
            "let all = unit.chain(actors(asker, true));",
            "let all = unit.chain(actors(asker, false));",
        ),
        (CLASSES, "own.chain(ends).chain(in_house)", "own.chain(in_house)"),
        (CLASSES, "own.chain(ends).chain(in_house)", "own.chain(ends)"),
        (CLASSES, "filter(is_free)", "filter(|_| true)"),
        (CLASSES, "*slot = true;", ""),
        (CLASSES, "let is_statement = |kind| kind == SourceKind::Statement;", "let is_statement = |_| false;"),
        (
            CLASSES,
            "filter(|(_, it)| it.valid.contains(day));",
            "filter(|(_, it)| it.valid.contains(day) || true);",
        ),
        (REACH, "[] if self.reasons.contains(&ReasonCode::OutOfScope) =>", "[] if self.reasons.is_empty() =>"),
        (REACH, "standing >= Standing::Assumed { units }", "standing >= Standing::Assumed { 1 }"),
        (REACH, "if standing == Standing::Assumed {", "if standing == Standing::Proven {"),
        (REACH, "*known = standing.max(*known);", "*known = standing;"),
    ],
    "registers": [
        (TABLES, "version(own) == version(other)", "version(own) != version(other)"),
        (TABLES, "(*old, *own) = (entry, true)", "{ let _ = old; *own = true }"),
        (TABLES, "is_own.push(true)", "is_own.push(false)"),
        (TABLES, "filter(|_| !other.id.is_empty())", "filter(|_| false)"),
        (FAULTS, "filter(|entry| entry.record.is_none())", "filter(|_| false)"),
        (
            READING,
            "self.checked(None, index, None, text, out)",
            "self.checked(None, index, Some(Place::START), text, out)",
        ),
        (READING, "errors: self.errors() }", "errors: self.errors().filter(|_| false) }"),
        (JUDGING, "u64::from(fault.index.is_some() && !fault.is_table)", "u64::from(fault.index.is_some())"),
        (
            JUDGING,
            "Err(Interrupted) => self.report(Some(register), true, true)",
            "Err(_) => self.report(Some(register), true, false)",
        ),
        (ENGINE, "violation.entry.filter(|number| wanted(*number))", "violation.entry"),
    ],
    "stood": [
        (STOOD, "filter(|day| *day < changed.max(created))", "filter(|day| *day <= changed.max(created))"),
        (STOOD, "fold(modified.unwrap_or(created), Date::max)", "fold(created, Date::max)"),
        (STOOD, "|(_, on): &(Self::Status, Date)| day < *on", "|(_, on): &(Self::Status, Date)| day <= *on"),
        (STOOD, "max_by_key(|(_, on)| *on)", "min_by_key(|(_, on)| *on)"),
        (STOOD, "if goes_on || status == self.status_now()", "if goes_on"),
        (STOOD, "None if day < created => StatusOn::NotYet", "None if day <= created => StatusOn::NotYet"),
        (STOOD, "Some((it.phase, it.actual?))", "Some((it.phase, it.planned?))"),
        (STOOD, "fold(self.written().0, Date::min)", "fold(self.written().0, Date::max)"),
        (STOOD, "if day < it.withdrawn.on", "if day <= it.withdrawn.on"),
        (STOOD, "!it.contains(day)", "it.contains(day)"),
        (STOOD, "self.record(id, Some(day))", "self.record(id, None)"),
        (STOOD, "presence(record, day) == Presence::Lost", "presence(record, day) == Presence::Withdrawn"),
    ],
    "agenda": [
        (AGENDA, "(a.since, &a.id, &a.body).cmp(", "(a.since, &b.id, &a.body).cmp("),
        (AGENDA, "session.start >= day &&", "session.start > day &&"),
        (AGENDA, "session.start >= day && is_regular(session)", "session.start >= day"),
        (AGENDA, "is_none_or(|last| last >= day)", "is_none_or(|last| last > day)"),
        (AGENDA, "in_time && it.body", "it.body"),
        (AGENDA, "sent.is_some() { ReadyStep::Sent }", "sent.is_none() { ReadyStep::Sent }"),
        (AGENDA, "submitted_on(need).unwrap_or(need.created)", "need.created"),
        (AGENDA, "if on <= topics.day &&", "if on < topics.day &&"),
        (AGENDA, "is_none_or(|since| since <= on)", "is_none_or(|since| since < on)"),
        (AGENDA, "addressed_on(profile).filter(|on| *on <= topics.day)", "addressed_on(profile)"),
        (TOPICS, "|| !self.taken_up.by(need).is_empty();", ";"),
        (TOPICS, "it.start.max(submitted)", "it.start"),
        (TOPICS, "it.role != MembershipRole::Guest", "it.role == MembershipRole::Member || true"),
        (TOPICS, "&& self.answers.to_profile(profile).next().is_none()", ""),
        (TOPICS, "if levels.all(|level| level == first) { first }", "if levels.all(|level| level != first) { first }"),
        (TOPICS, "session.start.plus_days(-lead_time(body)?)", "session.start.plus_days(1 - lead_time(body)?)"),
    ],
    "uses": [
        (COMPARABLE, "LikenessCode::Procedure => 4,", "LikenessCode::Procedure => 3,"),
        (COMPARABLE, "filter(|it| it.primary && it.valid", "filter(|it| it.valid"),
        (
            COMPARABLE,
            "            1 => push(LikenessCode::NextSizeClass",
            "            1 | 2 => push(LikenessCode::NextSizeClass",
        ),
        (COMPARABLE, ".then_with(|| last(one.ars, other.ars))", ""),
        (COMPARABLE, "one.is_none().cmp(&other.is_none())", "other.is_none().cmp(&one.is_none())"),
        (COMPARABLE, "self.land.filter(|_| self.land == other.land)", "self.land"),
        (COMPARABLE, "is_none_or(|(own, other)| own == other)", "is_some_and(|(own, other)| own == other)"),
        (USES, "others.points.cmp(&its.points)", "its.points.cmp(&others.points)"),
        (USES, "is_some_and(|since| self.day < since)", "is_some_and(|since| self.day <= since)"),
        (FACT, "is_some_and(|day| day < today)", "is_some_and(|day| day <= today)"),
    ],
    "inform": [
        (NOTICES, "if day < notice.published {", "if day <= notice.published {"),
        (NOTICES, "self.last(notice, day).message == ", "notice.message == "),
        (NOTICES, "filter(|(_, on)| from < *on && *on <= day)", "filter(|(_, on)| *on <= day)"),
        (NOTICES, "judged == Truth::True", "judged != Truth::False"),
        (NOTICES, "min_by_key(|it| it.published)", "max_by_key(|it| it.published)"),
        (NOTICES, "max_by_key(|ack| ack.on)", "min_by_key(|ack| ack.on)"),
        (NOTICES, "filter(|promised| *promised < day)", "filter(|promised| *promised <= day)"),
        (WAYS, "if paths.clone().any(is_proven) {", "if paths.clone().all(is_proven) {"),
        (f"{INFORM}/prerequisites.rs", "if decision.date <= self.day =>", "if decision.date < self.day =>"),
        (f"{INFORM}/notices.rs", "fold(Answer::Yes, worse)", "fold(Answer::Yes, |_, it| it)"),
        (f"{INFORM}/notices.rs", "filter(|_| is_named)", "filter(|_| true)"),
        (f"{INFORM}/inbox.rs", "self.since < on && on <= self.day", "self.since <= on && on <= self.day"),
        (f"{INFORM}/inbox.rs", "own != Truth::True && acted_for.is_none()", "own != Truth::True"),
        (f"{INFORM}/news.rs", "std::cmp::Reverse(it.on)", "it.on"),
        (f"{INFORM}/duties.rs", "Some(AckState::Done | AckState::NotAffected)", "Some(AckState::Done)"),
        (f"{INFORM}/offers.rs", "(path.basis as usize, path.hops.len())", "path.hops.len()"),
        (f"{INFORM}/offers.rs", "first.cmp(second).then_with", "second.cmp(first).then_with"),
        (f"{INFORM}/offers.rs", "required == Some(offering) || is_about", "required == Some(offering) && is_about"),
        (f"{INFORM}/own.rs", "need.attribution == Some(Attribution::Named)", "need.attribution.is_some()"),
        (
            f"{INFORM}/own.rs",
            "on.filter(|_| need.status != NeedStatus::Draft && !is_answered)",
            "on.filter(|_| !is_answered)",
        ),
        (f"{INFORM}/own.rs", "it.date <= reader.day;", "it.date < reader.day;"),
        (f"{INFORM}/open.rs", "if overdue.is_some() {", "if overdue.is_some() && false {"),
    ],
    "trace": [
        (
            STEPS,
            "other(basis.profile.as_str(), TraceRelation::BasedOn",
            "own(basis.profile.as_str(), TraceRelation::BasedOn",
        ),
        (
            RELATION,
            "(TraceRelation::Elaborates, First::Other)",
            "(TraceRelation::Elaborates, First::Own)",
        ),
        (GRAPH, "own_stage <= its_stage", "own_stage < its_stage"),
        (
            GRAPH,
            "First::EarlierOrOther => own_stage < its_stage",
            "First::EarlierOrOther => own_stage <= its_stage",
        ),
        (
            GRAPH,
            "if forwards { step.to } else { step.from }",
            "if forwards { step.to } else { step.to }",
        ),
        (GRAPH, "points.push((next, far + 1))", "points.push((next, far))"),
        (GRAPH, "is_some_and(|day| self.day < day)", "is_some_and(|day| self.day <= day)"),
        (
            GRAPH,
            "it.relation == TraceRelation::MergedInto",
            "it.relation == TraceRelation::Duplicates",
        ),
        (GRAPH, "self.lost.push((number, said.to));", "let _ = number;"),
        (GRAPH, "is_some_and(|it| it.id() == session.id.as_str())", "is_none()"),
        (BASIS, "ends.iter().all(|end|", "ends.iter().any(|end|"),
        (
            BASIS,
            "None if written.is_some() => (Basis::Documented, written)",
            "None if false => (Basis::Documented, written)",
        ),
        (BASIS, "Some('-') => after.next().is_some_and(is_part)", "Some('-') => true"),
        (TRACE, "both(&far_after) || both(&far_before)", "both(&far_after) && both(&far_before)"),
        (TRACE, "if last != Some(own) {", "if true || last != Some(own) {"),
        (GAPS, "matters.contains(to.id())", "!matters.contains(to.id())"),
        (
            GAPS,
            "for waits in self.waiting.profile(profile) {",
            "for waits in self.waiting.profile(profile).into_iter().skip(1) {",
        ),
    ],
    "debts": [
        (OPEN, "Reverse((population, units))", "Reverse((units, population))"),
        (OPEN, "let since = question.asked_on.or(Some(notice.published));", "let since = Some(notice.published);"),
        (OPEN, "if notices.is_closed(notice, day) {", "if false {"),
        (OFFERINGS, "lifecycle == Lifecycle::Ended", "offering.lifecycle == Lifecycle::Ended"),
        (FACT, "has_begun && self.state != ReferenceState::Planned", "has_begun"),
        (
            SERVICES,
            "key.parent().map(ServiceKey::Leistung)",
            "key.parent().map(ServiceKey::Leistung).filter(|_| false)",
        ),
        (OFFERINGS, "if *is_said { OpenPoint::Evidence }", "if !*is_said { OpenPoint::Evidence }"),
        (NEEDS, "filter(|date| *date < day)", "filter(|date| *date <= day)"),
        (NEEDS, "answer.date >= addressed", "answer.date > addressed"),
        (CONDITIONS, "if holds == Truth::False {", "if holds != Truth::True {"),
        (
            CONDITIONS,
            "Record::Need(need) if need.status_on(Some(day)).is_surely(NeedStatus::is_open)",
            "Record::Need(need) if !need.id.as_str().is_empty()",
        ),
        (HINDRANCE, "of.since = of.since.min(since);", ""),
        (HINDRANCE, "filter(|(_, waits)| **waits)", "filter(|_| true)"),
        (REACH, "of.evidence.insert(who.clone(), all.and(count()));", "of.evidence.insert(who.clone(), all);"),
        (DEBTS, "|| is_asked(&debtor.through)", ""),
        (DEBTS, "[Some(*unit), acting]", "[Some(*unit), None::<Unit<'_>>.and(acting)]"),
    ],
    "diff": [
        (STATE, "state.is_some_and(|state| state < worst)", "state.is_some()"),
        (
            STATE,
            "[NeedState::Cycle, NeedState::Uncovered, NeedState::Suspect]",
            "[NeedState::Cycle, NeedState::Uncovered]",
        ),
        (STATE, "need.status.is_open() && has_parts.get(number) != Some(&true)", "need.status.is_open()"),
        (STATE, "Relation::Specifies", "Relation::Satisfies"),
        (
            STRICTER,
            "Strictness::of_ranks(least(before), least(after))",
            "Strictness::of_ranks(least(after), least(before))",
        ),
        (STRICTER, "[size - 1, size, size + 1]", "[size, size, size]"),
        (STRICTER, "wanted.iter().any(|it| own.contains(it))", "wanted.iter().all(|it| own.contains(it))"),
        (STRICTER, "number.saturating_sub(1), *number", "*number, *number"),
        (MEMBERS, "if one != other {", "if false {"),
        (MEMBERS, "(ids.iter().count() == entries.len()).then_some(entries)", "None::<()>.map(|()| entries)"),
        (RECORDS, "None if is_withdrawn(record) && own.knows(key.0) => {}", "None if is_withdrawn(record) => {}"),
        (RECORDS, "&& !is_used {", "{"),
        (RECORDS, "entry.digest(self.nfc) != new_entry.digest(self.nfc)", "!members.is_empty()"),
        (STOOD, "Some(head) if day < head.created", "Some(head) if day <= head.created"),
        (DAYS, "is_some_and(|actual| actual <= day)", "is_some_and(|actual| actual < day)"),
        (RECORDS, "version_order(&one.version) < version_order(&other.version)", "one.version < other.version"),
        (SIDES, "!ids.contains(entry.id.as_str())", "ids.is_empty()"),
        (SEATS, "since.is_none_or(|since| since <= day)", "since.is_none_or(|_| true)"),
        (ROWS, "Ends::Followed if members", "Ends::Followed if !members"),
        (MOVES, "self.after == Standing::Without", "self.before == Standing::Proven"),
        (EDITION, "sorted(digests, Ord::cmp)", "digests"),
    ],
    "what_if": [
        (MOVES, "(before != after).then_some", "(before < after).then_some"),
        (MOVES, ".max(Standing::Without)", ""),
        (JOIN, "orders.id.clone().into()", "Role::Land.into()"),
        (EXPAND, "begins.is_none_or(|begins| begins < from)", "begins.is_none_or(|begins| begins <= from)"),
        (EXPAND, "to.min(from)", "to.max(from)"),
        (EXPAND, "rule.allows = Some(allows);", "rule.allows = Some(true);"),
    ],
    "paths": [
        (ACTOR, "let lands = lands.into_iter().rev();", "let lands = lands.into_iter();"),
    ],
}


def stale() -> list[str]:
    """Mutants that cannot be made: what they change does not stand there, or not once."""
    told = []
    for test, mutants in MUTANTS.items():
        for file, old, _ in mutants:
            count = (ROOT / file).read_text(encoding="utf-8").count(old)
            if count != 1:
                told.append(f"{test}: {file} has {count} times: {old}")
    return told


def noticed(test: str, file: str, old: str, new: str) -> bool:
    """Whether the test fails once the change is made; the copy is put back."""
    path = COPY / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")
    done = attempt("cargo", "test", "-q", "-p", "bedarf-tests", "--test", test)
    path.write_text(text, encoding="utf-8")
    if "error: could not compile" in done.stderr:
        sys.exit(f"mutants: {file}: {new} does not compile\n{done.stderr[-3000:]}")
    return done.returncode != 0


def main() -> int:
    if told := stale():
        print(*told, sep="\n")
        return 1
    if "--check" in sys.argv:
        return 0
    copy()
    missed = 0
    for test, mutants in MUTANTS.items():
        for file, old, new in mutants:
            if not noticed(test, file, old, new):
                missed += 1
                print(f"{test} does not notice, in {file}: {new}", flush=True)
        print(f"{test}: {len(mutants)} mutants", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
