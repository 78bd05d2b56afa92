// Shows findings: each at its field, all of them in the summary.
import { labelled } from "../js/wording.js";
import { button, h, icon } from "./dom.js";

const ICONS = { error: "danger", warning: "warning", info: "info" };
const ORDER = Object.keys(ICONS);

/** The field that a finding is about: the one at its path, else the nearest one around it. */
export function fieldOf(root, { path }) {
  const at = (place) => root.querySelector(`[data-path="${CSS.escape(place)}"]`);
  const exact = at(path) ?? at(`${path}/de`);
  if (exact) return exact;
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    const around = at(path.slice(0, end));
    if (around) return around;
  }
  return undefined;
}

/** Findings by the id of their field; those without one under the empty text. */
export function byField(root, findings) {
  const groups = new Map();
  for (const finding of findings) {
    const id = fieldOf(root, finding)?.id ?? "";
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return groups;
}

/** Writes the messages of one field. */
export function show(page, field, findings) {
  fill(page, document.getElementById(`${field.id}-messages`), findings, field);
  const wrong = findings.some(({ severity }) => severity === "error");
  if (field.matches("input, select, textarea")) {
    if (wrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    const kind = field.matches("select")
      ? "select"
      : field.type === "checkbox"
        ? undefined
        : "input";
    if (kind) field.classList.toggle(`kern-form-input__${kind}--error`, wrong);
    field.closest(".kern-form-check")?.classList.toggle("kern-form-check--error", wrong);
    field.closest(".kern-form-input")?.classList.toggle("kern-form-input--error", wrong);
  } else field.classList.toggle("kern-fieldset--error", wrong && field.matches("fieldset"));
}

/** Writes a list of messages, and leaves the page alone when they are there already. */
export function fill(page, place, findings, field) {
  const key = JSON.stringify([page.lang, findings]);
  if (place.dataset.key === key) return;
  place.dataset.key = key;
  place.replaceChildren(...findings.map((finding) => item(page, finding, field)));
}

function item(page, finding, field) {
  const { message, help } = wording(page, finding);
  return h(
    "li",
    { class: `kern-error ${finding.severity}`, "data-code": finding.code },
    icon(ICONS[finding.severity]),
    h(
      "div",
      { class: "kern-body" },
      h("p", {}, h("strong", {}, `${page.texts.severity[finding.severity]}: `), sentence(message)),
      help && h("p", { class: "help" }, sentence(help)),
      finding.fix?.length > 0 &&
        button(offer(page, finding), "secondary", () => page.repair(finding, field?.id), {
          class: "kern-btn kern-btn--secondary kern-btn--x-small fix",
        }),
    ),
  );
}

/** The texts of the finding, with what the page calls members and codes in place of their words. */
function wording(page, finding) {
  const { name, message, help, path } = finding;
  if (name === "missing-member") return { message: page.texts.missing(page.label(path)) };
  if (name === "too-few" && Object.keys(page.codes(`${path}/0`)).length > 0) {
    return { message: page.texts.tick };
  }
  const { labels } = page;
  return { message: labelled(labels, message, finding), help: help && labelled(labels, help, finding) };
}

/** What a repair does, in words. */
function offer(page, { fix, path }) {
  const [{ op, path: to, value }] = fix;
  const { texts } = page;
  if (fix.length > 1 || typeof value === "object") return texts.repair;
  if (op === "move") return texts.rename(page.label(to));
  return op === "remove" ? texts.drop : texts.use(page.codes(path)[value] ?? String(value));
}

/** English messages are written in lower case without a full stop; on a page they are sentences. */
function sentence(text) {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}

/** Writes the summary: by severity, and in the order of the page, every finding with a link to its field. */
export function summarise(page, place, findings) {
  const order = [...page.root.querySelectorAll("[data-path]")];
  const found = findings.map((finding) => ({ finding, field: fieldOf(page.root, finding) }));
  const rank = ({ finding, field }) => [ORDER.indexOf(finding.severity), order.indexOf(field)];
  found.sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
  const lists = ORDER.map((severity) => {
    const items = found.filter(({ finding }) => finding.severity === severity);
    if (items.length === 0) return [];
    const said = ({ finding, field }) =>
      h("li", {}, field ? link(page, finding, field) : sentence(wording(page, finding).message));
    const title = h("h3", { class: "kern-title kern-title--small" }, page.texts.severities[severity]);
    return [title, h("ul", { class: "kern-list", "data-severity": severity }, items.map(said))];
  });
  place.replaceChildren(...lists.flat());
}

function link(page, finding, field) {
  const said = sentence(wording(page, finding).message);
  const label = page.label(field.dataset.path);
  const between = label.endsWith("?") ? " " : ": ";
  const named = finding.name === "missing-member" ? said : label + between + said;
  const go = (event) => {
    event.preventDefault();
    goTo(field.id);
  };
  return h("a", { class: "kern-link", href: `#${field.id}`, onclick: go }, named);
}

/** Moves the focus to a field; what it is folded away in is opened. */
export function goTo(id) {
  const field = document.getElementById(id);
  if (!field) return;
  for (let around = field; around; around = around.parentElement?.closest("details")) {
    if (around.matches("details")) around.open = true;
  }
  const target = field.matches("details") ? field.querySelector("summary") : field;
  target.focus();
}

/** Opens whatever has an error folded away in it. */
export function unfold(root, findings) {
  for (const finding of findings.filter(({ severity }) => severity === "error")) {
    let around = fieldOf(root, finding)?.closest("details");
    for (; around; around = around.parentElement.closest("details")) around.open = true;
  }
}
