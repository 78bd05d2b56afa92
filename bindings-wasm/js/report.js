import * as glue from "../pkg/bedarf_report.js";
import { makeLoad } from "./core.js";

export {
  BedarfError,
  BedarfInputError,
  BedarfLoadError,
  BedarfRequestError,
  BedarfTrapError,
  InvalidKey,
} from "./errors.js";

/** As in `index.js`, with a module that makes the report as well; see `report.d.ts`. */
export const load = makeLoad(
  glue,
  () => new URL("../pkg/bedarf_report_bg.wasm", import.meta.url),
  (place) => fetch(place),
  true,
);
