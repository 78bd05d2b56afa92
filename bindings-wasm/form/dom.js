// Elements in one line: `h("p", { class: "kern-body" }, "Text")`.

/** An element with attributes, listeners (`onclick`) and children; what is false or absent is left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false || value === null) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return element;
}

/** A button of KERN. */
export function button(label, kind, onclick, attributes = {}) {
  const all = { type: "button", class: `kern-btn kern-btn--${kind}`, onclick, ...attributes };
  return h("button", all, h("span", { class: "kern-label" }, label));
}

/** An icon of KERN, for the eye only. */
export const icon = (name) =>
  h("span", { class: `kern-icon kern-icon--${name} kern-icon--default`, "aria-hidden": "true" });

/** The id of the field at a JSON Pointer. */
export const idOf = (path) => `f${path.replaceAll("/", "-")}`;

