// Puts the texts of the licences beside what is packed: they stand once, in the root.
import { cpSync } from "node:fs";

cpSync(new URL("../../LICENSES", import.meta.url), new URL("../LICENSES", import.meta.url), { recursive: true });
