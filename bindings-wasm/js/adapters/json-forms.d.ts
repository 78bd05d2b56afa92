/**
 * Messages about records for JSON Forms 3, without `eval`, with warnings and repairs.
 *
 * ```jsx
 * import { bedarfMiddleware } from "bedarf/json-forms";
 * const { need } = await bedarf.forms();
 * <JsonForms middleware={bedarfMiddleware(need)} validationMode="NoValidation" … />;
 * ```
 */
import type { Middleware } from "@jsonforms/core";
import type { PatchOp } from "../records.js";
import type { RecordSchema, SchemaOptions } from "../standard.js";

export { applyFix, findingsOf, fixesAt, warningsAt } from "./values.js";
export type { Checks, FieldFinding, FindingsOptions } from "./values.js";

/** An error in the shape of those of ajv, which JSON Forms shows at the field. */
export interface BedarfJsonFormsError {
  /** JSON Pointer of the field, also of one that is missing. */
  instancePath: string;
  message: string;
  keyword: string;
  schemaPath: string;
  params: { code: string; help?: string; fix?: readonly PatchOp[] };
}

/**
 * The errors of what stands in the form, which is cleaned first: `additionalErrors`, and whether it may
 * be saved.
 *
 * @param schema one of `bedarf.forms()`, whose messages have labels, or of `bedarf`
 * @param options as for `schema.with`
 */
export function errorsOf(
  schema: RecordSchema<object>,
  values: unknown,
  options?: SchemaOptions,
): BedarfJsonFormsError[];

/**
 * Sets the errors with each change. As a property they would always come a moment late, and whoever types
 * fast would lose letters.
 */
export function bedarfMiddleware(schema: RecordSchema<object>, options?: SchemaOptions): Middleware;
