// What docs/forms.md shows, heading by heading, and bundles of it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const sections = readFileSync(new URL("../../docs/forms.md", import.meta.url), "utf8").split(
  "\n## ",
);

/** Name of the library → its blocks, from top to bottom. */
export const blocks = Object.fromEntries(
  sections.slice(1).map((section) => {
    const codes = [...section.matchAll(/```jsx\n(.*?)```/gs)].map(([, code]) => code);
    return [section.slice(0, section.indexOf("\n")), codes];
  }),
);

/** One module out of all of them; React as it is while one develops, so that it warns. */
export async function bundled(...codes) {
  const { outputFiles } = await build({
    stdin: {
      contents: codes.join("\n"),
      loader: "jsx",
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
    },
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"development"' },
  });
  return outputFiles[0].text;
}

const path = (name) => `/tests/${name.replaceAll(" ", "-")}`;

/** The files of a page that runs a module. */
export const files = (name, code) => ({
  [`${path(name)}.js`]: code,
  [`${path(name)}.html`]: `<!doctype html><html lang="en"><title>${name}</title>
<link rel="icon" href="/dist/editor/icon.svg"><div id="page"></div>
<script type="module" src="${path(name)}.js"></script></html>`,
});

/** Where that page is, with what it is given. */
export const address = (name, given) =>
  `${path(name)}.html#${encodeURIComponent(JSON.stringify(given))}`;
