// Builds pkg/: the crate for WebAssembly, then glue, wasm-opt and sizes by the tool bedarf-pack, and
// the schemas and labels for forms.
// The module must not tell where it was built, so the places of sources are given other names.
import { execFileSync } from "node:child_process";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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

try {
  run(
    "build",
    "-p",
    "bedarf-wasm",
    "--profile",
    "wasm",
    "--target",
    "wasm32-unknown-unknown",
    ...process.argv.slice(2),
  );
  run("run", "-q", "-p", "bedarf-pack");
  await import("./forms.mjs");
  process.argv.push("--print"); // too large is for `npm run size` to say
  await import("./size.mjs");
} catch (error) {
  process.exitCode = error.status ?? 1;
}
