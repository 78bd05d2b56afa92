import { applyFix, bedarfResolver, errorAt, findingsOf, fixesAt, warningsAt } from "bedarf/react-hook-form";
import { useEffect, useMemo, useState } from "react";
import { useForm } from "react-hook-form";

const NAMES = ["title.de", "statement.de", "kind", "status", "visibility", "attribution", "originators.0.group"];
const OPTIONAL = ["outcome.de", "urgency.date", "confirmed"];
const LONG = ["statement.de", "outcome.de"];
const TEXTS = {
  de: { lang: "Sprache", choose: "Bitte wählen", look: "Zu prüfen", save: "Speichern" },
  en: { lang: "Language", choose: "Please choose", look: "To be looked at", save: "Save" },
};

export function NeedForm({ bedarf, need, record, asOf, save }) {
  const [lang, setLang] = useState("de");
  const form = useMemo(() => need.with({ lang, asOf }), [need, lang, asOf]);
  const resolver = useMemo(() => bedarfResolver(form), [form]);
  const { register, handleSubmit, reset, trigger, watch, formState } = useForm({ defaultValues: record, resolver });
  const { errors, isSubmitted } = formState;
  const values = watch();
  const findings = findingsOf(bedarf, values, { form, asOf });
  const texts = TEXTS[lang];
  // what is said already is said in the other language
  useEffect(() => void (isSubmitted && trigger()), [resolver]);
  const repair = (fix) => {
    reset(applyFix(values, fix), { keepIsSubmitted: true });
    if (isSubmitted) trigger();
  };
  const field = (name) => {
    const codes = form.labels[lang].codes[name];
    const Input = codes ? "select" : LONG.includes(name) ? "textarea" : "input";
    const options = codes && Object.entries({ "": texts.choose, ...codes });
    const error = errorAt(errors, name);
    return (
      <p key={name}>
        <label htmlFor={name}>{form.labelOf(name)}</label> <small id={`${name}-hint`}>{form.hintOf(name)}</small>
        <Input id={name} aria-invalid={!!error} aria-describedby={`${name}-hint ${name}-error`} {...register(name)}>
          {options?.map(([code, label]) => <option key={code} value={code}>{label}</option>)}
        </Input>
        <strong id={`${name}-error`} role="alert">{error?.message}</strong> {error?.help}
        {fixesAt(findings, name).map(({ help, fix }) => (
          <button key={help} type="button" onClick={() => repair(fix)}>{help}</button>
        ))}
      </p>
    );
  };
  return (
    <form noValidate lang={lang} onSubmit={handleSubmit((cleaned) => save(cleaned))}>
      <label htmlFor="lang">{texts.lang}</label>
      <select id="lang" value={lang} onChange={(event) => setLang(event.target.value)}>
        {Object.keys(TEXTS).map((one) => <option key={one}>{one}</option>)}
      </select>
      {[...NAMES, ...OPTIONAL].map(field)}
      <p id="others" role="alert">{errorAt(errors, "root.bedarf")?.message}</p>
      <h2>{texts.look}</h2>
      <ul>{warningsAt(findings).map((one) => <li key={one.message}>{form.labelOf(one.field)}: {one.message}</li>)}</ul>
      <button>{texts.save}</button>
    </form>
  );
}
