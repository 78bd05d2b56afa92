import { start } from "./engine.js";
import { BedarfError, BedarfLoadError, message } from "./errors.js";
import { LANGS } from "./langs.js";


/**
 * Makes `load` of an entry for one host.
 *
 * @param {object} glue what wasm-bindgen made
 * @param {() => URL | BufferSource | Promise<BufferSource>} standard the module of this package, asked
 *   for when needed
 * @param {(place: URL | string) => Promise<Response | BufferSource>} read how this host does it
 * @param {Record<string, () => Promise<{ default: string }>>} sentences of findings, by language
 * @param {{ exports: string[], make: (engine: object) => object }} entry what its module has, and what
 *   `load()` gives
 */
export function makeLoad(glue, standard, read, sentences, entry) {
  /** The one attempt under way or done; a failed one is forgotten. */
  let current;
  /** What whoever loads gets. */
  let answer;
  /** Whether only those languages were fetched that forms asked for, nobody else. */
  let isPartial = false;

  async function attempt(asked, usual) {
    let source;
    try {
      const options = isOptions(asked) ? asked : { module: asked };
      const { module: given, lang, langs = lang === undefined ? LANGS : [lang] } = options;
      source = given;
      const [module, said] = await Promise.all([
        Promise.resolve(source)
          .then((it) => (it === undefined ? standard() : it))
          .then((it) => moduleOf(it, read)),
        sentencesOf(langs, lang, sentences),
      ]);
      const spoken = usual ?? lang ?? (langs.includes("de") ? "de" : langs[0]);
      const engine = await start(glue, module, said, spoken, entry.exports);
      return { engine, made: entry.make(engine) };
    } catch (cause) {
      throw failed(cause, source === undefined);
    }
  }

  function failed(cause, isOwn) {
    if (cause instanceof BedarfError) return cause;
    // no language is known yet
    const text = isOwn ? `${message("own", "de")} · ${message("own", "en")}` : message("load");
    return new BedarfLoadError("load", text, { cause });
  }

  function begin(asked, usual) {
    const mine = attempt(asked, usual);
    current = mine;
    mine.catch(() => {
      if (current === mine) current = undefined;
    });
    answer = mine.then(({ made }) => made);
  }

  /** What is loaded, once it speaks these languages as well. */
  async function speaking(langs) {
    const { engine, made } = await current;
    const missing = langs.filter((lang) => !engine.speaks(lang));
    try {
      if (missing.length > 0) engine.learn(await sentencesOf(missing, undefined, sentences));
    } catch (cause) {
      throw failed(cause, true);
    }
    return made;
  }

  function load(source) {
    if (current === undefined) begin(source);
    else if (isPartial) {
      answer = speaking(isOptions(source) ? (source.langs ?? [source.lang ?? LANGS].flat()) : LANGS);
      answer.then(
        () => (isPartial = false),
        () => {},
      );
    }
    return answer;
  }

  /** For a form: what is loaded, or will be, with one language; whoever loads it later gets them all. */
  load.speaking = (lang) => {
    if (current === undefined) {
      isPartial = true;
      begin({ langs: [lang] }, "de");
    }
    return speaking([lang]);
  };
  return load;
}

/** Whether it is `{ lang, langs, module }` and not a module, or where one is. */
function isOptions(asked) {
  if (typeof asked !== "object" || asked === null) return false;
  const names = Object.keys(asked);
  const isPlain = names.length > 0 || Object.getPrototypeOf(asked) === Object.prototype;
  return isPlain && names.every((name) => ["lang", "langs", "module"].includes(name));
}

/** The sentences of the wanted languages, each from a file of its own; `lang` is one of them. */
async function sentencesOf(langs, lang, sentences) {
  const known = Array.isArray(langs) && langs.length > 0 && langs.every((it) => LANGS.includes(it));
  if (!known || (lang !== undefined && !langs.includes(lang))) {
    throw new BedarfLoadError("langs", message("langs"));
  }
  const wanted = [...new Set(langs)];
  const files = await Promise.all(wanted.map((lang) => sentences[lang]()));
  return Object.fromEntries(wanted.map((lang, at) => [lang, files[at].default]));
}

/** Bytes are compiled, never on the page's thread. */
async function moduleOf(source, read) {
  if (source instanceof WebAssembly.Module) return source;
  const isBytes = source instanceof ArrayBuffer || ArrayBuffer.isView(source);
  if (isBytes) return WebAssembly.compile(source);
  // jsdom under Jest has no `Response`
  const isAnswer = typeof Response === "function" && source instanceof Response;
  return isAnswer ? compiled(source) : moduleOf(await read(source), read);
}

/** A server that says what it sends is compiled from while it sends; browsers keep the outcome. */
async function compiled(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const streams = response.headers.get("content-type") === "application/wasm";
  return streams
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
