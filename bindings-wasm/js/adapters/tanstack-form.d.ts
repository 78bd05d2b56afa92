/**
 * Record types as validators of TanStack Form 1, with warnings and repairs.
 *
 * ```jsx
 * import { bedarfValidator } from "bedarf/tanstack-form";
 * const { need } = await bedarf.forms();
 * useForm({
 *   defaultValues: need.empty,
 *   validators: { onSubmit: bedarfValidator(need) },
 *   onSubmit: ({ value }) => save(clean(value)),
 * });
 * ```
 */
import type { Issue, RecordSchema, SchemaOptions } from "../standard.js";

export { applyFix, findingsOf, fixesAt, warningsAt } from "./values.js";
export type { Checks, FieldFinding, FindingsOptions } from "./values.js";

/** A Standard Schema that takes whatever stands in a form. */
export interface BedarfValidator<R> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "bedarf";
    readonly validate: (
      value: unknown,
    ) => { readonly value: R; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
    /** For the type checker only: absent when it runs. */
    readonly types?: { readonly input: any; readonly output: R } | undefined;
  };
}

/**
 * For `validators`, with `onSubmit`, `onChange` or `onBlur`. The values are cleaned before they are looked at;
 * TanStack Form hands them on as they are, `clean` of `bedarf` cleans them. The errors of a field,
 * `field.state.meta.errors`, are issues with `code`, `message`, `help` and `fix`.
 *
 * @param schema one of `bedarf.forms()`, whose messages have labels, or of `bedarf`
 * @param options as for `schema.with`
 */
export function bedarfValidator<R>(schema: RecordSchema<R>, options?: SchemaOptions): BedarfValidator<R>;

/**
 * The errors that no field of the form shows, so that none keeps it from being saved without a word:
 * `<form.Subscribe selector={(state) => state.errorMap}>{() => errorsElsewhere(form).map(…)}</form.Subscribe>`.
 */
export function errorsElsewhere(form: {
  readonly state: { readonly errorMap: object };
  readonly fieldInfo: object;
}): Issue[];
