// Between the fields of the page and the record.
import { get, ordered, put } from "./record.js";
import { LAENDER, STATUS } from "./texts.js";

const $ = (id) => document.getElementById(id);

/** Who is affected: the choices of the page as selectors. */
const SELECTORS = {
  everyone: () => ({ everyone: true }),
  municipal: () => ({ attr: "kind", in: ["kommune", "kreis", "gemeindeverband"] }),
  small: () => ({ attr: "size_class", in: ["up_to_5000", "up_to_20000"] }),
  land: () => ({ attr: "land", in: [$("land").value] }),
};

/** Fields that hold one text of the record and nothing else. */
const simple = () =>
  [...document.querySelectorAll("[data-path]")].filter(
    (field) => field.matches("input, select, textarea") && !OWN.includes(field.id),
  );
const OWN = ["affected", "services", "cross-cutting", "originator"];

/** Fills the choices that come from a list. */
export function prepare(lang) {
  $("land").replaceChildren(...LAENDER.map(([key, name]) => new Option(name, key)));
  $("status").replaceChildren(...statusOptions(lang));
}

export function statusOptions(lang) {
  return STATUS.map(([word, de, en]) => {
    const option = new Option(lang === "en" ? en : de, word);
    option.dataset.de = de;
    option.dataset.en = en;
    return option;
  });
}

/** The record that the page shows. What was not edited stays as it is in `base`, whatever it is. */
export function read(base) {
  const record = structuredClone(base);
  for (const field of simple()) {
    if (edited(field)) put(record, field.dataset.path, field.value || undefined);
  }
  const source = get(record, "/sources/0");
  if (source && Object.keys(source).length === 0) rest(record, "sources");
  if (edited($("originator")) || edited($("originator-kind"))) originator(record);
  if (edited($("affected")) || edited($("land"))) {
    put(record, "/affected", SELECTORS[$("affected").value]?.());
  }
  if (edited($("services"))) {
    const services = $("services")
      .value.split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    put(record, "/services", services.length > 0 ? services : undefined);
  }
  if (edited($("cross-cutting"))) {
    put(record, "/cross_cutting", $("cross-cutting").checked || undefined);
  }
  return ordered(record);
}

const now = (field) => (field.type === "checkbox" ? String(field.checked) : field.value);
const edited = (field) => now(field) !== field.dataset.shown;

function originator(record) {
  const { organisation, group, ...first } = Object(get(record, "/originators/0"));
  if ($("originator").value) first[$("originator-kind").value] = $("originator").value;
  rest(record, "originators", Object.keys(first).length > 0 ? [first] : []);
}

/** A list with another beginning; an empty one goes. */
function rest(record, name, first = []) {
  const all = [...first, ...(Array.isArray(record[name]) ? record[name].slice(1) : [])];
  put(record, `/${name}`, all.length > 0 ? all : undefined);
}

/** Shows a record. */
export function write(record, texts) {
  steps(record);
  for (const field of simple()) choose(field, get(record, field.dataset.path), texts);

  const first = Object(get(record, "/originators/0"));
  $("originator-kind").value = Object.hasOwn(first, "group") ? "group" : "organisation";
  $("originator").value = text(first.group ?? first.organisation);

  const { affected } = record;
  const choice = Object.keys(SELECTORS).find((name) => {
    if (name === "land" && affected?.attr === "land") choose($("land"), affected.in?.[0], texts);
    return JSON.stringify(SELECTORS[name]()) === JSON.stringify(affected);
  });
  $("affected").value = choice ?? (affected === undefined ? "" : "kept");

  $("services").value = Array.isArray(record.services) ? record.services.map(text).join("\n") : "";
  $("cross-cutting").checked = record.cross_cutting === true;
  for (const field of document.querySelectorAll("#form :is(input, select, textarea)")) {
    field.dataset.shown = now(field);
  }
  arrange();
}

/** Shows what belongs to a choice. */
export function arrange() {
  $("land-field").hidden = $("affected").value !== "land";
}

/** One row for every step of the history. */
function steps(record) {
  const { history } = record;
  const count = Array.isArray(history) ? history.length : 0;
  const rows = [];
  for (let index = 0; index < count; index += 1) {
    const row = $("step").content.firstElementChild.cloneNode(true);
    for (const field of row.querySelectorAll("[data-member]")) {
      const { member } = field.dataset;
      field.id = `step-${index}-${member}`;
      field.dataset.path = `/history/${index}/${member}`;
      field.closest(".field").querySelector("label").htmlFor = field.id;
      if (member === "status")
        field.replaceChildren(...statusOptions(document.documentElement.lang));
    }
    row.querySelector(".remove").dataset.index = index;
    rows.push(row);
  }
  $("steps").replaceChildren(...rows);
}

/** A choice that the page does not know is shown as what it is, never dropped. */
function choose(field, value, texts) {
  for (const option of field.querySelectorAll?.("option[data-foreign]") ?? []) option.remove();
  const shown = text(value);
  if (field.matches("select") && ![...field.options].some((option) => option.value === shown)) {
    const option = new Option(shown === "" ? texts.choose : texts.as(shown), shown);
    option.dataset.foreign = "";
    field.append(option);
  }
  field.value = shown;
}

/** Other kinds of values than texts are shown as JSON. */
function text(value) {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
