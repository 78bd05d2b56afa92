// Elements in one line: `h("p", { class: "kern-body" }, "Text")`.
import { SIGNS } from "kern:signs";

/** An element with attributes, listeners (`onclick`) and children; what is false or absent is left out. */
export function h(tag, attributes = {}, ...children) {
  return made(document.createElement(tag), attributes, children);
}

function made(element, attributes, children) {
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

/** A button of KERN at an entry. */
export const small = (label, kind, onclick) =>
  button(label, kind, onclick, { class: `kern-btn kern-btn--${kind} kern-btn--x-small` });

const SVG = "http://www.w3.org/2000/svg";

/**
 * A sign of KERN, for the eye only: what it says stands beside it in words. It is drawn, because a
 * strict policy forbids the addresses that KERN's style sheet has for it.
 */
export function sign(name) {
  const drawn = { class: `sign ${name}`, viewBox: "0 -960 960 960", "aria-hidden": "true" };
  const outline = made(document.createElementNS(SVG, "path"), { d: SIGNS[name] }, []);
  return made(document.createElementNS(SVG, "svg"), drawn, [outline]);
}

/** The id of the field at a JSON Pointer. */
export const idOf = (path) => `f${path.replaceAll("/", "-")}`;

/** Hands a file to whoever uses the page. */
export function handOut(name, content, type) {
  const link = h("a", { download: name, href: URL.createObjectURL(new Blob([content], { type })) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
