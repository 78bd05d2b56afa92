import { asked } from "./asked.js";

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
const answer = new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
});

/** Read by the test: what the page says and what a worker says. */
globalThis.said = Promise.all([asked(), answer]);
