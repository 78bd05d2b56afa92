// The entries of the package: each has a module of its own, made of the crate with these features, and
// sentences of findings in files of that name.
import { CALL_EXPORTS } from "../js/asking.js";
import { EXPORTS } from "../js/engine.js";
import { KINDS } from "../js/kinds.js";

const RECORDS = { api: "checks.js", exports: "EXPORTS", from: "engine.js", names: EXPORTS };
const CALLS = { api: "api.js", exports: "CALL_EXPORTS", from: "asking.js", names: CALL_EXPORTS };
const ALL = "sentences";

/** An entry that knows records of some types alone. */
const ofKind = (kind) => ({
  stem: `bedarf_${kind}`,
  features: kind,
  make: `makeOf("${kind}")`,
  said: `sentences.${kind}`,
  ...RECORDS,
});

export const ENTRIES = {
  bedarf: { stem: "bedarf_wasm", features: "register", make: "makeBedarf", said: ALL, ...CALLS },
  structure: {
    stem: "bedarf_structure",
    features: "structure",
    make: "makeStructure",
    said: "sentences.structure",
    ...RECORDS,
  },
  ...Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, ofKind(kind)])),
  form: { stem: "bedarf_form", features: "form", make: "makeForm", said: "sentences.form", ...RECORDS },
  page: { stem: "bedarf_page", features: "page", make: "makePage", said: ALL, ...CALLS },
};

/** What makes a form library ask the schemas: sources in js/adapters/, without a module of its own. */
export const ADAPTERS = ["react-hook-form", "tanstack-form", "rjsf", "json-forms"];

/** How a host comes by the module and by the sentences of a language. */
const HOSTS = {
  /** A page: fetches both. */
  "": (stem) => ({ standard: `new URL("../pkg/${stem}_bg.wasm", import.meta.url)`, read: "(place) => fetch(place)" }),
  ".node": (stem) => ({
    standard: `own("../pkg/${stem}_bg.wasm", import.meta.url, () => import("../pkg/${stem}_inline.js"))`,
    read: "read",
    more: `import { own, read } from "./place.js";`,
  }),
  /** A program of one file: has both within. */
  ".inline": (stem, sentences) => ({
    standard: `Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))`,
    read: "(place) => fetch(place)",
    more: `import base64 from "../pkg/${stem}_inline.js";
import * as de from "${sentences}.de.js";
import * as en from "${sentences}.en.js";`,
    said: "{ de: async () => de, en: async () => en }",
  }),
};

/** What is wanted of the glue of a module, by its stem: all else of it is left out of dist/. */
export const glues = Object.fromEntries(
  Object.values(ENTRIES).map(({ stem, names: exported }) => {
    const functions = exported.filter((name) => !/^(?:__|memory$)/.test(name));
    const names = ["__wbg_reset_state", "initSync", ...functions].join(", ");
    const text = `import { ${names} } from "../pkg/${stem}.js";\nexport const glue = { ${names} };`;
    return [stem, text];
  }),
);

/** Name of a script in dist/ → its text, as it would stand in js/. */
export const scripts = Object.fromEntries(
  Object.entries(ENTRIES).flatMap(([entry, { stem, api, exports, from, make, said: files }]) =>
    Object.entries(HOSTS).map(([host, by]) => {
      const sentences = `../pkg/${files}`;
      const fetched = `{ de: () => import("${sentences}.de.js"), en: () => import("${sentences}.en.js") }`;
      const { standard, read, more = "", said = fetched } = by(stem, sentences);
      const text = `
        import { glue } from "glue:${stem}";
        import { ${/\w+/.exec(make)[0]} } from "./${api}";
        import { makeLoad } from "./core.js";
        import { ${exports} as exports } from "./${from}";
        ${more}
        export * from "./public.js";
        ${api === "api.js" ? `export { InvalidKey } from "./errors.js";` : ""}
        export const load = makeLoad(glue, () => ${standard}, ${read}, ${said}, { exports, make: ${make} });
      `;
      return [`${entry}${host}`, text];
    }),
  ),
);
