// The entries of the package: each has a module of its own, made of the crate with these features.
export const ENTRIES = {
  bedarf: { stem: "bedarf_wasm", features: "register", api: "api.js", make: "makeBedarf" },
  structure: { stem: "bedarf_structure", features: "", api: "checks.js", make: "makeStructure" },
  form: { stem: "bedarf_form", features: "form", api: "checks.js", make: "makeForm" },
  page: { stem: "bedarf_page", features: "page", api: "api.js", make: "makePage" },
};

/** How a host comes by the module and by the sentences of a language. */
const HOSTS = {
  /** A page: fetches both. */
  "": (stem) => ({ standard: `new URL("../pkg/${stem}_bg.wasm", import.meta.url)`, read: "(place) => fetch(place)" }),
  ".node": (stem) => ({
    standard: `new URL("../pkg/${stem}_bg.wasm", import.meta.url)`,
    read: "read",
    more: `import { read } from "./place.js";`,
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

const RECORDS = ["__wbg_reset_state", "check", "checker", "forget", "initSync", "load"];
const CALLS = [...RECORDS, "ask", "call", "free", "key", "read", "tell"];

/** What is wanted of the glue of a module, by its stem: all else of it is left out of dist/. */
export const glues = Object.fromEntries(
  Object.values(ENTRIES).map(({ stem, api }) => {
    const names = (api === "api.js" ? CALLS : RECORDS).join(", ");
    const text = `import { ${names} } from "../pkg/${stem}.js";\nexport const glue = { ${names} };`;
    return [stem, text];
  }),
);

/** Name of a script in dist/ → its text, as it would stand in js/. */
export const scripts = Object.fromEntries(
  Object.entries(ENTRIES).flatMap(([entry, { stem, api, make }]) =>
    Object.entries(HOSTS).map(([host, by]) => {
      const sentences = `../pkg/sentences${entry === "structure" ? ".structure" : ""}`;
      const fetched = `{ de: () => import("${sentences}.de.js"), en: () => import("${sentences}.en.js") }`;
      const { standard, read, more = "", said = fetched } = by(stem, sentences);
      const exported = api === "api.js" ? "CALL_EXPORTS" : "EXPORTS";
      const text = `
        import { glue } from "glue:${stem}";
        import { ${make} as make } from "./${api}";
        import { makeLoad } from "./core.js";
        import { ${exported} as exports } from "./${exported === "EXPORTS" ? "engine" : "asking"}.js";
        ${more}
        export * from "./public.js";
        ${api === "api.js" ? `export { InvalidKey } from "./errors.js";` : ""}
        export const load = makeLoad(glue, () => ${standard}, ${read}, ${said}, { exports, make });
      `;
      return [`${entry}${host}`, text];
    }),
  ),
);
