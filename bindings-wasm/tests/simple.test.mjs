import assert from "node:assert/strict";
import { test } from "node:test";
import { SIMPLE, simply } from "../element/simple.js";
import { STEPS } from "../element/steps.js";
import { textsOf } from "../element/texts.js";
import { load } from "../dist/form.node.js";
import { needs, others } from "./needs.mjs";

const bedarf = await load();
const forms = await bedarf.forms();
const GERMAN_TEXTS = textsOf("de");
const GERMAN = forms.need.labels.de;

/** Most words of a sentence, and most letters between two hyphens. */
const WORDS = 10;
const LETTERS = 14;

/** What Leichte Sprache avoids: clauses, passive voice, subjunctive, genitive, abbreviations, signs. */
const AVOIDED = {
  "a comma": /,/,
  "a bracket, a semicolon or a dash": /[()[\]{};–—]/,
  "a clause": /\b(?:weil|dass|damit|obwohl|wenn|falls|sodass|indem|während|bevor|nachdem|sobald|sofern)\b/i,
  "the passive voice": /\b(?:wird|werden|wurden?|worden)\b/,
  "the subjunctive": /\b(?:würden?|könnten?|sollten?|müssten?|möchten?|wären?|hätten?|dürften?)\b/,
  "the genitive": /\b(?:des|eines|deren|dessen|wegen|mittels|gemäß|bezüglich)\b/,
  "an abbreviation": /\b(?:z\. ?B|d\. ?h|u\. ?a|bzw|usw|ggf|evtl|inkl|etc|ca|Nr|vgl)\b/,
};

/** What is said again stands in quotes: a name, whatever its length. */
const unquoted = (text) => text.replace(/„[^“]*“/g, "Name");

/** A point within a number or a day ends no sentence. */
const sentences = (text) => unquoted(text).split(/(?<=[.!?])\s+|\n/);

/** What is wrong with a text. */
function faults(text) {
  const words = (sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));
  const long = sentences(text).filter((sentence) => words(sentence).length > WORDS);
  const compounds = words(unquoted(text))
    .filter((word) => !/^https:|\.|\d/.test(word.replace(/\.$/, "")))
    .flatMap((word) => word.split("-"))
    .filter((word) => word.replace(/\P{L}/gu, "").length > LETTERS);
  const avoided = Object.entries(AVOIDED).filter(([, pattern]) => pattern.test(unquoted(text)));
  return [
    ...long.map((sentence) => `more than ${WORDS} words: ${sentence}`),
    ...compounds.map((word) => `a long word: ${word}`),
    ...avoided.map(([name]) => `${name}: ${text}`),
  ];
}

/** Every text below a value; functions say theirs for what they are asked with on the page. */
function* texts(value) {
  if (typeof value === "string") yield value;
  else if (typeof value === "function") yield* [value(1), value(3)].map(String);
  else for (const inner of Object.values(value)) yield* texts(inner);
}

/** What the form asks its texts with. */
const ASKED = {
  foreign: [["NRW"]],
  noType: [["bedarf"]],
  add: [["Bedingung"], ["Organisation oder Gruppe"]],
  remove: [["Bedingung 1"], ["Organisation oder Gruppe 2"]],
  missing: Object.values(SIMPLE.labels.members).map((label) => [label]),
  use: [["Gesetze und Regeln"]],
  rename: [["Titel"]],
  saved: [0, 1, 2].map((count) => ["BED-2026-0042.json", count]),
  left: [[5], [1], [-3]],
  within: [[["Hessen"]], [["Hessen", "Saarland"]], [["Saarland", "Hessen"]]],
  sizeFrom: [["20.000"]],
  sizeTo: [["20.000"]],
  sizeBetween: [["5.000", "20.000"]],
  notSo: [["alle in Hessen"]],
  known: [["Größe"]],
  unknown: [["Größe"]],
  meant: [["Städte und Gemeinden in Hessen ab 20.000 Einwohnern"]],
  meets: [["396", false], ["396", "12"]],
};

/** All that is found of all needs, told one by one. */
const FOUND = Object.values(needs(Object.keys(GERMAN.codes.status)))
  .flat()
  .flatMap(({ record, asOf }) => bedarf.check(record, { asOf }).findings);
