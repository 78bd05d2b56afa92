import * as glue from "../pkg/bedarf_wasm.js";
import { makeLoad } from "./core.js";
import { SENTENCES } from "./sentences.js";

export * from "./public.js";

/** Loads the module once; see `index.d.ts`. */
export const load = makeLoad(
  glue,
  () => new URL("../pkg/bedarf_wasm_bg.wasm", import.meta.url),
  (place) => fetch(place),
  SENTENCES,
);
