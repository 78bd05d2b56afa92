// Writes a WebAssembly module as a script: `node scripts/inline.mjs MODULE SCRIPT`.
import { readFileSync, writeFileSync } from "node:fs";

const [module, script] = process.argv.slice(2);
writeFileSync(script, `export default "${readFileSync(module, "base64")}";\n`);
