/**
 * One need: its structure and every rule that it alone can answer, for a form of needs. What only records of
 * other types want is left out, so a page loads a quarter less than with `bedarf/form`.
 *
 * ```js
 * import { load } from "bedarf/need";
 * const bedarf = await load({ langs: ["de"] });
 * const { ok, findings } = bedarf.check(need, { asOf: "2026-11-24" });
 * ```
 */
import type { LoadOptions, ModuleSource, RecordChecks, RecordOptions } from "./checks.js";
import type { Forms } from "./standard.js";

export * from "./checks.js";

/** What `load()` gives: a record of another type has an error at its type. */
export interface NeedChecks extends Pick<RecordChecks<RecordOptions>, "check" | "checker" | "need" | "version"> {
  /**
   * The same schema with labels, an empty record and JSON Schema; as `forms` of `bedarf/form`.
   *
   * @throws {BedarfLoadError}
   */
  forms(options?: { readonly descriptions?: boolean }): Promise<Pick<Forms, "need">>;
}

/** As `load` of `bedarf`, with the module that looks at one need. */
export function load(
  source?: ModuleSource | PromiseLike<ModuleSource> | LoadOptions,
): Promise<NeedChecks>;
