/** What forms made with a library of their own share: warnings, and repairs. */
import type { Found, Lang, RecordOptions } from "../checks.js";
import type { Finding, PatchOp } from "../records.js";
import type { RecordForm } from "../standard.js";

/** A finding and the field of the form that it is about. */
export interface FieldFinding extends Pick<Finding, "code" | "severity" | "message" | "path"> {
  readonly name?: string;
  readonly help?: string | undefined;
  /** What certainly repairs it; see {@link applyFix}. */
  readonly fix?: readonly PatchOp[];
  /** `criteria.0.weight`; empty for the record itself. */
  readonly field: string;
}

/** What can check a record: what `load()` of any entry gives. */
export interface Checks {
  checker(options?: RecordOptions): { check(record: object): Found };
}

export interface FindingsOptions extends RecordOptions {
  /** What calls members by their labels in the sentences; its language is taken where no other is given. */
  readonly form?: Pick<RecordForm<never>, "labels" | "labelOf"> | undefined;
  readonly lang?: Lang;
}

/**
 * Everything that is found of what stands in a form: errors, warnings, notes. The values are cleaned
 * first; a day given to the schema has to be given here as well.
 *
 * ```js
 * const findings = findingsOf(bedarf, getValues(), { form: need, asOf: "2026-11-24" });
 * ```
 *
 * @throws {BedarfRequestError} an option makes no sense
 */
export function findingsOf(bedarf: Checks, values: object, options?: FindingsOptions): FieldFinding[];

/** The warnings and notes among them: those at a field, `criteria.0.weight` or `criteria[0].weight`, or all. */
export function warningsAt(findings: readonly FieldFinding[], name?: string): FieldFinding[];

/** Those that can be repaired, errors as well: those at a field, or all. */
export function fixesAt(
  findings: readonly FieldFinding[],
  name?: string,
): (FieldFinding & { readonly fix: readonly PatchOp[] })[];

/**
 * A repair, done: the cleaned values with it, a new record. The values are not changed.
 *
 * ```js
 * reset(applyFix(getValues(), finding.fix));
 * ```
 */
export function applyFix<T extends object>(values: T, fix: readonly PatchOp[]): T;
