// A map, as the answers by criterion: a row for each key with its value. A key is chosen from those that
// are known, or typed.
import { step } from "../js/pointer.js";
import { button, h, idOf, small } from "./dom.js";
import { choice, input } from "./fields.js";

/** The schema of all values of a map; nothing for what is no map. */
export const valuesOf = ({ properties, additionalProperties: values }) =>
  properties === undefined && typeof values === "object" ? values : undefined;

/** Criteria that are answered, and those that get points, by their class. */
const CLASSES = { answers: "A", points: "B" };

/**
 * The rows of a map.
 *
 * @param {(schema: object, path: string, about: object) => Element} textOf draws a text in its languages
 */
export function map(state, schema, path, textOf) {
  state.maps.add(state.place(path));
  state.drawnMaps.add(`${path}/`);
  const told = { state, schema: state.resolved(valuesOf(schema)), path, textOf };
  return state.slot(`${path}/`, () => rows(told));
}

function rows(map) {
  const { state, path } = map;
  const there = Object.keys(state.get(path) ?? {});
  const { offered, names } = keysOf(state, path);
  const left = offered.filter((key) => !there.includes(key));
  return h(
    "div",
    { class: "fields entries" },
    there.map((key, index) => row(map, key, index, names.get(key) ?? key)),
    adding(map, there, left, names),
  );
}

/** Keys to choose from, and what keys are called: by the profile, where it is known, and as other entries have them. */
function keysOf(state, path) {
  const member = path.split("/").at(-1);
  const criteria = state.known.criteriaOf(state.get("/profile"));
  const wanted = criteria.filter((one) => one.class === undefined || (CLASSES[member] ?? one.class) === one.class);
  const others = [state.get("/offers")].flat().flatMap((offer) => Object.keys(offer?.[member] ?? {}));
  return {
    offered: [...new Set([...wanted.map(({ id }) => id), ...others])],
    names: new Map(criteria.map(({ id, name }) => [id, `${id}: ${name}`])),
  };
}

/** Rows have ids by their number: a key may be any text. */
const idOfRow = (path, index) => `${idOf(path)}--${index}`;

/** A key and its value. */
function row({ state, schema, path, textOf }, key, index, label) {
  const at = path + step(key);
  const id = idOfRow(path, index);
  const about = { id: `${id}-value`, label, optional: false, hint: undefined };
  const value = state.words(schema)
    ? choice(state, schema, at, about)
    : schema.properties
      ? textOf(schema, at, about)
      : input(state, schema, at, about);
  const remove = () => {
    const { [key]: _, ...rest } = state.get(path);
    state.set(path, Object.keys(rest).length > 0 || state.required(path) ? rest : undefined);
    state.redraw(`${path}/`, `${idOf(path)}--key`);
  };
  return h("div", { class: "keyed", id }, value, small(state.texts.remove(label), "tertiary", remove));
}

/** Makes rows of keys, with nothing said about them yet; the first of them gets the focus. */
function put({ state, schema, path }, keys) {
  const more = keys.map((key) => [key, schema.properties ? {} : ""]);
  const now = { ...state.get(path), ...Object.fromEntries(more) };
  state.set(path, now);
  state.redraw(`${path}/`, { within: idOfRow(path, Object.keys(now).indexOf(keys[0])) });
}

/** A field for one key more, and a button that makes a row of it. */
function adding(map, there, left, names) {
  const { state, path } = map;
  const { texts } = state;
  const id = `${idOf(path)}--key`;
  const wrong = h("div", { class: "kern-hint wrong", id: `${id}-wrong`, role: "status" });
  const list = h("datalist", { id: `${id}-known` }, left.map((key) => h("option", { value: key }, names.get(key) ?? key)));
  const control = h("input", {
    class: "kern-form-input__input medium",
    id,
    type: "text",
    autocomplete: "off",
    list: left.length > 0 ? list.id : undefined,
    "aria-describedby": wrong.id,
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      event.stopPropagation();
      add();
    },
  });
  const add = () => {
    const key = control.value.trim();
    const isTwice = there.includes(key);
    wrong.textContent = key === "" ? texts.noKey : isTwice ? texts.keyTwice(key) : "";
    if (key !== "" && !isTwice) return put(map, [key]);
    control.focus();
  };
  const all = names.size > 0 && left.length > 1;
  return h(
    "div",
    { class: "kern-form-input adding" },
    h("label", { class: "kern-label", for: id }, texts.criterion),
    control,
    wrong,
    list,
    h("div", { class: "buttons" }, [
      button(texts.add(texts.criterion), "secondary", add, { id: `${idOf(path)}--add` }),
      all && button(texts.allKeys(left.length), "tertiary", () => put(map, left), { id: `${idOf(path)}--all` }),
    ]),
  );
}