/** What is found of other records by themselves: those of the vectors. */
const OTHERS = others(["notice", "evidence", "evaluation", "land_rule", "session", "decision", "profile"]).flatMap(({ record, asOf }) =>
  bedarf.check(record, { asOf }).findings.map((finding) => ({ finding, labels: forms[record.type].labels.de })),
);
const keyOf = ({ code, case: which }) => `${code} ${which}`;
const COUNTS = new Map();
for (const finding of FOUND) COUNTS.set(keyOf(finding), (COUNTS.get(keyOf(finding)) ?? 0) + 1);
const TOLD = new Set([...COUNTS.keys(), ...OTHERS.map(({ finding }) => keyOf(finding))]);

test("a sentence of eleven words is found, and all else that is avoided", () => {
  const ten = "Eins zwei drei vier fünf sechs sieben acht neun zehn.";
  assert.deepEqual(faults(ten), []);
  assert.match(faults(ten.replace("zehn", "zehn elf"))[0], /^more than 10 words/);
  assert.match(faults(`${ten} Und ${ten}`)[0], /^more than 10 words/);
  assert.deepEqual(faults("Der 24.11.2026 ist heute. Nennen Sie „einen Tag, der später als heute ist“."), []);
  for (const text of [
    "Das geht, wenn Sie wollen.",
    "Der Bedarf wird geprüft.",
    "Das könnten Sie ändern.",
    "Der Name des Amtes fehlt.",
    "Nennen Sie z. B. ein Amt.",
    "Nennen Sie ein Amt (eine Stadt).",
    "Sie sind in der Kommunalverwaltung.",
  ]) {
    assert.notDeepEqual(faults(text), [], text);
  }
  assert.deepEqual(faults("Sie sind in der Kommunal-Verwaltung."), []);
});

test("labels, advice, steps and codes are in Leichte Sprache", () => {
  const { labels, advice, steps, office, operators, attributes } = SIMPLE;
  const all = [...texts([labels, advice, steps, office, operators, attributes])];
  assert.ok(all.length > 300);
  assert.deepEqual(all.flatMap(faults), []);
  for (const said of Object.values(advice)) assert.match(said, /[.?]$/, "advice is a sentence");
  assert.deepEqual(all.filter((text) => text.includes("_") || text.trim() !== text), []);
});

test("every place and every code of the form has its label, and no other", () => {
  const { members, codes } = SIMPLE.labels;
  assert.deepEqual(Object.keys(members).sort(), Object.keys(GERMAN.members).sort());
  assert.deepEqual(Object.keys(codes).sort(), Object.keys(GERMAN.codes).sort());
  for (const [place, words] of Object.entries(codes)) {
    assert.deepEqual(Object.keys(words), Object.keys(GERMAN.codes[place]), place);
  }
  const { codes: known } = forms.organisation.labels.de;
  for (const [name, words] of Object.entries(SIMPLE.attributes)) {
    assert.deepEqual(Object.keys(words), Object.keys(known[name]), name);
  }
  const comparisons = forms.profile.labels.de.codes["criteria.*.expected.op"];
  assert.deepEqual(Object.keys(SIMPLE.operators), Object.keys(comparisons));
});

test("what tells words of one list apart in German tells them apart here", () => {
  for (const words of [...Object.values(SIMPLE.labels.codes), ...Object.values(SIMPLE.attributes)]) {
    assert.equal(new Set(Object.values(words)).size, Object.keys(words).length);
  }
});

test("every field has advice, the entry of a list and a language of a text the one around it", () => {
  const isPart = (place) => /\.(?:\*|de|en)$|^type$|^(?:(?:merge\.moved\.)?affected|variants\.\*\.scope)\../.test(place);
  const bare = Object.keys(SIMPLE.labels.members).filter((place) => !isPart(place) && !SIMPLE.advice[place]);
  assert.deepEqual(bare, []);
  for (const place of Object.keys(SIMPLE.advice)) assert.ok(SIMPLE.labels.members[place], place);
});

test("the five steps have titles", () => {
  assert.equal(SIMPLE.steps.length, STEPS.need.length);
});

