/**
 * The structure of a record: every error at its place, with words and repairs, and no rule. The
 * smallest module; `bedarf/form` asks the rules as well.
 *
 * ```js
 * import { load } from "bedarf/structure";
 * const bedarf = await load({ langs: ["de"] });
 * const { ok, findings } = bedarf.check(record);
 * ```
 */
import type { LoadOptions, ModuleSource, RecordChecks, StructureOptions } from "./checks.js";

export * from "./checks.js";

/** What `load()` gives. */
export type Structure = RecordChecks<StructureOptions>;

/** As `load` of `bedarf`, with the module that looks at structure alone. */
export function load(
  source?: ModuleSource | PromiseLike<ModuleSource> | LoadOptions,
): Promise<Structure>;
