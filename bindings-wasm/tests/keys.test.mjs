import assert from "node:assert/strict";
import { test } from "node:test";
import { BedarfInputError, InvalidKey } from "../dist/bedarf.node.js";
import { load } from "../dist/bedarf.node.js";

const { keys } = await load();

test("an ARS tells its parts and is frozen", () => {
  const key = keys.ars("057740032032");
  assert.equal(key.kind, "ars");
  assert.equal(key.text, "057740032032");
  assert.equal(key.doubtful, false);
  const { land, district, association, ags } = key.parts;
  assert.deepEqual(
    { land, district, association, ags },
    {
      land: "05",
      district: "05774",
      association: "057740032",
      ags: "05774032",
    },
  );
  assert.ok(Object.isFrozen(key) && Object.isFrozen(key.parts));
});

test("each kind has a function that does what parse does", () => {
  const samples = {
    leistungsschluessel: [keys.leistungsschluessel, "99115005104000"],
    "ozg-id": [keys.ozgId, "10110"],
    ars: [keys.ars, "057740032032"],
    ags: [keys.ags, "05774032"],
    land: [keys.land, "05"],
    "decision-number": [keys.decisionNumber, "Beschluss 2019/50"],
    "leitweg-id": [keys.leitwegId, "04011000-900X999-08"],
    "fim-id": [keys.fimId, "S07000009"],
    "dvdv-key": [keys.dvdvKey, "ags:057740320000"],
    "destination-id": [keys.destinationId, "d40e7b13-9774-4f4e-b1ae-f1ba6a38bd8a"],
  };
  assert.deepEqual(Object.keys(samples), keys.kinds);
  for (const [kind, [read, text]] of Object.entries(samples)) {
    assert.equal(read(text).kind, kind);
    assert.deepEqual(read(text), keys.parse(kind, text));
    assert.deepEqual(keys.check(kind, text), { ok: true, key: read(text) });
  }
});

test("what is no key is an InvalidKey with code and help in both languages", () => {
  const thrown = (lang) => {
    try {
      keys.parse("ars", "99", { lang });
    } catch (error) {
      assert.ok(error instanceof InvalidKey);
      assert.deepEqual([error.name, error.kind, error.text], ["InvalidKey", "ars", "99"]);
      assert.match(error.code, /^KEY-\d{3}$/);
      return error.message;
    }
    return assert.fail("99 is no Land");
  };
  assert.notEqual(thrown("de"), thrown("en"));
  const answer = keys.check("ars", "99");
  assert.equal(answer.ok, false);
  assert.ok(Object.isFrozen(answer) && answer.message.length > 0);
});

test("a number that lost its zero is repaired", () => {
  for (const lost of [5774032, "5774032"]) {
    const answer = keys.check("ags", lost);
    assert.deepEqual([answer.ok, answer.code, answer.fix], [false, "KEY-010", "05774032"]);
  }
});

test("strange keys are errors of the caller", () => {
  for (const text of [undefined, null, {}, [], 1.5, NaN, 1n, Symbol("a"), () => 1]) {
    assert.throws(() => keys.ars(text), BedarfInputError);
  }
  for (const kind of [undefined, "", "iban", "toString", {}, Symbol("a")]) {
    assert.throws(() => keys.parse(kind, "05"), BedarfInputError);
  }
  for (const text of ["", "\0", "05\0", "\ud83d", "0".repeat(1e6), "０５"]) {
    assert.throws(() => keys.land(text), InvalidKey);
  }
  assert.equal(keys.land("05").text, "05");
});
