// Steps of a JSON Pointer, to and fro.

/** `/` and the name, as a step of a pointer. */
export const step = (name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** The names that a pointer goes by. */
export const steps = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
