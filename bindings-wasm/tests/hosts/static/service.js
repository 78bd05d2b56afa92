// Keeps what the page has fetched, and answers itself as well. A service worker may not call `import()`,
// with which the other entries fetch the sentences: the one with the module within needs none.
import { load } from "./node_modules/bedarf/dist/bedarf.inline.js";
import { verdict } from "./verdict.js";

const CACHE = "bedarf";

async function fetched(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  const cache = await caches.open(CACHE);
  await cache.put(request, response.clone());
  return response;
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => event.respondWith(fetched(event.request)));
addEventListener("message", ({ ports: [port] }) => {
  verdict(load).then(
    (said) => port.postMessage(said),
    (error) => port.postMessage(String(error)),
  );
});
