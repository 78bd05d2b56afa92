/** What can go wrong in a call, in both languages. `{…}` is filled in by name. */
const MESSAGES = {
  de: {
    cycle: "Das Objekt enthält sich selbst.",
    not_plain:
      "Ein Wert der Art {kind} gehört nicht in einen Datensatz, nur einfache Objekte, Listen, Texte, Zahlen und Wahrheitswerte.",
    number: "Hier steht keine Zahl ({kind}).",
    bigint:
      "Eine Ganzzahl der Art BigInt wird nicht angenommen; bitte als Text oder als Zahl angeben.",
    undefined: "In einer Liste fehlt ein Wert.",
    unreadable: "Der Wert lässt sich nicht lesen.",
    too_large: "Die Eingabe ist zu groß.",
    surrogate: "Der Text enthält ein halbes Zeichen (einzelnes Surrogat).",
    input: "Erwartet wird JSON als Text, Bytes, ein einfaches Objekt oder eine Liste davon.",
    file: "Erwartet wird der Inhalt der Datei als Text oder Bytes.",
    key: "Ein Schlüssel ist ein Text.",
    key_kind: "Diese Art von Schlüssel gibt es nicht: „{kind}“.",
    options: "Die Optionen sind ein einfaches Objekt.",
    option: "Diese Option gibt es nicht: „{kind}“.",
    as_of: "Der Stichtag „asOf“ ist ein Text der Form 2026-11-24.",
    record: "Erwartet wird ein einzelner Datensatz als einfaches Objekt.",
    other_type: "Der Datensatz ist von anderer Art: „{given}“ statt „{type}“.",
    withdrawn: "Der Datensatz ist zurückgezogen; er lässt sich nicht mehr ausfüllen.",
    forms: "Schemas und Etiketten sind noch nicht geladen; zuerst „await bedarf.forms()“ aufrufen.",
    target: "Ein Schema der Fassung „{kind}“ gibt es hier nicht, nur draft-2020-12 und draft-07.",
    freed: "Das Register wurde freigegeben; bitte neu einlesen.",
    trap: "Die Prüfung ist abgebrochen; der nächste Aufruf ist wieder möglich.",
    load: "Das WebAssembly-Modul lässt sich nicht laden.",
    own: "Das WebAssembly-Modul dieses Pakets lässt sich nicht laden. Nimmt ein Bundler die Datei nicht mit: „load(Ort)“ mit dem Ort der .wasm-Datei aufrufen, oder „…/inline“ importieren.",
    langs: "Die Sprachen „langs“ sind eine Liste aus „de“ und „en“, und „lang“ ist eine davon.",
    module: "Das ist nicht das WebAssembly-Modul dieses Pakets.",
    at: " (Stelle: {path})",
  },
  en: {
    cycle: "the object contains itself",
    not_plain:
      "a value of kind {kind} has no place in a record, only plain objects, arrays, texts, numbers and booleans",
    number: "there is no number here ({kind})",
    bigint: "a BigInt is not accepted, give it as a text or a number",
    undefined: "a value is missing in an array",
    unreadable: "the value cannot be read",
    too_large: "the input is too large",
    surrogate: "the text contains half a character (a lone surrogate)",
    input: "expected JSON as text, bytes, a plain object or an array of them",
    file: "expected the content of the file as text or bytes",
    key: "a key is a text",
    key_kind: "there is no such kind of key: “{kind}”",
    options: "the options are a plain object",
    option: "there is no such option: “{kind}”",
    as_of: "the date “asOf” is a text such as 2026-11-24",
    record: "expected one record as a plain object",
    other_type: "the record is of another type: “{given}” instead of “{type}”",
    withdrawn: "the record is withdrawn, it cannot be filled in any more",
    forms: "schemas and labels are not loaded yet, call “await bedarf.forms()” first",
    target: "there is no schema of the draft “{kind}” here, only draft-2020-12 and draft-07",
    freed: "the register was freed, read it again",
    trap: "the check broke off; the next call is possible again",
    load: "the WebAssembly module cannot be loaded",
    own: "the WebAssembly module of this package cannot be loaded; where a bundler leaves the file behind, call “load(place)” with the place of the .wasm file, or import “…/inline”",
    langs: "the languages “langs” are an array of “de” and “en”, and “lang” is one of them",
    module: "this is not the WebAssembly module of this package",
    at: " (at {path})",
  },
};

/**
 * The message for a problem, in the asked language; everything but `en` is German.
 *
 * @param {string} problem a name from the table above
 * @param {string} lang
 * @param {Record<string, string>} [values]
 */
export function message(problem, lang, values = {}) {
  const texts = MESSAGES[lang === "en" ? "en" : "de"];
  const text = texts[problem] + (values.path ? texts.at : "");
  // with the stack at its end V8 dies of compiling a regular expression
  if (!text.includes("{")) return text;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** What all errors of this package have in common: a stable `code` beside the message. */
export class BedarfError extends Error {
  constructor(code, text, options) {
    super(text, options);
    this.code = code;
  }
}

/** The input is nothing that could be written as JSON; `path` is the JSON Pointer of the place. */
export class BedarfInputError extends BedarfError {
  constructor(problem, { path = "", kind = "", lang = "de", cause } = {}) {
    super(problem, message(problem, lang, { kind, path }), cause === undefined ? {} : { cause });
    this.path = path;
  }
}

/** The call itself makes no sense: an unknown option, a date that is none. */
export class BedarfRequestError extends BedarfError {
  constructor(code, text, { findings = [], ...options } = {}) {
    super(code, text, options);
    this.findings = findings;
  }
}

/** The engine broke off. It starts anew with the next call, which is answered. */
export class BedarfTrapError extends BedarfError {}

/** The module could not be loaded. Calling `load()` again tries again. */
export class BedarfLoadError extends BedarfError {}

/** A text is not a key of the asked kind; `help` says what to do, `fix` is a certain repair. */
export class InvalidKey extends BedarfError {
  constructor(kind, text, { code, message: what, help, fix }) {
    super(code, what);
    this.kind = kind;
    this.text = text;
    this.help = help;
    if (fix !== undefined) this.fix = fix;
  }
}

for (const [name, type] of Object.entries({
  BedarfError,
  BedarfInputError,
  BedarfRequestError,
  BedarfTrapError,
  BedarfLoadError,
  InvalidKey,
})) {
  // written out, so that a minifier that renames classes does not rename errors
  Object.defineProperty(type.prototype, "name", { value: name, configurable: true });
}
