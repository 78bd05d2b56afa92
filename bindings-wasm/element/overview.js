// The whole: what a form consists of, the list of steps, and how much is still to be done.
import { h } from "./dom.js";
import { stepTitle } from "./groups.js";
import { setMark } from "./messages.js";
import { membersOf, stepsFor } from "./steps.js";
import { counted } from "./summary.js";

/** The parts of a form, with nothing in them yet. */
export function skeleton() {
  const loading = h("p", { class: "kern-body", id: "loading", role: "status" });
  const form = h(
    "form",
    { id: "form", novalidate: true, tabindex: "-1", part: "form", hidden: true },
    h("p", { class: "kern-hint", id: "note" }),
    h("section", { id: "summary", tabindex: "-1", part: "summary", "aria-labelledby": "summary-title", hidden: true }),
    h("ul", { class: "messages", id: "elsewhere" }),
    h("div", { class: "steps-beside" }, h("nav", { id: "steps" }), h("div", { class: "fields", id: "fields" })),
    h("div", { class: "finish", part: "finish" }, [
      h("p", { class: "kern-body", id: "counts", role: "status" }),
      h("div", { class: "buttons", id: "actions" }),
      h("p", { class: "kern-body", id: "said", role: "status" }),
    ]),
  );
  return { loading, form };
}

/** The steps with ways to them; none where there is only one. `go` is told the id of a step. */
export function stepList(state, go) {
  const steps = stepsFor(state);
  if (steps.length === 1) return [];
  const item = (step, number) => {
    const id = `step-${number + 1}`;
    const onclick = (event) => {
      event.preventDefault();
      go(id);
    };
    const about = { href: `#${id}`, class: "kern-link", "data-members": membersOf(step).join(" "), onclick };
    return h("li", {}, h("a", about, stepTitle(state, step, number)), h("span", { class: "mark" }));
  };
  return [h("ol", {}, steps.map(item))];
}

/** Says at each step how many errors are in it. */
export function markSteps(place, state, findings) {
  const errors = findings.filter(({ severity }) => severity === "error");
  for (const link of place.querySelectorAll("a")) {
    const members = link.dataset.members.split(" ");
    const within = errors.filter(({ path }) => members.includes(path.split("/")[1]));
    setMark(link.nextElementSibling, state, within.length);
  }
}

/** How many errors, warnings and notes there are; before somebody asked, what is missing is no fault. */
export function figures({ texts }, findings, isJudged) {
  const counts = counted(findings);
  const [errors] = counts;
  if (errors > 0 && !isJudged) return texts.toFill(errors);
  const words = [texts.errors, texts.warnings, texts.infos];
  const said = counts.flatMap((count, at) => (count > 0 ? words[at](count) : []));
  if (said.length === 0) return texts.fine;
  return `${said.join(", ")}. ${errors > 0 ? texts.open : texts.usable}`;
}
