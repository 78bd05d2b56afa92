// Never run, only compiled: the adapters with the libraries that they are for.
import { type Bedarf, type Need, load } from "bedarf";
import { load as loadForm } from "bedarf/form";
import { load as loadNeed } from "bedarf/need";
import { load as loadOffering } from "bedarf/offering";
import { type BedarfFieldError, applyFix, bedarfResolver, errorAt, findingsOf, fixesAt } from "bedarf/react-hook-form";
import { bedarfMiddleware, errorsOf } from "bedarf/json-forms";
import { validator } from "bedarf/rjsf";
import { bedarfValidator, errorsElsewhere } from "bedarf/tanstack-form";
import type { Middleware } from "@jsonforms/core";
import type { ValidatorType } from "@rjsf/utils";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { FormApi } from "@tanstack/react-form";
import { warningsAt } from "bedarf/react-hook-form";
import { type FieldErrors, type FieldValues, createFormControl } from "react-hook-form";

declare global {
  /** What the types of JSON Forms take for granted. */
  interface SymbolConstructor {
    readonly observable: symbol;
  }
}

export async function hookForm(bedarf: Bedarf, errors: FieldErrors): Promise<string> {
  const { need } = await bedarf.forms();
  const form = createFormControl({ defaultValues: need.empty as FieldValues, resolver: bedarfResolver(need) });
  await form.handleSubmit((record: Need) => record.title.de)();
  bedarfResolver(bedarf.need, { lang: "en", asOf: "2026-11-24" });
  // @ts-expect-error there is no such language
  bedarfResolver(need, { lang: "fr" });
  const error: BedarfFieldError | undefined = errorAt(errors, "title.de");
  const lost = errorAt(errors, "root.bedarf")?.issues[0]?.path ?? [];
  const findings = findingsOf(bedarf, form.getValues(), { form: need, asOf: "2026-11-24" });
  findingsOf(await loadForm(), form.getValues());
  const needs = await loadNeed({ langs: ["de"] });
  bedarfResolver((await needs.forms()).need, { lang: "de" });
  const offerings = await loadOffering({ langs: ["de"] });
  bedarfResolver((await offerings.forms()).evaluation, { lang: "de" });
  // @ts-expect-error only needs are checked there
  bedarfResolver(needs.profile);
  // @ts-expect-error a schema without labels says none
  findingsOf(bedarf, {}, { form: bedarf.need });
  const [fixed] = fixesAt(findings, "created");
  const record: FieldValues = applyFix(form.getValues(), fixed?.fix ?? error?.fix ?? []);
  return `${warningsAt(findings)[0]?.field}${error?.help}${lost.length}${record["title"]}${load}`;
}

export function others(bedarf: Bedarf, values: object): unknown[] {
  const { need } = bedarf;
  const validatorOfRjsf: ValidatorType = validator(need, { lang: "de" });
  const middleware: Middleware = bedarfMiddleware(need);
  const pointers: string[] = errorsOf(need, values).map(({ instancePath }) => instancePath);
  const standard: StandardSchemaV1<any, Need> = bedarfValidator(need);
  const form = new FormApi({
    defaultValues: values as FieldValues,
    validators: { onSubmit: bedarfValidator(need, { asOf: "2026-11-24" }) },
  });
  const away: string[] = errorsElsewhere(form).map(({ code }) => code);
  // @ts-expect-error no record type
  bedarfValidator(5);
  return [validatorOfRjsf, middleware, pointers, standard, away];
}
