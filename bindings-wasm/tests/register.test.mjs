// A register that is read once and asked many times, and a check that is kept.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { makeBedarf } from "../js/api.js";
import { engine } from "../js/engine.js";
import { BedarfRequestError, load } from "../dist/bedarf.node.js";
import * as own from "../js/errors.js";
import { SENTENCES } from "./sentences.mjs";
import { need } from "./hostile.mjs";

const KOG = new URL("../../examples/kog/", import.meta.url);
const names = readdirSync(KOG).filter((name) => /\.(jsonl?|csv)$/.test(name));
const kog = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, KOG), "utf8")]));
const towns = kog["units.csv"].split("\n").slice(1).filter(Boolean).map((row) => row.split(",")[0]);
const day = { asOf: "2026-11-24" };

const bedarf = await load();

/** Counts what a call says it is at. */
function counted() {
  const stages = {};
  return { stages, progress: (stage) => (stages[stage] = (stages[stage] ?? 0) + 1) };
}

test("400 questions to a register run no rule, and are answered as without it", () => {
  const register = bedarf.register(kog, day);
  const { stages, progress } = counted();
  for (let time = 0; time < 400; time += 1) {
    const unit = towns[time % towns.length];
    const answer = register.paths({ unit, progress });
    if (time < towns.length) assert.deepEqual(answer, bedarf.paths(kog, { unit, ...day }));
  }
  assert.equal(stages.rules, undefined);
  // the counter counts
  assert.deepEqual(register.check(undefined, { progress }), bedarf.check(kog, day));
  assert.ok(stages.rules > 0);
  register.free();
});

test("incoming records are checked among those of the register, which stays as it is", () => {
  const register = bedarf.register(kog, day);
  const before = register.check();
  const record = { ...need(), id: "BED-2027-0001", services: ["99115005104000"] };
  const lost = { ...record, links: [{ rel: "elaborates", target: "BED-0000-0000" }] };
  assert.ok(register.check(record).findings.every((finding) => finding.record === record.id));
  const { findings } = register.check(lost, { lang: "en" });
  assert.ok(findings.some(({ code, record: id }) => code === "LINK-001" && id === lost.id));
  assert.equal(findings[0].at, undefined, "an object has no place in a text");
  // the one with the same id gives way
  const [first] = JSON.parse(`[${kog["needs.jsonl"].trim().split("\n").join(",")}]`);
  assert.ok(!register.check(first).findings.some(({ code }) => code === "CORE-001"));
  assert.deepEqual(register.check(), before);
});

test("day and language are those of the register unless the question says others", () => {
  const register = bedarf.register(kog, { asOf: "2020-11-01", lang: "en" });
  const unit = "05774032";
  assert.equal(register.paths({ unit }).paths.length, 0);
  assert.match(register.paths({ unit }).reasons[0].message, /^[a-z]/);
  assert.ok(register.paths({ unit, ...day }).paths.length > 0);
  assert.match(register.paths({ unit, lang: "de" }).reasons[0].message, /^[A-ZÄÖÜ]/);
  assert.throws(() => register.paths({ town: unit }), BedarfRequestError);
  assert.throws(() => register.paths({ unit: "x" }), BedarfRequestError);
});

test("whom a condition or a need concerns is counted", () => {
  const register = bedarf.register(kog, day);
  const condition = { attr: "population", ge: 100_000 };
  const answer = register.affected({ condition });
  assert.equal(answer.in_words, "Kommunen mit mindestens 100.000 Einwohnern");
  assert.equal(answer.units, answer.yes.units + answer.no.units + answer.unknown.units);
  assert.deepEqual(answer, bedarf.affected(kog, { condition, ...day }));
  // what was judged is a condition again
  assert.deepEqual(register.affected({ condition: answer.asked }), answer);
  const [{ id, title, affected }] = JSON.parse(`[${kog["needs.jsonl"].trim().split("\n").join(",")}]`);
  const asked = register.affected({ need: id });
  assert.deepEqual([asked.need, asked.asked], [{ id, title: title.de }, affected]);
  const wrong = [{}, { need: id, condition }, { need: "BED-0" }, { condition: { attr: "land", eq: 5 } }, { condition: { attr: "population", ge: NaN } }];
  for (const options of wrong) assert.throws(() => register.affected(options), BedarfRequestError);
});

test("tells who uses what, those most like the unit that asks first", () => {
  const register = bedarf.register(kog, day);
  const asked = { unit: "05774032", offering: "ANG-unterhaltsvorschuss" };
  const answer = register.uses(asked);
  assert.deepEqual(answer, bedarf.uses(kog, { ...asked, ...day }));
  const [{ uses, other_kinds: others }] = answer.offerings;
  assert.equal(uses[0].organisation.name, "Stadt Wuppertal");
  assert.deepEqual(uses.map((use) => use.points), [4, 2, 1]);
  assert.equal(others, 2);
  assert.throws(() => register.uses({ service: "9910702301700" }), BedarfRequestError);
});

