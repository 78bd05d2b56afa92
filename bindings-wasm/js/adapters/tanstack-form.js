// Record types as validators of TanStack Form 1; see `tanstack-form.d.ts`.
import { asked, bound } from "./values.js";

export { applyFix, findingsOf, fixesAt, warningsAt } from "./values.js";

export function bedarfValidator(schema, options) {
  const wanted = bound(schema, options);
  const validate = (values) => {
    const { record, issues } = asked(wanted, values);
    return issues.length > 0 ? { issues } : { value: record };
  };
  return Object.freeze({ "~standard": Object.freeze({ version: 1, vendor: "bedarf", validate }) });
}

/** The form knows every error by its name; a field that is drawn has an instance. */
export function errorsElsewhere({ state: { errorMap }, fieldInfo }) {
  const all = Object.values(errorMap).filter((errors) => typeof errors === "object" && errors !== null);
  const away = all.flatMap((errors) => Object.entries(errors)).filter(([name]) => !fieldInfo[name]?.instance);
  return [...new Map(away.flatMap(([, issues]) => issues).map((one) => [JSON.stringify(one), one])).values()];
}