test("the page says all that it says in German, and that no one has tried the text yet", () => {
  const names = (all) =>
    Object.entries(all).flatMap(([name, text]) =>
      typeof text === "object" ? names(text).map((inner) => `${name}.${inner}`) : [name],
    );
  const { untested, ...said } = SIMPLE.texts;
  assert.deepEqual(names(said).sort(), names(GERMAN_TEXTS).sort());
  assert.match(untested, /Prüf-Gruppe/);
  for (const [name, text] of Object.entries(SIMPLE.texts)) {
    assert.equal(typeof text, name === "untested" ? "string" : typeof GERMAN_TEXTS[name], name);
    const spoken = ASKED[name]?.map((ways) => text(...ways)) ?? [...texts(text)];
    for (const one of spoken) {
      assert.deepEqual(faults(one), [], name);
      assert.doesNotMatch(one, /undefined|NaN|=>/, name);
    }
  }
});

test("every message is of a finding that there is", () => {
  const unknown = Object.keys(SIMPLE.messages).filter((key) => !TOLD.has(key));
  assert.deepEqual(unknown, []);
});

test("the forty commonest findings of needs have their message, and nine in ten of all", () => {
  const common = [...COUNTS].sort(([, a], [, b]) => b - a).map(([key]) => key);
  assert.ok(common.length > 60 && FOUND.length > 1000, "needs with many faults");
  const bare = common.slice(0, 40).filter((key) => SIMPLE.messages[key] === undefined);
  assert.deepEqual(bare, []);
  const told = FOUND.filter((finding) => simply(finding) !== undefined);
  assert.ok(told.length >= 0.9 * FOUND.length, `${told.length} of ${FOUND.length}`);
});

test("messages are in Leichte Sprache, with whatever they tell", () => {
  const seen = new Set();
  for (const { finding, labels } of [...FOUND.map((finding) => ({ finding })), ...OTHERS]) {
    const said = simply(finding, labels);
    for (const text of Object.values(said ?? {})) {
      if (seen.has(text)) continue;
      seen.add(text);
      const where = `${keyOf(finding)} ${finding.path}`;
      assert.deepEqual(faults(text), [], where);
      assert.match(text, /^[\p{Lu}„\d].*[.?]$/su, where);
      assert.doesNotMatch(text, /undefined|NaN|=>|\[object/, where);
    }
  }
  assert.ok(seen.size > 150);
});

test("what answers a need has its messages too: notices, evidence, evaluations, rules of Länder", () => {
  // the words of a register of other records stay German
  const wanted = /^(?:EVID|EVAL|NOTE|LINK-006|CRIT-00[78]|NEED-004|WORD)/;
  const keys = [...TOLD].filter((key) => wanted.test(key));
  assert.ok(keys.length > 30, `${keys.length}`);
  assert.deepEqual(keys.filter((key) => SIMPLE.messages[key] === undefined), []);
  const missing = { code: "SHAPE-001", case: "member", path: "/sender" };
  assert.equal(simply(missing, forms.notice.labels.de).message, "Diese Angabe fehlt noch: „Absender“.");
});

test("messages speak of members and words by their labels", () => {
  const need = { type: "need", status: "merged", kind: "legl", originators: [{}] };
  const { findings } = bedarf.check(need, { asOf: "2026-11-24" });
  const said = (key) => findings.filter((one) => keyOf(one) === key).map((one) => simply(one));
  assert.deepEqual(said("SHAPE-004 misspelt"), [
    { message: "Das Wort „legl“ steht nicht in der Liste.", help: "Meinen Sie „Gesetze und Regeln“?" },
  ]);
  assert.equal(said("SHAPE-001 one-of")[0].help, "Nennen Sie eins davon: „Organisation“ oder „Gruppe“.");
  assert.ok(said("SHAPE-001 member").some(({ message }) => message === "Diese Angabe fehlt noch: „Titel“."));
  assert.equal(simply({ code: "NEED-999", case: "none", path: "/title" }), undefined, "German stays");
  const params = { value: "17", attribute: "kind" };
  const about = { code: "COND-003", case: "no-key", path: "/affected/any/1/in/0", params };
  assert.equal(simply(about).message, "„17“ passt nicht zu „Art von der Organisation“.");
});
