// As a page without a bundler does it: by paths, and a service worker that keeps what was fetched.
import { load } from "./node_modules/bedarf/dist/bedarf.js";
import "./node_modules/bedarf/dist/element.js";
import { verdict } from "./verdict.js";

const worker = new Worker("./worker.js", { type: "module" });
const answer = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});

/** Asks the service worker itself. */
async function kept() {
  const { serviceWorker } = navigator;
  await serviceWorker.register("./service.js", { type: "module" });
  if (!serviceWorker.controller) {
    await new Promise((resolve) => serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  }
  const { port1, port2 } = new MessageChannel();
  const said = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
  serviceWorker.controller.postMessage("ask", [port2]);
  return said;
}

const form = document.body.appendChild(document.createElement("bedarf-form"));

/** Read by the test: what the page, a worker and the service worker say, and the page once its form is drawn. */
globalThis.said = Promise.all([verdict(load), answer, kept(), form.ready.then(() => verdict(load))]);
