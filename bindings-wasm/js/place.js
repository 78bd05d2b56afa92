import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Reads a place: a file or a `file:`, `http:` or `https:` URL. */
export async function read(place) {
  return /^https?:/.test(String(place)) ? fetch(place) : readFile(asFile(place));
}

/**
 * The module of this package: the file where a host runs the package as it was installed. A bundler for
 * a server carries scripts to another place and leaves the file behind: there it is within a script.
 *
 * @param {string} name of the file, seen from the script
 * @param {string} script where that stands: a `file:` URL, or in CommonJS a path
 * @param {() => Promise<{ default: string }>} within the module as base64
 */
export async function own(name, script, within) {
  try {
    // not `new URL(name, import.meta.url)`: bundlers put a place for browsers there
    return await readFile(join(dirname(asFile(script)), name));
  } catch {
    return Buffer.from((await within()).default, "base64");
  }
}

/** `file:` URLs come as text too, and as objects of another realm, which `node:fs` does not take. */
function asFile(place) {
  return String(place).startsWith("file:") ? fileURLToPath(String(place)) : place;
}
