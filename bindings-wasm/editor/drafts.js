// What was typed and is nowhere else yet: kept in this browser with its day, and taken back step by step.

const KEY = "bedarf.drafts";

/** Most steps that can be taken back. */
const STEPS = 100;

/** A browser may forbid to keep anything: then drafts last as long as the page. */
function storage() {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** The draft of each record type. */
export class Drafts {
  #store;
  #drafts = {};

  constructor(store = storage()) {
    this.#store = store;
    this.#drafts = this.#kept();
  }

  /** What the browser keeps; nothing where somebody else wrote there, or it forbids to look. */
  #kept() {
    try {
      const kept = JSON.parse(this.#store?.getItem(KEY) ?? "{}");
      return typeof kept === "object" && kept !== null ? kept : {};
    } catch {
      return {};
    }
  }

  /** The draft of a type and its day; undefined where there is none. */
  get(type) {
    const draft = Object.hasOwn(this.#drafts, type) ? this.#drafts[type] : undefined;
    return draft?.record?.type === type ? draft : undefined;
  }

  put(type, record, day) {
    // looking at a draft makes it no younger
    if (JSON.stringify(this.get(type)?.record) === JSON.stringify(record)) return;
    this.#drafts[type] = { record, day };
    this.#write(type);
  }

  drop(type) {
    if (!Object.hasOwn(this.#drafts, type)) return;
    delete this.#drafts[type];
    this.#write(type);
  }

  /** Keeps the draft of one type; those of the others may come from another tab. */
  #write(type) {
    try {
      this.#store?.setItem(KEY, JSON.stringify({ ...this.#kept(), [type]: this.#drafts[type] }));
    } catch {
      // no room: the draft lasts as long as the page
    }
  }
}

/** What stood on the page before, the last first. */
export class Past {
  #steps = [];
  #now;

  /** The page shows that now: a record, and where it stands; what it showed before can be had back. */
  note(shown) {
    const text = JSON.stringify(shown);
    if (text === this.#now) return;
    if (this.#now !== undefined) this.#steps.push(this.#now);
    if (this.#steps.length > STEPS) this.#steps.shift();
    this.#now = text;
  }

  /** What stood in a register that is open no more cannot be had back: it would be put into another one. */
  leave() {
    this.#steps = this.#steps.filter((text) => JSON.parse(text).at === undefined);
  }

  get isEmpty() {
    return this.#steps.length === 0;
  }

  /** What was shown before. */
  back() {
    this.#now = this.#steps.pop();
    return JSON.parse(this.#now);
  }
}
