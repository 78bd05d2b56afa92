// The summary over the form: what is found, by severity and in the order of the fields, each with a way
// to its field.
import { h, sign } from "./dom.js";
import { SEVERITIES, SIGNS, fieldOf, goTo, sentence, wording } from "./messages.js";

/** How many findings of each severity there are. */
export const counted = (findings) =>
  SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);

/** Writes the summary. */
export function summarise(state, place, findings) {
  const counts = counted(findings);
  const [errors, warnings] = counts;
  const worst = SEVERITIES.find((_, at) => counts[at] > 0);
  const kind = SIGNS[worst] ?? "success";
  const { texts } = state;
  const title =
    errors > 0 ? texts.summaryErrors(errors) : warnings > 0 ? texts.summaryWarnings(warnings) : texts.summaryFine;
  place.className = `kern-alert kern-alert--${kind}`;
  place.replaceChildren(
    h("div", { class: "kern-alert__header" }, sign(kind), h("h2", { class: "kern-title", id: "summary-title" }, title)),
    h("div", { class: "kern-alert__body", id: "summary-list" }, lists(state, findings)),
  );
}

function lists(state, findings) {
  const order = new Map([...state.fields.values()].map((field, at) => [field, at]));
  const found = findings.map((finding) => ({ finding, field: fieldOf(state, finding) }));
  const rank = ({ field }) => order.get(field) ?? order.size;
  found.sort((a, b) => rank(a) - rank(b));
  return SEVERITIES.map((severity) => {
    const items = found.filter(({ finding }) => finding.severity === severity);
    if (items.length === 0) return [];
    const said = ({ finding, field }) =>
      h("li", {}, field ? link(state, finding, field) : sentence(wording(state, finding).message));
    const title = h("h3", { class: "kern-title kern-title--small" }, state.texts.severities[severity]);
    return [title, h("ul", { class: "kern-list", "data-severity": severity }, items.map(said))];
  });
}

function link(state, finding, field) {
  const said = sentence(wording(state, finding).message);
  const label = state.label(field.matches("details") ? finding.path : field.dataset.path);
  const between = label.endsWith("?") ? " " : ": ";
  const named = finding.name === "missing-member" ? said : label + between + said;
  const go = (event) => {
    event.preventDefault();
    goTo(state, finding);
  };
  return h("a", { class: "kern-link", href: `#${field.id}`, onclick: go }, named);
}
