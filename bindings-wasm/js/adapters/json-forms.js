// Messages about records as JSON Forms 3 takes them; see `json-forms.d.ts`.
import { step } from "../pointer.js";
import { asked, bound } from "./values.js";

export { applyFix, findingsOf, fixesAt, warningsAt } from "./values.js";

export function errorsOf(schema, values, options) {
  return asked(bound(schema, options), values).issues.map(({ code, message, path, help, fix }) => {
    const params = { code, ...(help !== undefined && { help }), ...(fix !== undefined && { fix }) };
    return { instancePath: path.map(step).join(""), message, keyword: "", schemaPath: "", params };
  });
}

export function bedarfMiddleware(schema, options) {
  const wanted = bound(schema, options);
  return (state, action, reduce) => {
    const next = reduce(state, action);
    return next === state ? state : { ...next, additionalErrors: errorsOf(wanted, next.data) };
  };
}