test("what could not be read is said with every answer", () => {
  const files = { "r.json": '[{"type":"need","id":"B-1"}]', "units.csv": "ars,name,population\n057740032032,Paderborn,viele\n" };
  const { unread } = bedarf.register(files).paths({ unit: "05774032", ...day });
  assert.deepEqual(unread, [
    { source: "r.json", index: 0, id: "B-1" },
    { source: "units.csv", index: 0, id: "057740032032" },
  ]);
});

test("a freed register refuses, freeing it again harms none", () => {
  const register = bedarf.register(kog, day);
  register.free();
  register.free();
  // it has the number of the one that was freed
  const other = bedarf.register(kog, day);
  register.free();
  assert.ok(other.paths({ unit: towns[0] }).paths);
  assert.throws(() => register.paths({ unit: towns[0], lang: "en" }), {
    name: "BedarfRequestError",
    code: "freed",
    message: "the register was freed, read it again",
  });
  if (Symbol.dispose !== undefined) other[Symbol.dispose]();
  else other.free();
  assert.throws(() => other.check(), BedarfRequestError);
});

test("what the function throws breaks the call off, and the next one is answered", () => {
  const enough = new Error("enough");
  const stop = () => {
    throw enough;
  };
  const register = bedarf.register(kog, day);
  assert.throws(() => register.check(undefined, { progress: stop }), enough);
  assert.throws(() => bedarf.check(kog, { ...day, progress: stop }), enough);
  assert.deepEqual(register.check(), bedarf.check(kog, day));
  assert.throws(() => register.check(undefined, { progress: 5 }), BedarfRequestError);
});

/** An instance of its own, whose functions a test may take the place of. */
async function instance(query) {
  const module = await WebAssembly.compile(
    readFileSync(new URL("../pkg/bedarf_wasm_bg.wasm", import.meta.url)),
  );
  const glue = await import(`../pkg/bedarf_wasm.js?${query}`);
  glue.initSync({ module });
  return { glue, sentences: { de: (await SENTENCES.de()).default } };
}

test("a register and a checker outlive 300 traps", async () => {
  const { glue, sentences } = await instance("register");
  const state = { reads: 0, traps: false };
  const broken = (name) => (...given) => {
    if (state.traps) {
      state.traps = false;
      new Uint8Array(glue.initSync().memory.buffer).fill(0xff);
    }
    if (name === "read") state.reads += 1;
    return glue[name](...given);
  };
  const parts = Object.fromEntries(["call", "ask", "check", "read"].map((it) => [it, broken(it)]));
  const api = makeBedarf(engine({ ...glue, ...parts }, sentences));
  const register = api.register(kog, day);
  const stale = api.register(kog, day);
  const checker = api.checker();
  const unit = towns[0];
  const [answer, found] = [register.paths({ unit }), checker.check({ type: "need" })];
  assert.ok(answer.paths.length > 0 && !found.ok);
  for (let time = 0; time < 300; time += 1) {
    state.traps = true;
    const ask = [
      () => register.paths({ unit }),
      () => api.check(need()),
      () => checker.check({ type: "need" }),
    ][time % 3];
    assert.throws(ask, own.BedarfTrapError);
    // what it had in the instance before is gone with that
    if (time === 0) stale.free();
    assert.deepEqual(register.paths({ unit }), answer);
    assert.deepEqual(checker.check({ type: "need" }), found);
  }
  assert.equal(state.reads, 302, "the two, and the one again after each trap");
  assert.throws(() => stale.paths({ unit }), own.BedarfRequestError);
});

test("a checker says what check says of one record", () => {
  const checker = bedarf.checker({ ...day, lang: "en", severities: { "NEED-005": "off" } });
  const options = { ...day, lang: "en", severities: { "NEED-005": "off" }, scope: "record" };
  const records = [need(), { type: "need" }, "{", "[]", '{"type":"session"}', { ...need(), kind: 5 }];
  for (const record of [...records, ...records]) {
    const { ok, findings } = bedarf.check(record, options);
    assert.deepEqual(checker.check(record), { ok, findings });
  }
  assert.throws(() => bedarf.checker({ asOf: "x" }), BedarfRequestError);
});

test("checks with other options are let go of, sixteen are kept", async () => {
  const { glue, sentences } = await instance("forget");
  let [made, gone] = [0, 0];
  const counting = {
    checker: (request) => ((made += 1), glue.checker(request)),
    forget: (number) => ((gone += 1), glue.forget(number)),
  };
  const { need: schema } = makeBedarf(engine({ ...glue, ...counting }, sentences));
  for (let day = 10; day < 28; day += 1) {
    const bedarf = { asOf: `2026-11-${day}` };
    for (const record of [need(), { type: "need" }]) {
      schema["~standard"].validate(record, { libraryOptions: { bedarf } });
    }
  }
  assert.deepEqual([made, gone], [18, 16]);
});
