/**
 * Record types as validators of rjsf 6, without `eval`, with warnings and repairs.
 *
 * ```jsx
 * import { validator } from "bedarf/rjsf";
 * const { need } = await bedarf.forms();
 * const schema = need["~standard"].jsonSchema.input({ target: "draft-2020-12" });
 * <Form schema={schema} validator={validator(need)} onSubmit={({ formData }) => save(clean(formData))} />;
 * ```
 */
import type { FormContextType, RJSFSchema, StrictRJSFSchema, ValidatorType } from "@rjsf/utils";
import type { RecordSchema, SchemaOptions } from "../standard.js";

export { applyFix, findingsOf, fixesAt, warningsAt } from "./values.js";
export type { Checks, FieldFinding, FindingsOptions } from "./values.js";

/**
 * Tells every error at its field, honours `transformErrors` and `customValidate`. The values are cleaned
 * before they are looked at, so that an emptied field counts as none; rjsf hands them on as they are, `clean` of
 * `bedarf` cleans them. `name` of an error is its code, in `params` are `code`, `help` and `fix`.
 *
 * @param schema one of `bedarf.forms()`, whose messages have labels, or of `bedarf`
 * @param options as for `schema.with`
 */
export function validator<T = any, S extends StrictRJSFSchema = RJSFSchema, F extends FormContextType = any>(
  schema: RecordSchema<object>,
  options?: SchemaOptions,
): ValidatorType<T, S, F>;
