// Packs the package and installs the archive, as others do it.
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** What a program prints; with all that it said where it fails. */
export async function run(cwd, command, options, env = {}) {
  const settings = { cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 26 };
  try {
    return (await promisify(execFile)(command, options, settings)).stdout.trim();
  } catch (error) {
    error.message = [error.message, error.stdout, error.stderr].join("\n");
    throw error;
  }
}

/** @returns {Promise<string>} the packed archive, in the folder */
export async function packed(folder) {
  const options = ["pack", "--json", "--pack-destination", folder];
  const [{ filename }] = JSON.parse(await run(PACKAGE, "npm", options));
  return join(folder, filename);
}

/** An empty project with the archive in it. */
export async function installed(project, archive) {
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "package.json"), '{ "private": true, "type": "module" }');
  await run(project, "npm", ["install", "--offline", "--no-audit", "--no-fund", archive]);
}
