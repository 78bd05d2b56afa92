// Makes pkg/sentences.*.js out of schemas/v1/rules.json: what findings say in a language, a line a case
// (code, what is wrong, what to do, with tabs between), fetched beside the module. Those of the module
// that looks at structure alone are on structure alone; in those of the module that looks at one record the
// lines of cases that only other records or tables can bring about are without words, and in those of the
// modules that know some types alone the lines of rules on records of other types as well.
import { readFileSync, writeFileSync } from "node:fs";

const rules = JSON.parse(readFileSync(new URL("../../schemas/v1/rules.json", import.meta.url)));
/** Rules that look at other records, but not in all of their cases (tests/entries.test.mjs holds that). */
const SOME = "BODY-010 CRIT-002 CRIT-008 EVID-002 NEED-003 NEED-016 NOTE-007 ORGA-007 PROF-002 PROF-011".split(" ");
const needsOthers = ({ scope, code }) =>
  (scope.includes("N") && !SOME.includes(code)) || /^(?:TABL|UNIT)-/.test(code);
/** Families of rules on records of some types, by the entry that knows those. */
const FAMILIES = { need: ["NEED"], profile: ["PROF", "CRIT"], offering: ["OFFR", "EVID", "EVAL"], body: ["BODY", "ORGA", "NOTE"] };
const ofOthers = (kind) => ({ code }) =>
  Object.entries(FAMILIES).some(([other, codes]) => other !== kind && codes.includes(code.split("-")[0]));
const wordless = (texts) => texts.map(() => ({ message: "", help: "" }));
const without = (isLeftOut, all) =>
  all.map((rule) => (isLeftOut(rule) ? { ...rule, de: wordless(rule.de), en: wordless(rule.en) } : rule));
const alone = without(needsOthers, rules);
const files = {
  sentences: rules,
  "sentences.form": alone,
  ...Object.fromEntries(Object.keys(FAMILIES).map((kind) => [`sentences.${kind}`, without(ofOthers(kind), alone)])),
  "sentences.structure": rules.filter(({ scope, code }) => scope === "" && !code.startsWith("TABL")),
};

for (const [name, said] of Object.entries(files)) {
  for (const lang of ["de", "en"]) {
    const lines = said.flatMap((rule) =>
      rule[lang].map(({ message, help }) => `${rule.code}\t${message}\t${help}`),
    );
    writeFileSync(
      new URL(`../pkg/${name}.${lang}.js`, import.meta.url),
      `// Made from schemas/v1 by scripts/sentences.mjs.\nexport default ${JSON.stringify(lines.join("\n"))};\n`,
    );
  }
}
