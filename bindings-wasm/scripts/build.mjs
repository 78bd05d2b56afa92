// Builds pkg/: the crate for WebAssembly, then glue, wasm-opt and sizes by the tool bedarf-pack, then
// the schemas and labels for forms, and the sentences of each language.
// The module must not tell where it was built, so the places of sources are given other names.
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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

/** Builds the crate; with the report first, because both modules have the name of the crate. */
function build(...options) {
  run("build", "-p", "bedarf-wasm", "--profile", "wasm", "--target", TARGET, ...options);
}

try {
  build("--features", "report", ...process.argv.slice(2));
  copyFileSync(join(built, "bedarf_wasm.wasm"), join(built, "bedarf_report.wasm"));
  build(...process.argv.slice(2));
  run("run", "-q", "-p", "bedarf-pack");
  await import("./forms.mjs");
  await import("./sentences.mjs");
  process.argv.push("--print"); // too large is for `npm run size` to say
  await import("./size.mjs");
} catch (error) {
  process.exitCode = error.status ?? 1;
}
