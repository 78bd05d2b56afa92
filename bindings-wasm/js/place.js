import { readFile } from "node:fs/promises";

/** Reads a place: a file or a `file:`, `http:` or `https:` URL. */
export async function read(place) {
  return /^https?:/.test(String(place)) ? fetch(place) : readFile(asFile(place));
}

/** `file:` URLs come as text too. */
function asFile(place) {
  return typeof place === "string" && place.startsWith("file:") ? new URL(place) : place;
}
