/**
 * One profile with its criteria: its structure and every rule that it alone can answer, for a form of
 * profiles. What only records of other types want is left out,
 * so a page loads less than with `bedarf/form`.
 *
 * ```js
 * import { load } from "bedarf/profile";
 * const bedarf = await load({ langs: ["de"] });
 * const { ok, findings } = bedarf.check(profile, { asOf: "2026-11-24" });
 * ```
 */
import type { LoadOptions, ModuleSource, RecordChecks, RecordOptions } from "./checks.js";
import type { Forms } from "./standard.js";

export * from "./checks.js";

/** What `load()` gives: a record of another type has an error at its type. */
export interface ProfileChecks extends Pick<RecordChecks<RecordOptions>, "check" | "checker" | "profile" | "version"> {
  /**
   * The same schema with labels, an empty record and JSON Schema; as `forms` of `bedarf/form`.
   *
   * @throws {BedarfLoadError}
   */
  forms(options?: { readonly descriptions?: boolean }): Promise<Pick<Forms, "profile">>;
}

/** As `load` of `bedarf`, with the module that looks at one profile. */
export function load(
  source?: ModuleSource | PromiseLike<ModuleSource> | LoadOptions,
): Promise<ProfileChecks>;
