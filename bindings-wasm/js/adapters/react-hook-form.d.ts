/**
 * Record types as resolvers of react-hook-form 7, with warnings and repairs.
 *
 * ```jsx
 * import { bedarfResolver } from "bedarf/react-hook-form";
 * const { need } = await bedarf.forms();
 * const { register, handleSubmit } = useForm({ defaultValues: need.empty, resolver: bedarfResolver(need) });
 * ```
 */
import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type { PatchOp } from "../records.js";
import type { Issue, RecordSchema, SchemaOptions } from "../standard.js";

export { applyFix, findingsOf, fixesAt, warningsAt } from "./values.js";
export type { Checks, FieldFinding, FindingsOptions } from "./values.js";

/** An error at a field, with all that is known of it. */
export interface BedarfFieldError {
  /** The code. */
  readonly type: string;
  readonly message: string;
  readonly code: string;
  readonly help?: string;
  /** What certainly repairs it; see {@link applyFix}. */
  readonly fix?: readonly PatchOp[];
  /** With `criteriaMode: "all"`: every message at the field, by its code. */
  readonly types?: Readonly<Record<string, string | string[]>>;
}

/** `errors.root.bedarf`: the errors that no field shows, the messages in lines. */
export interface BedarfRootError extends BedarfFieldError {
  readonly issues: readonly Issue[];
}

/**
 * A resolver for `useForm`. The values are cleaned before they are looked at, and `handleSubmit` hands the
 * cleaned record on. Each error stands at its field; one of a list or an object that is no field itself at its
 * `root`. What no registered field shows, such errors too, is in `root.bedarf` as well, so that nothing
 * keeps a form from being saved without a word. While somebody types, react-hook-form asks about that field
 * alone: `root.bedarf` is as of the last `handleSubmit` or `trigger()`.
 *
 * @param schema one of `bedarf.forms()`, whose messages have labels, or of `bedarf`
 * @param options as for `schema.with`
 */
export function bedarfResolver<Values extends FieldValues = FieldValues, R = object>(
  schema: RecordSchema<R>,
  options?: SchemaOptions,
): Resolver<Values, any, R>;

/**
 * The error at a field, `criteria.0.weight`, or of the list or the object itself; `root.bedarf` for those that
 * no field shows.
 */
export function errorAt(errors: FieldErrors<any>, name: "root.bedarf"): BedarfRootError | undefined;
export function errorAt(errors: FieldErrors<any>, name: string): BedarfFieldError | undefined;
