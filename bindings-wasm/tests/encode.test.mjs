import assert from "node:assert/strict";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { encode } from "../js/encode.js";
import { BedarfInputError } from "../js/errors.js";
import { hostile, need } from "./hostile.mjs";

test("writes data as JSON.stringify does", () => {
  const values = [
    need(),
    [],
    {},
    [[], {}, null, true, false, "", 'ä\n"\\\u2028', 0, -0, 1e21, 1.5, -3],
    { a: undefined, b: { c: undefined }, d: 1 },
    [need(), need()],
  ];
  for (const value of values) assert.equal(encode(value), JSON.stringify(value));
});

test("the same object twice is no cycle", () => {
  const text = { de: "zweimal" };
  assert.equal(
    encode({ a: text, b: [text, text] }),
    '{"a":{"de":"zweimal"},"b":[{"de":"zweimal"},{"de":"zweimal"}]}',
  );
});

test("a plain object of another realm is plain, its Map is not", () => {
  const other = createContext({});
  assert.equal(encode(runInContext("({ a: [1, { b: 2 }] })", other)), '{"a":[1,{"b":2}]}');
  assert.throws(() => encode({ a: runInContext("new Map()", other) }), {
    code: "not_plain",
    path: "/a",
  });
});

test("every refusal has a place and both languages", () => {
  const refused = hostile.filter(
    ([, make, { error }]) => error && typeof make() === "object" && make() !== null,
  );
  for (const [name, make, { error, path }] of refused.filter(
    ([, , { error: code }]) => code !== "file",
  )) {
    const said = ["de", "en"].map((lang) => {
      try {
        encode(make(), lang);
      } catch (thrown) {
        assert.ok(thrown instanceof BedarfInputError && thrown instanceof Error, name);
        assert.equal(thrown.code, error, name);
        if (path !== undefined) assert.equal(thrown.path, path, name);
        if (path) assert.ok(thrown.message.includes(path), thrown.message);
        return thrown.message;
      }
      return assert.fail(name);
    });
    assert.notEqual(said[0], said[1], name);
  }
});

test("what lies deeper than the core reads is left out", () => {
  let deep = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  const text = encode(deep);
  assert.ok(text.length < 400, String(text.length));
  assert.ok(text.startsWith("[".repeat(130)));
});

test("a lone surrogate stays visible", () => {
  assert.equal(encode(["\ud83d", "\udc00a", "😀"]), '["\\ud83d","\\udc00a","😀"]');
});

test("a page that gave all objects a `toJSON` changes no record", () => {
  for (const prototype of [Object.prototype, Array.prototype]) {
    prototype.toJSON = () => "changed";
    try {
      assert.equal(encode({ a: [1, { b: 2 }] }), '{"a":[1,{"b":2}]}');
    } finally {
      delete prototype.toJSON;
    }
  }
});
