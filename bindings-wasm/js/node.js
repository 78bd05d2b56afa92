import * as glue from "../pkg/bedarf_wasm.js";
import { makeLoad } from "./core.js";
import { read } from "./place.js";
import { SENTENCES } from "./sentences.js";

export * from "./public.js";

/** Loads the module once; see `index.d.ts`. A place is a file or a `file:`, `http:` or `https:` URL. */
export const load = makeLoad(
  glue,
  () => new URL("../pkg/bedarf_wasm_bg.wasm", import.meta.url),
  read,
  SENTENCES,
);
