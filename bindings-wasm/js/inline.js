import * as glue from "../pkg/bedarf_wasm.js";
import base64 from "../pkg/bedarf_wasm_inline.js";
import * as de from "../pkg/sentences.de.js";
import * as en from "../pkg/sentences.en.js";
import { makeLoad } from "./core.js";

export * from "./public.js";

/** As in `index.js`, with the module within the script: for programs of a single file. */
export const load = makeLoad(
  glue,
  () => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
  (place) => fetch(place),
  { de: async () => de, en: async () => en },
);
