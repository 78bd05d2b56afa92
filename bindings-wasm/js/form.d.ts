/**
 * One record: its structure and every rule that it alone can answer, for forms.
 *
 * ```js
 * import { load } from "bedarf/form";
 * const bedarf = await load({ langs: ["de"] });
 * const { ok, findings } = bedarf.check(record, { asOf: "2026-11-24" });
 * ```
 */
import type { LoadOptions, ModuleSource, RecordChecks, RecordOptions } from "./checks.js";

export * from "./checks.js";

/** What `load()` gives. */
export type Form = RecordChecks<RecordOptions>;

/** As `load` of `bedarf`, with the module that looks at one record. */
export function load(
  source?: ModuleSource | PromiseLike<ModuleSource> | LoadOptions,
): Promise<Form>;
