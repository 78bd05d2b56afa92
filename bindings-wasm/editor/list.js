// The records of a register, and what was found of all of them together.
import { h, sign } from "../element/dom.js";
import { SIGNS, sentence } from "../element/messages.js";
import { labelled } from "../js/wording.js";
import { TYPES } from "./files.js";

/** Most records, and most findings, that are listed at once. */
const LISTED = 100;

const $ = (id) => document.getElementById(id);

export class List {
  #given;
  /** What the last check found. */
  #report;
  /** How many findings of each severity, by file and number of the record. */
  #counts = new Map();
  /** The records that it looked at, as they stood then. */
  #checked = new WeakSet();

  /** @param {{ texts: Function, title: Function, labels: Function, store: Function, chosen: Function }} given */
  constructor(given) {
    this.#given = given;
  }

  /** Says what was found of the register. */
  judged(report) {
    this.#report = report;
    this.#checked = new WeakSet([...this.#given.store().records()].map(({ record }) => record));
    this.#counts = new Map();
    for (const { source, index, severity } of report.findings) {
      const counts = this.#counts.get(`${source} ${index}`) ?? {};
      counts[severity] = (counts[severity] ?? 0) + 1;
      this.#counts.set(`${source} ${index}`, counts);
    }
    this.draw();
  }

  draw() {
    const { texts, store: current } = this.#given;
    const store = current();
    if (store === undefined) return;
    const all = [...store.records()];
    const wanted = $("seek").value.trim().toLocaleLowerCase("de");
    const said = (record) => JSON.stringify([record.id, record.title]).toLocaleLowerCase("de");
    const found = wanted === "" ? all : all.filter(({ record }) => said(record).includes(wanted));
    $("register-title").textContent = texts().register(all.length, store.changes);
    const more = found.length - LISTED;
    $("records").replaceChildren(
      ...found.slice(0, LISTED).map((one) => this.#line(one, store)),
      ...(more > 0 ? [h("li", { class: "kern-body" }, texts().more(more))] : []),
    );
    $("register-findings").replaceChildren(...this.#findings(store));
  }

  #line({ record, ...at }, store) {
    const { texts, title, chosen } = this.#given;
    const name = record.title?.de ?? record.id ?? texts().unnamed;
    const isKnown = TYPES.includes(record.type);
    const type = isKnown ? title(record.type) : typeof record.type === "string" && record.type;
    const number = typeof record.number === "string" && record.number;
    // „Beschluss 2022/36“ says what it is
    const kind = number && number.startsWith(type) ? [number] : [type, number];
    const notes = [...kind, store.isChanged(at) && texts().changed, this.#checked.has(record) && this.#figures(at)].filter(Boolean).join(" · ");
    return h("li", {}, [
      // what there is no form for is listed, not opened
      isKnown ? h("button", { type: "button", class: "kern-link", onclick: () => chosen(at) }, `${name}`) : `${name}`,
      h("span", { class: "kern-hint" }, ` ${notes}`),
    ]);
  }

  /** How many findings a record has. */
  #figures({ name, index }) {
    const { error = 0, warning = 0 } = this.#counts.get(`${name} ${index}`) ?? {};
    return this.#given.texts().figures(error, warning);
  }

  #findings(store) {
    if (this.#report === undefined) return [];
    const { texts, labels, chosen } = this.#given;
    const { records, errors, warnings, findings } = this.#report;
    const item = (finding) => {
      const at = store.placeOf(finding);
      const where = at && (store.at(at).title?.de ?? store.at(at).id ?? finding.source);
      const isKnown = at !== undefined && TYPES.includes(store.at(at).type);
      const message = isKnown ? labelled(labels(store.at(at).type), finding.message, finding) : finding.message;
      const go = isKnown && h("button", { type: "button", class: "kern-link", onclick: () => chosen(at, finding.path) }, `${where}`);
      return h("li", { class: "found" }, [
        sign(SIGNS[finding.severity]),
        h("div", {}, [
          h("p", { class: "kern-body" }, [h("strong", {}, `${texts().severity[finding.severity]}: `), sentence(message)]),
          h("p", { class: "kern-hint" }, go || `${where ?? finding.source}`),
        ]),
      ]);
    };
    return [
      h("p", { class: "kern-body", role: "status" }, texts().looked(records, errors, warnings)),
      h("ul", {}, findings.slice(0, LISTED).map(item)),
    ];
  }
}
