// What forms need of KERN UX (its style sheet of 400 kB is for whole pages): the rules for the classes
// that they use, the tokens that these rules use, light and dark in one, and signs as outlines. Icons in
// the style sheet are `data:` addresses, which a strict policy forbids; forms draw their own.
import { readFileSync } from "node:fs";
import esbuild from "esbuild";
import postcss from "postcss";
import { PurgeCSS } from "purgecss";

const KERN = readFileSync(new URL("../node_modules/@kern-ux/native/dist/kern.css", import.meta.url), "utf8");
const DATA = /url\("data:image\/svg\+xml,([^"]*)"\)/;

/** Classes that sources make of parts. */
const MADE = [/^kern-btn--(?:primary|secondary|tertiary|x-small)$/, /^kern-alert--/, /^kern-form-input__(?:input|select)--error$/];

/** The outlines of KERN's signs, as `d` of a path, by name. */
export function signs(names) {
  const outline = (name) => {
    const rule = new RegExp(`\\.kern-icon--${name} \\{[^}]*?${DATA.source}`).exec(KERN);
    return / d='([^']*)'/.exec(decodeURIComponent(rule[1]))[1];
  };
  return Object.fromEntries(names.map((name) => [name, outline(name)]));
}

/** Colours as they are in the light and in the dark, in one value: which holds says `color-scheme`. */
function bothThemes(root) {
  const themes = { light: new Map(), dark: new Map() };
  root.walkAtRules("media", (media) => {
    const theme = /prefers-color-scheme: (light|dark)/.exec(media.params)?.[1];
    if (theme === undefined) return;
    media.walkDecls(({ prop, value }) => void themes[theme].set(prop, value));
    media.remove();
  });
  const { light, dark } = themes;
  const merged = postcss.rule({ selector: ":root" });
  for (const [prop, value] of light) {
    const other = dark.get(prop);
    const isColour = /^(?:var\(--kern-color-|color-mix)/.test(value);
    merged.append({ prop, value: isColour && other !== value ? `light-dark(${value}, ${other})` : value });
  }
  root.append(merged);
}

/** The rules for classes that sources use. */
async function purged(text, sources) {
  const content = sources.map((source) => ({ raw: source, extension: "js" }));
  const [{ css }] = await new PurgeCSS().purge({
    content,
    css: [{ raw: text }],
    keyframes: true,
    safelist: { standard: [":root", ...MADE] },
  });
  return css;
}

const named = (value) => [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);

/** Leaves out tokens that nothing uses, not even another token; one that is used and not there is told. */
function withoutUnused(root, own) {
  const values = new Map();
  const used = new Set(named(own));
  root.walkDecls(({ prop, value }) => {
    if (prop.startsWith("--")) values.set(prop, [...(values.get(prop) ?? []), value]);
    else for (const name of named(value)) used.add(name);
  });
  for (const name of used) for (const value of values.get(name) ?? []) for (const other of named(value)) used.add(other);
  root.walkDecls((decl) => {
    if (decl.prop.startsWith("--kern-") && !used.has(decl.prop)) decl.remove();
  });
  const missing = named(own).filter((name) => name.startsWith("--kern-") && !values.has(name));
  if (missing.length > 0) throw new Error(`no such tokens: ${missing.join(", ")}`);
}

/**
 * The style sheet of an element or a page: KERN's rules for what its sources use, then its own.
 *
 * @param {URL[]} files sources and own style sheets
 * @param {string} own text of its own style sheet
 * @param {":host" | ":root"} top what tokens hang on
 */
export async function sheet(files, own, top) {
  const root = postcss.parse(KERN);
  bothThemes(root);
  root.walkRules((rule) => {
    if (/data-kern-theme|kern-(?:light|dark|level)/.test(rule.selector)) {
      // what holds on a page without a level holds here
      if (rule.selector.startsWith(":is(body")) rule.selector = ":root";
      else rule.remove();
    } else if (top === ":host" && /^(?:html|body)\b/.test(rule.selector)) rule.remove();
  });
  root.walkDecls((decl) => {
    if (DATA.test(decl.value)) decl.remove();
    else if (top === ":host") decl.value = decl.value.replace(/(-?[\d.]+)rem\b/g, "calc($1 * var(--bedarf-rem, 1rem))");
  });
  const sources = [...files.map((file) => readFileSync(file, "utf8")), own];
  const rules = postcss.parse(await purged(root.toString(), sources));
  withoutUnused(rules, own);
  const kept = rules.toString().replaceAll(":root", top);
  const { code } = await esbuild.transform(`${kept}\n${own}`, { loader: "css", minify: true, legalComments: "none", target: "es2022" });
  return `/* KERN UX, EUPL-1.2 */${code}`;
}
