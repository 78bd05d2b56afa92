// Makes pkg/sentences.de.js and pkg/sentences.en.js out of schemas/v1/rules.json: what findings say,
// a line a case (code, what is wrong, what to do, with tabs between), fetched beside the module.
import { readFileSync, writeFileSync } from "node:fs";

const rules = JSON.parse(readFileSync(new URL("../../schemas/v1/rules.json", import.meta.url)));

for (const lang of ["de", "en"]) {
  const lines = rules.flatMap((rule) =>
    rule[lang].map(({ message, help }) => `${rule.code}\t${message}\t${help}`),
  );
  writeFileSync(
    new URL(`../pkg/sentences.${lang}.js`, import.meta.url),
    `// Made from schemas/v1 by scripts/sentences.mjs.\nexport default ${JSON.stringify(lines.join("\n"))};\n`,
  );
}
