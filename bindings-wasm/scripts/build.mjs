// Builds pkg/: the crate for WebAssembly, once for each entry, then glue and wasm-opt by the tool
// bedarf-pack, then the schemas and labels for forms, and the sentences of each language. Then dist/,
// the scripts that are published.
// The module must not tell where it was built, so the places of sources are given other names.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { ENTRIES } from "./entries.mjs";
import { writeForms } from "./forms.mjs";

const TARGET = "wasm32-unknown-unknown";
const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const places = {
  [root]: "/bedarf",
  [process.env.CARGO_HOME ?? join(homedir(), ".cargo")]: "/cargo",
};
const flags = Object.entries(places).map(([from, to]) => `--remap-path-prefix=${from}=${to}`);

const run = (...command) =>
  execFileSync("cargo", command, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: flags.join(" ") },
  });

const built = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), TARGET, "wasm");

/** Builds the crate; all modules have its name, so each is put aside. */
function build({ stem, features }) {
  const options = ["--profile", "wasm", "--target", TARGET, "--features", features];
  run("build", "-p", "bedarf-wasm", ...options, ...process.argv.slice(2));
  mkdirSync(join(built, "modules"), { recursive: true });
  copyFileSync(join(built, "bedarf_wasm.wasm"), join(built, "modules", `${stem}.wasm`));
}

try {
  const entries = Object.values(ENTRIES);
  entries.forEach(build);
  const stems = entries.map(({ stem }) => stem);
  run("run", "-q", "-p", "bedarf-pack", "--", join(built, "modules"), ...stems);
  writeForms();
  await import("./sentences.mjs");
  await bundle();
  process.argv.push("--print"); // too large is for `npm run size` to say
  await import("./size.mjs");
} catch (error) {
  process.exitCode = error.status ?? 1;
}
