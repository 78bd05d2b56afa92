/**
 * All that `bedarf` has, and what makes files for others: the report, SARIF, and tables of units.
 *
 * ```js
 * import { load } from "bedarf/page";
 * const bedarf = await load();
 * const { html } = bedarf.report({ "needs.jsonl": text }, { asOf: "2026-11-24" });
 * ```
 */
import type { CallsWithReport } from "./calls.js";
import type {
  Bedarf,
  Input,
  LoadOptions,
  ModuleSource,
  RegisterOptions,
  RegisterWithReport,
} from "./index.js";

export * from "./index.js";

/** All that `bedarf` has, and the calls that make a page. */
export interface BedarfWithPages extends Omit<Bedarf, "register">, CallsWithReport {
  /** As `register` of `bedarf`; it makes pages as well. */
  register(input: Input, options?: RegisterOptions): RegisterWithReport;
}

/** As `load` of `bedarf`, with the module that makes the report as well. */
export function load(
  source?: ModuleSource | PromiseLike<ModuleSource> | LoadOptions,
): Promise<BedarfWithPages>;
