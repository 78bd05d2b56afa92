/**
 * All that `bedarf` has, and the report: one page of HTML on a register.
 *
 * ```js
 * import { load } from "bedarf/report";
 * const bedarf = await load();
 * const html = bedarf.report({ "needs.jsonl": text }, { asOf: "2026-11-24" });
 * ```
 */
import type { Bedarf, CommonOptions, Input, LoadOptions, ModuleSource } from "./index.js";

export * from "./index.js";

export interface ReportOptions extends CommonOptions {
  readonly asOf: string;
}

export interface BedarfWithReport extends Bedarf {
  /**
   * What is needed, who answers, what arrives, who sits where and what is open on a day: a page
   * that needs nothing from elsewhere. The same register gives the same bytes in every language.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError} the day is missing
   */
  report(register: Input, options: ReportOptions): string;
}

/** As `load` of `bedarf`, with the module that makes the report as well. */
export function load(
  source?: ModuleSource | PromiseLike<ModuleSource> | LoadOptions,
): Promise<BedarfWithReport>;
