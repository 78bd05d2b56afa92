import { load } from "bedarf";

/** Read by the test: what is said where the module was left behind. */
globalThis.said = load().then(
  () => ["loaded"],
  ({ name, message }) => [`${name}: ${message}`],
);
