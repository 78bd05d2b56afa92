import { load } from "bedarf";
import place from "bedarf/bedarf.wasm";
import { verdict } from "./verdict.js";

/** Read by the test. The loader `file` gives a path from the script. */
globalThis.said = verdict(() => load(new URL(place, import.meta.url))).then((said) => [said]);
