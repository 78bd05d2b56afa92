// Record types as validators of rjsf 6; see `rjsf.d.ts`.
import * as utils from "@rjsf/utils";
import { asked, bound } from "./values.js";

export { applyFix, findingsOf, fixesAt, warningsAt } from "./values.js";

/**
 * Whether a value is written as a branch wants it: by its kind, its members, its fixed values. Limits and
 * patterns tell no branches apart and are left to the messages.
 */
function isValid(schema, value, root) {
  if (typeof schema === "boolean") return schema;
  const { $ref, type, allOf = [], anyOf = [true], oneOf = [true], items = true } = schema;
  const { properties = {}, additionalProperties: rest = true, required = [] } = schema;
  const fits = (inner, part = value) => isValid(inner, part, root);
  const holds = (key) =>
    value[key] === undefined ? !required.includes(key) : fits(properties[key] ?? rest, value[key]);
  return (
    (!type || type === (Number.isInteger(value) ? "integer" : utils.guessType(value))) &&
    (schema.enum ?? [schema.const ?? value]).includes(value) &&
    [...allOf, $ref ? utils.findSchemaDefinition($ref, root) : true].every((part) => fits(part)) &&
    anyOf.some((branch) => fits(branch)) &&
    oneOf.filter((branch) => fits(branch)).length === 1 &&
    (!Array.isArray(value) || value.every((entry) => fits(items, entry))) &&
    (!utils.isObject(value) || [...required, ...Object.keys(value)].every(holds))
  );
}

export function validator(schema, options) {
  const wanted = bound(schema, options);
  const rawValidation = (_, values) => ({ errors: asked(wanted, values).issues.map(error) });
  return {
    isValid,
    rawValidation,
    validateFormData(values, root, customValidate, transformErrors = (all) => all, uiSchema) {
      const errors = transformErrors(rawValidation(root, values).errors, uiSchema);
      const errorSchema = utils.toErrorSchema(errors);
      if (!customValidate) return { errors, errorSchema };
      const whole = utils.getDefaultFormState(this, root, values, root, true);
      const own = customValidate(whole, utils.createErrorHandler(whole), uiSchema, errorSchema);
      return utils.validationDataMerge({ errors, errorSchema }, utils.unwrapErrorHandler(own));
    },
  };
}

function error({ code, message, path, help, fix }) {
  const property = `.${path.join(".")}`;
  const params = { code, ...(help !== undefined && { help }), ...(fix !== undefined && { fix }) };
  return { name: code, message, property, params, stack: `${property} ${message}` };
}
