// KERN UX as a page under a strict policy can have it: its icons stand in the style sheet as `data:`
// addresses, which `default-src 'self'` forbids, so each is handed out as a file of its own.
import { readFile } from "node:fs/promises";

const DIST = new URL("../node_modules/@kern-ux/native/dist/", import.meta.url);
const DATA = /url\("data:image\/svg\+xml,([^"]*)"\)/g;

let sheet;
const icons = [];

/** The style sheet, its icons replaced by `icons/N.svg`. */
async function split() {
  const css = await readFile(new URL("kern.css", DIST), "utf8");
  return css.replace(DATA, (_, svg) => {
    const text = decodeURIComponent(svg);
    if (!icons.includes(text)) icons.push(text);
    return `url("icons/${icons.indexOf(text)}.svg")`;
  });
}

/** A file of KERN by its name below `/kern/`, or undefined. */
export async function kern(name) {
  sheet ??= split();
  const text = await sheet;
  if (name === "kern.css") return text;
  const icon = /^icons\/(\d+)\.svg$/.exec(name);
  if (icon) return icons[Number(icon[1])];
  if (/^fonts\/fira-sans(?:\.css|\/FiraSans-(?:Regular|SemiBold|Bold|Italic)\.woff2)$/.test(name)) {
    return readFile(new URL(name, DIST));
  }
  return undefined;
}
