// Fields that name another record: chosen by its name, kept as its id.
import { h, idOf } from "./dom.js";
import { field } from "./frame.js";

const ORGANISATION = ["organisation"];

/** The types of record that a member may name; all of them where it stands in no list. */
const TARGETS = {
  administered_by: ORGANISATION,
  body: ["body"],
  channel: ["channel"],
  confirmed_by: ORGANISATION,
  decision: ["decision"],
  derived_from: ["need", "profile", "decision"],
  in_house_with: ORGANISATION,
  into: ["need"],
  member_of: ORGANISATION,
  need: ["need"],
  on_behalf_of: ORGANISATION,
  operator: ORGANISATION,
  organisation: ORGANISATION,
  profile: ["profile"],
  provider: ORGANISATION,
  raised_by: ORGANISATION,
  rapporteur: ORGANISATION,
  represented_by: ORGANISATION,
  session: ["session"],
  successor_of: ORGANISATION,
};

/** The last name in a path: `/originators/0/organisation` is of `organisation`. */
const memberOf = (path) => path.split("/").findLast((step) => !/^\d+$/.test(step));

/** The field of a member that names another record. */
export function reference(state, path, about) {
  const { known, texts } = state;
  const value = state.get(path);
  const list = h("datalist", { id: `${idOf(path)}-known` });
  const control = h("input", {
    class: "kern-form-input__input medium",
    type: "text",
    autocomplete: "off",
    list: known.isEmpty ? undefined : list.id,
    oninput: () => {
      const { value: written } = control;
      offer();
      state.set(path, written === "" ? undefined : (known.idOf(written) ?? written));
    },
    onfocus: () => offer(),
  });
  const offer = () => {
    const names = known.matching(control.value, TARGETS[memberOf(path)]);
    list.replaceChildren(...names.map((name) => h("option", { value: name })));
  };
  const isText = typeof value === "string";
  control.value = value === undefined ? "" : isText ? (known.nameOf(value) ?? value) : JSON.stringify(value);
  const hint = known.isEmpty ? texts.byId : texts.byName;
  const made = field(state, path, control, { ...about, hint });
  made.append(list);
  return made;
}
