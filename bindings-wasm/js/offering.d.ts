/**
 * One offering, channel, evidence or evaluation: its structure and every rule that it alone can answer, for
 * forms of these. What only records of other types want is left out,
 * so a page loads less than with `bedarf/form`.
 *
 * ```js
 * import { load } from "bedarf/offering";
 * const bedarf = await load({ langs: ["de"] });
 * const { ok, findings } = bedarf.check(offering, { asOf: "2026-11-24" });
 * ```
 */
import type { LoadOptions, ModuleSource, RecordChecks, RecordOptions } from "./checks.js";
import type { Forms } from "./standard.js";

export * from "./checks.js";

/** The types that are known here. */
type Known = "offering" | "channel" | "evidence" | "evaluation";

/** What `load()` gives: a record of another type has an error at its type. */
export interface OfferingChecks extends Pick<RecordChecks<RecordOptions>, "check" | "checker" | "version" | Known> {
  /**
   * The same schemas with labels, an empty record and JSON Schema; as `forms` of `bedarf/form`.
   *
   * @throws {BedarfLoadError}
   */
  forms(options?: { readonly descriptions?: boolean }): Promise<Pick<Forms, Known>>;
}

/** As `load` of `bedarf`, with the module that looks at one of these. */
export function load(
  source?: ModuleSource | PromiseLike<ModuleSource> | LoadOptions,
): Promise<OfferingChecks>;
