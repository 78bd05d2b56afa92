import { EXPORTS } from "./engine.js";

/** What a module with registers exports besides. */
export const CALL_EXPORTS = [...EXPORTS, "ask", "call", "free", "key", "read", "tell"];

/**
 * The calls on texts and registers behind text and bytes: JSON text in, the answer out of its JSON
 * text.
 *
 * @param {ReturnType<import("./engine.js").engine>} engine
 */
export function asking({ glue, work, parsed, kept }) {
  const encoder = new TextEncoder();

  const head = (name, request, inputs) => {
    const parts = [name, request];
    for (const [input, bytes] of inputs) parts.push(input, String(bytes.length));
    return encoder.encode(parts.join("\0"));
  };

  return {
    /**
     * An answer to a call on texts.
     *
     * @param {string} name of the call
     * @param {string} request JSON text
     * @param {[string, Uint8Array][]} inputs names without a zero character
     * @param {string} lang of the message after a trap
     * @param {Function} [progress] is told how far the call is
     * @returns {object}
     */
    call(name, request, inputs, lang, progress) {
      const ask = () => parsed(glue.call(head(name, request, inputs), joined(inputs)));
      return work(lang, ask, progress);
    },

    /**
     * A register that is read once and asked many times; it is read anew after a trap.
     *
     * @param {[string, Uint8Array][]} inputs its own from now on
     * @param {string} lang
     */
    register(inputs, lang) {
      const [names, bytes] = [head("", "", inputs), joined(inputs)];
      const held = kept(() => glue.read(names, bytes), (number) => glue.free(number));
      work(lang, () => held.number(lang));
      return {
        ask(name, request, more, spoken, progress) {
          const ask = () =>
            parsed(glue.ask(held.number(spoken), head(name, request, more), joined(more)));
          return work(spoken, ask, progress);
        },
        free: held.free,
      };
    },

    /**
     * @param {string} format without a zero character, as is `lang`
     * @param {string} text
     * @param {string} lang
     * @returns {object}
     */
    key(format, text, lang) {
      return work(lang, () => parsed(glue.key(encoder.encode(`${format}\0${lang}\0${text}`))));
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
