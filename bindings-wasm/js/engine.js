import { BedarfLoadError, BedarfTrapError, message } from "./errors.js";

/** Glues whose instance broke off in the middle of a call: its memory is not to be trusted. */
const broken = new WeakSet();

const EXPORTS = ["__wbindgen_malloc", "__wbindgen_start", "call", "key", "load", "memory"];

/**
 * Starts the engine.
 *
 * @param {object} glue what wasm-bindgen made (`pkg/bedarf_wasm.js`)
 * @param {WebAssembly.Module} module
 * @param {Record<string, string>} sentences those of each language, a line a case
 */
export async function start(glue, module, sentences) {
  // the glue keeps the first module it gets, so a wrong one must not reach it
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  if (!EXPORTS.every((name) => names.includes(name))) {
    throw new BedarfLoadError("module", message("module"));
  }
  await glue.default({ module_or_path: module });
  return engine(glue, sentences);
}

/**
 * The core behind text and bytes: JSON text in, the answer out of its JSON text.
 *
 * @param {object} glue a started one
 * @param {Record<string, string>} sentences handed over anew where the instance begins anew
 */
export function engine(glue, sentences) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  /** Hands the sentences over; those of another edition of the module are refused. */
  function speak() {
    for (const [lang, lines] of Object.entries(sentences)) {
      const fits = glue.load(encoder.encode(lang), encoder.encode(lines));
      if (!fits) throw new BedarfLoadError("module", message("module"));
    }
  }
  speak();

  /** What broke off gets a new instance, made from the same module, before it is asked again. */
  function ask(lang, work) {
    try {
      if (broken.has(glue)) {
        glue.__wbg_reset_state();
        speak();
      }
      broken.add(glue);
      const answer = JSON.parse(decoder.decode(work()));
      broken.delete(glue);
      return answer;
    } catch (cause) {
      throw new BedarfTrapError("trap", message("trap", lang), { cause });
    }
  }

  return {
    /**
     * @param {string} name of the call
     * @param {string} request JSON text
     * @param {[string, Uint8Array][]} inputs names without a zero character
     * @param {string} lang of the message after a trap
     * @returns {object}
     */
    call(name, request, inputs, lang) {
      const head = [name, request];
      for (const [input, bytes] of inputs) head.push(input, String(bytes.length));
      return ask(lang, () => glue.call(encoder.encode(head.join("\0")), joined(inputs)));
    },

    /**
     * @param {string} format without a zero character, as is `lang`
     * @param {string} text
     * @param {string} lang
     * @returns {object}
     */
    key(format, text, lang) {
      return ask(lang, () => glue.key(encoder.encode(`${format}\0${lang}\0${text}`)));
    },
  };
}

/** All inputs end to end; a single one is not copied again. */
function joined(inputs) {
  if (inputs.length === 1) return inputs[0][1];
  const all = new Uint8Array(inputs.reduce((sum, [, bytes]) => sum + bytes.length, 0));
  let end = 0;
  for (const [, bytes] of inputs) {
    all.set(bytes, end);
    end += bytes.length;
  }
  return all;
}
