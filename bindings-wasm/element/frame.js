// What stands around controls: a label, a hint, a place for messages, as KERN has them.
import { h, idOf } from "./dom.js";

/** A label, a hint, a control and a place for messages, as KERN has them. */
export function field(state, path, control, about) {
  const { id = idOf(path), label, optional, hint, beside = [], kind = "kern-form-input" } = about;
  const said = h(
    "label",
    { class: "kern-label", for: id },
    label,
    optional && h("span", { class: "kern-label__optional" }, ` – ${state.texts.optional}`),
  );
  const box = control.matches("select")
    ? h("div", { class: "kern-form-input__select-wrapper" }, control)
    : control;
  const tip = hint && h("div", { class: "kern-hint", id: `${id}-hint` }, hint);
  const messages = h("ul", { class: "messages", id: `${id}-messages` });
  control.id = id;
  control.dataset.path = path;
  control.setAttribute(
    "aria-describedby",
    [tip && `${id}-hint`, ...beside.map((one) => one.id), messages.id].filter(Boolean).join(" "),
  );
  const check = control.type === "checkbox";
  if (optional === false && !check) control.setAttribute("aria-required", "true");
  const parts = check ? [box, said, tip, messages] : [said, tip, box, beside, messages];
  return h("div", { class: kind, part: "field" }, parts);
}

/** A field that is a part of another: messages stand at the whole. */
export function inner(state, path, part, control, more) {
  const made = field(state, `${path}-${part}`, control, more);
  delete control.dataset.path;
  return made;
}

/** Fields that belong together, with a place for messages about all of them. */
export function group(state, path, legend, ...content) {
  const id = idOf(path);
  return h(
    "fieldset",
    {
      class: "kern-fieldset",
      id,
      "data-path": path,
      tabindex: "-1",
      "aria-describedby": `${id}-messages`,
    },
    h("legend", { class: "kern-label" }, legend),
    h("ul", { class: "messages", id: `${id}-messages` }),
    content,
  );
}
