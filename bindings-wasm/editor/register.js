// A register as files: its records listed, changed, checked together and saved as a whole. What is not
// changed keeps every byte.
import { fileName } from "../element/record.js";

const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What a file holds, by its name: records with how they are put back, or a text that stays as it is. */
function held(name, text) {
  const file = { text, records: [], changed: new Set() };
  if (name.endsWith(".jsonl")) {
    const lines = text.split("\n");
    const rows = lines.flatMap((line, at) => (line.trim() === "" ? [] : at));
    return { ...file, lines, rows, records: rows.map((at) => parsed(lines[at])) };
  }
  const value = name.endsWith(".json") ? parsed(text) : undefined;
  if (value === undefined) return file;
  const isList = Array.isArray(value);
  return { ...file, isList, records: isList ? value : [value] };
}

/** What a text says; the check tells what is wrong with it. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of a file as its records stand now. */
function written({ text, records, lines, rows, isList, changed }) {
  if (changed.size === 0) return text;
  if (lines === undefined) return `${JSON.stringify(isList ? records : records[0], undefined, 2)}\n`;
  const now = [...lines];
  for (const index of changed) now[rows[index]] = JSON.stringify(records[index]);
  return now.join("\n");
}

/** The files of a register. */
export class Store {
  #files = new Map();

  /** @param {Record<string, string>} texts by their names */
  constructor(texts) {
    for (const [name, text] of Object.entries(texts)) this.#files.set(name, held(name, text));
  }

  /** Every record with its place: name of the file, number in it. */
  *records() {
    for (const [name, { records }] of this.#files) {
      for (const [index, record] of records.entries()) if (isRecord(record)) yield { name, index, record };
    }
  }

  /** The record at a place. */
  at({ name, index }) {
    return this.#files.get(name)?.records[index];
  }

  /** Puts a record in the place of another; whether that changes anything. */
  put({ name, index }, record) {
    const file = this.#files.get(name);
    if (JSON.stringify(file.records[index]) === JSON.stringify(record)) return false;
    file.records[index] = structuredClone(record);
    file.changed.add(index);
    return true;
  }

  /** A record more, in a file of its own; gives its place. */
  add(record) {
    const [stem] = fileName(record).split(/\.json$/);
    let name = `${stem}.json`;
    for (let number = 2; this.#files.has(name); number += 1) name = `${stem}-${number}.json`;
    this.#files.set(name, { text: "", records: [structuredClone(record)], isList: false, changed: new Set([0]) });
    return { name, index: 0 };
  }

  /** How many records changed since the register was opened or saved. */
  get changes() {
    return [...this.#files.values()].reduce((sum, { changed }) => sum + changed.size, 0);
  }

  isChanged({ name, index }) {
    return this.#files.get(name).changed.has(index);
  }

  /** The files as they stand now, by their names. */
  texts() {
    return Object.fromEntries([...this.#files].map(([name, file]) => [name, written(file)]));
  }

  /** All files are kept elsewhere as they stand now. */
  saved() {
    for (const [name, text] of Object.entries(this.texts())) this.#files.set(name, held(name, text));
  }

  /** What fields can name: every record by its title. */
  names() {
    return [...this.records()]
      .map(({ record: { type, id, title } }) => ({ type, id, name: title?.de }))
      .filter(({ id, name }) => typeof id === "string" && typeof name === "string");
  }

  /** The place of the record that a finding is about. */
  placeOf({ source, index }) {
    return this.#files.has(source) ? { name: source, index } : undefined;
  }
}

/** What a register may consist of; anything else in a folder is left aside. */
const KNOWN = /\.(?:json|jsonl|csv)$/;

/** The texts of files that somebody chose, and the names of those left aside. */
export async function textsOf(files) {
  const known = files.filter(({ name }) => KNOWN.test(name));
  const texts = await Promise.all(known.map(async (file) => [nameOf(file), await file.text()]));
  const left = files.filter(({ name }) => !KNOWN.test(name)).map(nameOf);
  return { texts: Object.fromEntries(texts), left };
}

/** Within a folder the way to the file, without the folder's own name. */
const nameOf = ({ name, webkitRelativePath: way }) => (way ? way.slice(way.indexOf("/") + 1) : name);
