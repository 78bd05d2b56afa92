import { BedarfLoadError, BedarfRequestError, BedarfTrapError, message } from "./errors.js";

/** Glues whose instance broke off in the middle of a call: its memory is not to be trusted. */
const broken = new WeakSet();

/** What every module exports. */
export const EXPORTS = ["__wbindgen_malloc", "__wbindgen_start", "check", "checker", "forget", "load", "memory"];

/**
 * Starts the engine.
 *
 * @param {object} glue what wasm-bindgen made, by names
 * @param {WebAssembly.Module} module
 * @param {Record<string, string>} sentences those of each language, a line a case
 * @param {string} lang language where a call asks for none
 * @param {string[]} wanted what the module must export
 */
export async function start(glue, module, sentences, lang, wanted) {
  // the glue keeps the first module it gets, so a wrong one must not reach it
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  if (!wanted.every((name) => names.includes(name))) {
    throw new BedarfLoadError("module", message("module"));
  }
  glue.initSync({ module });
  // what a request says of the language where its caller does not
  const own = lang === "de" ? {} : { lang };
  return Object.freeze({ ...engine(glue, sentences), lang, own });
}

/**
 * The core behind bytes: a check of records, and what `calls` needs for the rest.
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
  function speak(some = sentences) {
    for (const [lang, lines] of Object.entries(some)) {
      const fits = glue.load(encoder.encode(lang), encoder.encode(lines));
      if (!fits) throw new BedarfLoadError("module", message("module"));
    }
  }
  speak();

  /** Takes sentences of more languages. */
  function learn(more) {
    Object.assign(sentences, more);
    // an instance that broke off is told all of them when it begins anew
    if (!broken.has(glue)) speak(more);
  }

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
        if (isThere) drop(place.number);
        place = undefined;
      },
    };
    return it;
  }

  return {
    glue,
    work,
    parsed,
    kept,
    learn,
    /** Whether findings can be told in a language. */
    speaks: (lang) => Object.hasOwn(sentences, lang),

    /**
     * A check of one record after the other; it is made anew after a trap. `ask` takes the text of a
     * record and answers nothing where nothing is found.
     *
     * @param {string} request JSON text
     * @param {string} lang
     */
    checker(request, lang) {
      const text = encoder.encode(request);
      const make = () => {
        const made = parsed(glue.checker(text));
        if (typeof made === "number") return made;
        const { code, message: what, ...error } = made.error;
        throw new BedarfRequestError(code, what, error);
      };
      const held = kept(make, (number) => glue.forget(number));
      work(lang, () => held.number(lang));
      const ask = (bytes) => work(lang, () => parsed(glue.check(held.number(lang), bytes)));
      return { ask, free: held.free };
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
