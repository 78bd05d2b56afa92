import { BedarfLoadError, BedarfRequestError, BedarfTrapError, message } from "./errors.js";

/** Glues whose instance broke off in the middle of a call: its memory is not to be trusted. */
const broken = new WeakSet();

const EXPORTS = ["__wbindgen_malloc", "__wbindgen_start", "ask", "call", "check", "checker", "free", "key", "load", "memory", "read", "tell"];

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
  /** Which instance of the module it is: what another one kept is gone. */
  let generation = 0;

  /** Hands the sentences over; those of another edition of the module are refused. */
  function speak() {
    for (const [lang, lines] of Object.entries(sentences)) {
      const fits = glue.load(encoder.encode(lang), encoder.encode(lines));
      if (!fits) throw new BedarfLoadError("module", message("module"));
    }
  }
  speak();

  /** What broke off gets a new instance, made from the same module, before it is asked again. */
  function work(lang, what, progress) {
    const told = { thrown: undefined };
    try {
      if (broken.has(glue)) {
        glue.__wbg_reset_state();
        generation += 1;
        speak();
      }
      broken.add(glue);
      if (progress !== undefined) glue.tell(telling(progress, told));
      const answer = what();
      if (progress !== undefined) glue.tell(undefined);
      broken.delete(glue);
      if (told.thrown === undefined) return answer;
    } catch (cause) {
      if (cause instanceof BedarfRequestError) {
        broken.delete(glue);
        throw cause;
      }
      throw new BedarfTrapError("trap", message("trap", lang), { cause });
    }
    throw told.thrown.error;
  }

  const parsed = (bytes) => (bytes.length === 0 ? undefined : JSON.parse(decoder.decode(bytes)));

  const head = (name, request, inputs) => {
    const parts = [name, request];
    for (const [input, bytes] of inputs) parts.push(input, String(bytes.length));
    return encoder.encode(parts.join("\0"));
  };

  /** Something that the module keeps: made anew where another instance had it. */
  function kept(make, drop) {
    let place;
    const it = {
      freed: false,
      number(lang) {
        if (it.freed) throw new BedarfRequestError("freed", message("freed", lang));
        if (place?.generation !== generation) place = { generation, number: make() };
        return place.number;
      },
      free() {
        it.freed = true;
        // what another instance kept is gone with it
        const isThere = place?.generation === generation && !broken.has(glue);
        if (isThere && drop !== undefined) drop(place.number);
        place = undefined;
      },
    };
    return it;
  }

  return {
    /**
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
     * A check of one record after the other; it is made anew after a trap. Gives the function that
     * takes the text of a record and answers nothing where nothing is found.
     *
     * @param {string} request JSON text
     * @param {string} lang
     */
    checker(request, lang) {
      const text = encoder.encode(request);
      const held = kept(() => {
        const made = parsed(glue.checker(text));
        if (typeof made === "number") return made;
        const { code, message: what, ...error } = made.error;
        throw new BedarfRequestError(code, what, error);
      });
      work(lang, () => held.number(lang));
      return (bytes) => work(lang, () => parsed(glue.check(held.number(lang), bytes)));
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

/** The function that the module tells; what it throws is thrown once the module has stopped. */
const telling = (progress, told) => (stage, done, of) => {
  try {
    progress(stage, done, of);
  } catch (error) {
    told.thrown = { error };
    throw error;
  }
};

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
