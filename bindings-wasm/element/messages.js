// Findings at their fields: messages, marks on what is folded away, and what a repair says.
import { labelled } from "../js/wording.js";
import { h, sign, small } from "./dom.js";
import { isWaiting, unfold } from "./groups.js";

export const SEVERITIES = ["error", "warning", "info"];

/** The sign of each severity. */
export const SIGNS = { error: "danger", warning: "warning", info: "info" };

/** The paths from a place outwards: `/a/0/b`, `/a/0`, `/a`. */
function* outwards(path) {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) yield at;
}

/**
 * The field that a finding is about: the one at its path, else the nearest one around it; nothing for
 * what the form has no field for.
 */
export function fieldOf(state, { path }) {
  const { fields } = state;
  const exact = fields.get(path) ?? fields.get(`${path}/de`);
  if (exact !== undefined) return exact;
  for (const at of outwards(path)) if (fields.has(at)) return fields.get(at);
  const [, member] = path.split("/");
  const isKnown = Object.hasOwn(state.schema.properties, member);
  return (isKnown && state.root.querySelector(`[data-members~="${member}"]`)) || undefined;
}

/** Whether a finding lies within a field that is folded away and not drawn yet. */
const isHidden = (field, { path }) => isWaiting(field) && field.dataset.path !== path;

/** What is folded away around a field, from the inside out. */
function* panels(field) {
  for (let at = field; at; at = at.parentElement?.closest("details")) if (at.matches("details")) yield at;
}

/** The field of a finding, drawn and unfolded. */
export function reach(state, finding) {
  let field = fieldOf(state, finding);
  while (field !== undefined && isHidden(field, finding)) {
    unfold(state, field);
    const inner = fieldOf(state, finding);
    if (inner === field) break;
    field = inner;
  }
  for (const panel of field === undefined ? [] : panels(field)) unfold(state, panel);
  return field;
}

/** Moves the focus to the field of a finding. */
export function goTo(state, finding) {
  const field = reach(state, finding);
  (field?.matches("details") ? field.querySelector("summary") : field)?.focus();
}

/** Says no more that a field may be left empty once something asks for it. */
export function ask(state, findings) {
  for (const { path, severity } of findings) {
    if (severity !== "error" || state.asked.has(path) || state.get(path) !== undefined) continue;
    state.asked.add(path);
    const field = state.fields.get(path) ?? state.fields.get(`${path}/de`);
    const [label] = field?.labels ?? [];
    label?.querySelector(".kern-label__optional")?.remove();
    if (label !== undefined) field.setAttribute("aria-required", "true");
  }
}

/** Findings by their field; under nothing those without one, or folded away where nobody has been. */
export function byField(state, findings) {
  const groups = new Map();
  for (const finding of findings) {
    const field = fieldOf(state, finding);
    if (field !== undefined && isHidden(field, finding)) continue;
    groups.set(field, [...(groups.get(field) ?? []), finding]);
  }
  return groups;
}

/** Says on everything that can be folded away how many errors are in it. */
export function mark(state, findings) {
  const counts = new Map();
  for (const finding of findings.filter(({ severity }) => severity === "error")) {
    const field = fieldOf(state, finding);
    for (const panel of field === undefined ? [] : panels(field)) counts.set(panel, (counts.get(panel) ?? 0) + 1);
  }
  for (const panel of state.root.querySelectorAll("details")) {
    setMark(panel.querySelector(".mark"), state, counts.get(panel) ?? 0);
  }
}

/** Says how many errors there are, where there are any. */
export function setMark(place, { texts }, count) {
  const said = count > 0 ? texts.errors(count) : "";
  if (place.textContent !== said) place.replaceChildren(...(count > 0 ? [sign("danger"), said] : []));
}

/** Writes the messages of one field. */
export function show(state, field, findings) {
  const place = state.root.querySelector(`#${CSS.escape(field.id)}-messages`);
  // what is wrong with a whole stands in its words: a frame would be around what is right as well
  if (!fill(state, place, findings) || !field.matches("input, select, textarea")) return;
  const wrong = findings.some(({ severity }) => severity === "error");
  if (wrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
  const kind = field.matches("select") ? "select" : "input";
  if (field.type !== "checkbox") field.classList.toggle(`kern-form-input__${kind}--error`, wrong);
  field.closest(".kern-form-check")?.classList.toggle("kern-form-check--error", wrong);
  field.closest(".kern-form-input")?.classList.toggle("kern-form-input--error", wrong);
}

/** What is said in a list of messages. */
const said = new WeakMap();

/** Writes a list of messages; leaves it alone when they are there already, and tells so. */
export function fill(state, place, findings) {
  const key = findings.length === 0 ? "" : JSON.stringify([state.lang, findings]);
  if ((said.get(place) ?? "") === key) return false;
  said.set(place, key);
  place.replaceChildren(...findings.map((finding) => item(state, finding)));
  return true;
}

function item(state, finding) {
  const { message, help } = wording(state, finding);
  const { severity, code, fix } = finding;
  return h(
    "li",
    { class: `kern-error ${severity}`, part: "message", "data-code": code },
    sign(SIGNS[severity]),
    h(
      "div",
      { class: "kern-body" },
      h("p", {}, h("strong", {}, `${state.texts.severity[severity]}: `), sentence(message)),
      help && h("p", { class: "help" }, sentence(help)),
      fix?.length > 0 && small(offer(state, finding), "secondary", () => state.repair(finding)),
    ),
  );
}

/** The texts of the finding, with what the form calls members and codes in place of their words. */
export function wording(state, finding) {
  const { name, message, help, path } = finding;
  const { labels, texts } = state;
  const own = texts.messages?.(finding, state.type === "need" ? undefined : labels);
  if (own !== undefined) return own;
  if (name === "missing-member") return { message: texts.missing(state.label(path)) };
  if (name === "too-few" && Object.keys(state.codes(`${path}/0`)).length > 0) return { message: texts.tick };
  return { message: labelled(labels, message, finding), help: help && labelled(labels, help, finding) };
}

/** What a repair does, in words. */
function offer(state, { fix, path }) {
  const [{ op, path: to, value }] = fix;
  const { texts } = state;
  if (fix.length > 1 || typeof value === "object") return texts.repair;
  if (op === "move") return texts.rename(state.label(to));
  return op === "remove" ? texts.drop : texts.use(state.codes(path)[value] ?? String(value));
}

/** English messages are written in lower case without a full stop; on a page they are sentences. */
export function sentence(text) {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}
