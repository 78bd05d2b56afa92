// Makes pkg/sentences.*.js out of schemas/v1/rules.json: what findings say in a language, a line a case
// (code, what is wrong, what to do, with tabs between), fetched beside the module. Those of the module
// that looks at structure alone are on structure alone.
import { readFileSync, writeFileSync } from "node:fs";

const rules = JSON.parse(readFileSync(new URL("../../schemas/v1/rules.json", import.meta.url)));
const files = { sentences: rules, "sentences.structure": rules.filter(({ scope, code }) => scope === "" && !code.startsWith("TABL")) };

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
