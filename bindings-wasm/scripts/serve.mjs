// Serves the page under the policy it must work with: `node scripts/serve.mjs [port]`.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { pathToFileURL } from "node:url";

export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

const ROOT = new URL("../", import.meta.url);
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};
/** Nothing else of the folder is anybody's business. */
const SERVED = /^\/(?:dist|dist\/editor|js|pkg)\/[\w.-]*$|^\/tests\/hostile\.mjs$/;

async function answer({ root, served, policy, more }, request, response) {
  const { pathname } = new URL(request.url, "http://localhost");
  const headers = { "content-security-policy": policy, "cache-control": "no-cache" };
  if (pathname === "/") {
    response.writeHead(302, { ...headers, location: "/dist/editor/" }).end();
    return;
  }
  const file = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  try {
    const bytes = more[pathname] ?? (await content({ root, served }, pathname, file));
    response.writeHead(200, { ...headers, "content-type": TYPES[extname(file)] ?? "text/plain" });
    response.end(bytes);
  } catch {
    response.writeHead(404, headers).end();
  }
}

async function content({ root, served }, pathname, file) {
  if (!served.test(pathname)) throw new Error("not served");
  return readFile(new URL(`.${file}`, root));
}

/**
 * Listens on this machine alone; port 0 takes a free one. `served` says which paths of `root`,
 * `more` are files by their paths.
 */
export function serve({
  port = 0,
  root = ROOT,
  served = SERVED,
  policy = POLICY,
  more = {},
} = {}) {
  const server = createServer((...both) => answer({ root, served, policy, more }, ...both));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() });
    });
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { origin } = await serve({ port: Number(process.argv[2] ?? 8080) });
  console.log(`${origin}/dist/editor/`);
}
