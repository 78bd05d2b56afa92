import "bedarf/element";
import { asked } from "./asked.js";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
const answer = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});

const form = document.body.appendChild(document.createElement("bedarf-form"));

/** Read by the test: what the page says, what a worker says, and the page again once its form is drawn. */
globalThis.said = Promise.all([asked(), answer, form.ready.then(asked)]);
