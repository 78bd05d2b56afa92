// Traps of the real module, forced through its own exports: it is built as it is shipped.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { makeBedarf } from "../js/api.js";
import { engine } from "../js/engine.js";
import { BedarfInputError, BedarfTrapError } from "../js/errors.js";
import { SENTENCES } from "./sentences.mjs";
import { need } from "./hostile.mjs";

const module = await WebAssembly.compile(
  await readFile(new URL("../pkg/bedarf_wasm_bg.wasm", import.meta.url)),
);

const sentences = Object.fromEntries(
  await Promise.all(Object.entries(SENTENCES).map(async ([lang, file]) => [lang, (await file()).default])),
);

/** Reads 64 bytes beyond the end of the memory, deep within the check: its frames are left over. */
function readOutside({ __wbindgen_malloc, call, memory }) {
  const head = new TextEncoder().encode("check\0{}\0\x0064");
  const at = __wbindgen_malloc(head.length, 1);
  new Uint8Array(memory.buffer).set(head, at);
  return call(at, head.length, -64, 64);
}

/** Way to break off: what the engine says of it. */
const TRAPS = new Map([
  [readOutside, /out of bounds/],
  [({ __wbindgen_malloc }) => __wbindgen_malloc(-1, 1), /unreachable/],
  [({ memory }) => new Uint8Array(memory.buffer).fill(0xff), /./],
  [({ memory }) => new Uint8Array(memory.buffer).fill(0x7f), /./],
]);

let fresh = 0;

/** An instance of its own whose next call can be made to break off, and which counts new starts. */
async function breakable() {
  fresh += 1;
  const glue = await import(`../pkg/bedarf_wasm.js?trap${fresh}`);
  glue.initSync({ module });
  const state = { trap: undefined, restarts: 0, exports: () => glue.initSync() };
  const bedarf = makeBedarf(
    engine({
      ...glue,
      call(head, inputs) {
        const { trap } = state;
        state.trap = undefined;
        trap?.(state.exports());
        return glue.call(head, inputs);
      },
      __wbg_reset_state() {
        state.restarts += 1;
        glue.__wbg_reset_state();
      },
    }, sentences),
  );
  return { bedarf, state };
}

test("after a trap the instance is made anew, 300 times", async () => {
  const { bedarf, state } = await breakable();
  const good = JSON.stringify(bedarf.check(need()));
  for (let time = 0; time < 300; time += 1) {
    const [trap, said] = [...TRAPS][time % TRAPS.size];
    state.trap = trap;
    assert.throws(
      () => bedarf.check(need()),
      (error) => error instanceof BedarfTrapError && said.test(error.cause),
    );
    assert.equal(JSON.stringify(bedarf.check(need())), good);
    assert.equal(state.restarts, time + 1);
  }
  assert.equal(bedarf.keys.check("land", "05").ok, true);
  assert.throws(() => bedarf.check({ a: 1n }), BedarfInputError);
});

test("several traps on end, and one in a key, are no different", async () => {
  const { bedarf, state } = await breakable();
  for (const trap of TRAPS.keys()) {
    state.trap = trap;
    assert.throws(() => bedarf.check(need()), BedarfTrapError);
  }
  assert.equal(bedarf.check(need()).ok, true);
  new Uint8Array(state.exports().memory.buffer).fill(0xff);
  assert.throws(() => bedarf.keys.ars("057740032032"), BedarfTrapError);
  assert.equal(bedarf.keys.ars("057740032032").kind, "ars");
});

test("with the stack at its end the call fails, the next one does not", async () => {
  const { bedarf, state } = await breakable();
  const good = JSON.stringify(bedarf.check(need()));
  let failures = 0;
  const descend = () => {
    try {
      descend();
    } catch {
      try {
        bedarf.check(need());
      } catch (error) {
        failures += 1;
        throw error;
      }
    }
  };
  descend();
  assert.ok(failures > 0 && state.restarts > 0, `${failures} failures, ${state.restarts} restarts`);
  assert.equal(JSON.stringify(bedarf.check(need())), good);
});

test("an instance that is not made anew dies of its traps", async () => {
  const { bedarf, state } = await breakable();
  for (let time = 0; time < 600; time += 1) assert.throws(() => readOutside(state.exports()));
  assert.throws(() => bedarf.check(need()), BedarfTrapError);
  assert.equal(bedarf.check(need()).ok, true);
});
