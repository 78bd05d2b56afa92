import * as glue from "../pkg/bedarf_report.js";
import { makeLoad } from "./core.js";
import { read } from "./place.js";
import { SENTENCES } from "./sentences.js";

export * from "./public.js";

/** As in `node.js`, with a module that makes the report as well; see `report.d.ts`. */
export const load = makeLoad(
  glue,
  () => new URL("../pkg/bedarf_report_bg.wasm", import.meta.url),
  read,
  SENTENCES,
  true,
);
