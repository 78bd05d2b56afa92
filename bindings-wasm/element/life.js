// The life of a record: which steps are possible now, who takes each of them, what proves it and what is still
// missing. The rules are asked, step by step, so that nothing is known here that they do not know.
import { labelled } from "../js/wording.js";
import { LIVES } from "../pkg/lives.js";
import { h, idOf, small } from "./dom.js";

/** Where the types that have a life say how far they are. */
const STATUS = { need: "/status", profile: "/status", offering: "/lifecycle" };

/** Whether a member says how far the record is. */
export const isStatus = ({ type }, path) => STATUS[type] === path;

/** A table of the steps, folded away, as it is when it is opened or another status chosen. */
export function life(state, path, choice, folded) {
  const place = h("div", {});
  const fill = () => place.replaceChildren(table(state, path));
  const id = `${idOf(path)}--steps`;
  const details = folded(state, { id, key: id }, state.texts.nextSteps, () => place);
  details.addEventListener("toggle", () => details.open && fill());
  choice.addEventListener("change", () => details.open && fill());
  return h("div", { class: "life" }, choice, details);
}

function table(state, path) {
  const { texts } = state;
  const labels = state.codes(path);
  const { steps, isJudged } = possible(state, path);
  if (steps.length === 0 || !isJudged) return h("p", { class: "kern-body" }, isJudged ? texts.noStep : texts.stepsLater);
  const head = (text) => h("th", { class: "kern-label", scope: "col" }, text);
  const known = LIVES[state.type] ?? {};
  const words = (of) => of?.[state.spoken];
  const line = ({ word, fix, at, needs }) => {
    const take = small(texts.takeStep, "tertiary", () => state.repair({ fix, path: at }));
    take.setAttribute("aria-label", `${texts.takeStep}: ${labels[word]}`);
    const said = needs.length > 0 ? h("ul", { class: "kern-list" }, needs.map((need) => h("li", {}, need))) : texts.noNeeds;
    const { by, proof } = known[word] ?? {};
    const cells = [words(by), words(proof), said].map((text) => h("td", {}, text));
    return h("tr", {}, h("th", { scope: "row" }, labels[word], take), cells);
  };
  const made = h(
    "table",
    { class: "kern-body" },
    h("caption", { class: "unseen" }, texts.nextSteps),
    h("thead", {}, h("tr", {}, [texts.step, texts.takenBy, texts.proof, texts.needs].map(head))),
    h("tbody", {}, steps.map(line)),
  );
  return h("div", { class: "wide", role: "region", tabindex: "0", "aria-label": texts.nextSteps }, made);
}

/**
 * The steps that rules allow after the last one, each with what they ask for besides. Rules that refuse none
 * have not looked: they do where what else is said can be read.
 */
function possible(state, path) {
  const { history, [path.slice(1)]: status } = state.record;
  const steps = Array.isArray(history) ? history : undefined;
  const now = steps?.at(-1)?.status ?? status;
  const known = new Set(state.look(state.record).map(key));
  const words = Object.keys(state.codes(path)).filter((word) => word !== now);
  const allowed = words.flatMap((word) => tried(state, path, word, steps, known) ?? []);
  return { steps: allowed, isJudged: steps === undefined || allowed.length < words.length };
}

const key = ({ code, case: which, path }) => [code, which, path].join(" ");

/** A step as rules see it: what is missing for it, and how it is taken; nothing where they refuse it. */
function tried(state, path, word, history, known) {
  const step = { status: word, on: state.asOf };
  const at = `/history/${history?.length}`;
  const taken = { ...state.record, [path.slice(1)]: word };
  // whoever took a step may still be missing
  if (history !== undefined) taken.history = [...history, step].map((one) => ({ by: state.texts.step, ...one }));
  const found = state.look(taken).filter((finding) => !known.has(key(finding)));
  const isOfStep = ({ path: place }) => place === path || place.startsWith(at);
  if (found.some((finding) => finding.case === "not-allowed" && isOfStep(finding))) return undefined;
  const asked = found.filter((finding) => finding.severity !== "info" && !isOfStep(finding));
  const needs = [...new Set(asked.map((finding) => need(state, finding)))];
  const status = { op: "add", path, value: word };
  if (history === undefined) return { word, needs, fix: [status], at: path };
  return { word, needs, fix: [status, { op: "add", path: at, value: step }], at: `${at}/by` };
}

/** What a finding asks for: the member that is missing, else what it says. */
function need(state, finding) {
  if (state.get(finding.path) === undefined) return state.label(finding.path);
  return labelled(state.labels, finding.message, finding);
}
