// Fields that name another record: chosen by its name, kept as its id.
import { h, idOf } from "./dom.js";
import { field } from "./frame.js";
import { CRITERION, versionOf } from "./known.js";

const ORGANISATION = ["organisation"];
const OFFERING = [versionOf("offering")];

/** The types of record that a member may name; all of them where it stands in no list. */
const TARGETS = {
  about: OFFERING,
  administered_by: ORGANISATION,
  asked_by: ORGANISATION,
  body: ["body"],
  channel: ["channel"],
  confirmed_by: ORGANISATION,
  decision: ["decision"],
  derived_from: ["need", "profile", "decision"],
  "evaluation.profile": [versionOf("profile")],
  in_house_with: ORGANISATION,
  into: ["need"],
  member_of: ORGANISATION,
  need: ["need"],
  offering: OFFERING,
  on_behalf_of: ORGANISATION,
  operator: ORGANISATION,
  organisation: ORGANISATION,
  profile: ["profile"],
  provider: ORGANISATION,
  raised_by: ORGANISATION,
  rapporteur: ORGANISATION,
  "reply.by": ORGANISATION,
  represented_by: ORGANISATION,
  sender: ORGANISATION,
  session: ["session"],
  successor_of: ORGANISATION,
  supersedes: ["notice"],
  supports: [CRITERION],
  winner: OFFERING,
};

/** What a member may name: `/originators/0/organisation` is of `organisation`, with what it stands in first. */
function targets({ type }, path) {
  const names = [type, ...path.split("/").slice(1).filter((step) => !/^\d+$/.test(step))];
  return TARGETS[names.slice(-2).join(".")] ?? TARGETS[names.at(-1)];
}

/** What the record itself names already: the best offer is one of those evaluated. */
function own(state, path) {
  if (path !== "/winner") return [];
  const offers = [state.get("/offers")].flat().map((offer) => offer?.offering);
  return offers.filter((id) => typeof id === "string");
}

/** What to write where nothing is known, by what is wanted. */
function byHand({ texts }, [wanted] = []) {
  if (wanted === CRITERION) return texts.byCriterion;
  if (wanted === undefined || !wanted.endsWith("@")) return texts.byId;
  return texts.byVersion(wanted === OFFERING[0] ? "ANG-1" : "PRO-1");
}

/** The field of a member that names another record. */
export function reference(state, path, about) {
  const { known, texts } = state;
  const value = state.get(path);
  const wanted = targets(state, path);
  const list = h("datalist", { id: `${idOf(path)}-known` });
  const control = h("input", {
    class: "kern-form-input__input medium",
    type: "text",
    autocomplete: "off",
    list: known.isEmpty && path !== "/winner" ? undefined : list.id,
    oninput: () => {
      const { value: written } = control;
      offer();
      state.set(path, written === "" ? undefined : (known.idOf(written) ?? written));
    },
    onfocus: () => offer(),
  });
  const offer = () => {
    const mine = own(state, path).map((id) => known.nameOf(id) ?? id);
    const names = mine.length > 0 ? mine : known.matching(control.value, wanted);
    list.replaceChildren(...names.map((name) => h("option", { value: name })));
  };
  const isText = typeof value === "string";
  control.value = value === undefined ? "" : isText ? (known.nameOf(value) ?? value) : JSON.stringify(value);
  const hint = known.isEmpty ? byHand(state, wanted) : texts.byName;
  const made = field(state, path, control, { ...about, hint });
  made.append(list);
  return made;
}
