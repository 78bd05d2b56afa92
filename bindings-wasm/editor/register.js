// A register as files: its records listed, changed, checked together and saved as a whole. What is not
// changed keeps every byte.
import { fileName, isObject } from "../element/record.js";

/** What a file holds, by its name: records with how they are put back, or a text that stays as it is. */
function held(name, content) {
  const file = { content, records: [], changed: new Set() };
  const text = textOf(content);
  // in another encoding, say: the check tells so
  if (text === undefined) return file;
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

/** What bytes say in UTF-8. */
function textOf(content) {
  try {
    return typeof content === "string" ? content : new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** What a text says; the check tells what is wrong with it. */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The file as its records stand now; what is not changed is what was read, byte for byte. */
function written({ content, records, lines, rows, isList, changed }) {
  if (changed.size === 0) return content;
  if (lines === undefined) return `${JSON.stringify(isList ? records : records[0], undefined, 2)}\n`;
  const now = [...lines];
  const end = (at) => (lines[at].endsWith("\r") ? "\r" : "");
  for (const index of changed) now[rows[index]] = JSON.stringify(records[index]) + end(rows[index]);
  return now.join("\n");
}

/** The files of a register. */
export class Store {
  #files = new Map();

  /** @param {Record<string, Uint8Array | string>} files by their names */
  constructor(files) {
    for (const [name, content] of Object.entries(files)) this.#files.set(name, held(name, content));
  }

  /** The only record, where the files are one file with one record in it. */
  get single() {
    const [[name, { records, isList }], ...others] = this.#files;
    return others.length === 0 && name.endsWith(".json") && !isList && isObject(records[0]) ? records[0] : undefined;
  }

  /** Every record with its place: name of the file, number in it. */
  *records() {
    for (const [name, { records }] of this.#files) {
      for (const [index, record] of records.entries()) if (isObject(record)) yield { name, index, record };
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
    this.#files.set(name, { content: "", records: [structuredClone(record)], isList: false, changed: new Set([0]) });
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
  files() {
    return Object.fromEntries([...this.#files].map(([name, file]) => [name, written(file)]));
  }

  /** All files are kept elsewhere as they stand now. */
  saved() {
    for (const [name, text] of Object.entries(this.files())) this.#files.set(name, held(name, text));
  }

  /** What fields can name: every record by its title, with its version and its criteria. */
  names() {
    const isText = (value) => typeof value === "string";
    return [...this.records()].flatMap(({ record: { type, id, title, version, criteria } }) => {
      if (!isText(id) || !isText(title?.de)) return [];
      const all = Array.isArray(criteria) ? criteria.filter((one) => isText(one?.id) && isText(one.title?.de)) : [];
      return {
        ...{ type, id, name: title.de },
        ...(isText(version) && { version }),
        ...(all.length > 0 && { criteria: all.map((one) => ({ id: one.id, name: one.title.de, class: one.class })) }),
      };
    });
  }

  /** The place of the record that a finding is about; none where it is about a table, or no record. */
  placeOf({ source, index }) {
    const at = { name: source, index };
    return isObject(this.at(at)) ? at : undefined;
  }
}

/** What a register may consist of; anything else in a folder is left aside. */
const KNOWN = /\.(?:json|jsonl|csv)$/;

/** What is in the files that somebody chose, as bytes, and the names of those left aside. */
export async function contentsOf(files) {
  const known = files.filter(({ name }) => KNOWN.test(name));
  const bytes = async (file) => new Uint8Array(await file.arrayBuffer());
  const contents = await Promise.all(known.map(async (file) => [nameOf(file), await bytes(file)]));
  const left = files.filter(({ name }) => !KNOWN.test(name)).map(nameOf);
  return { contents: Object.fromEntries(contents), left };
}

/** Within a folder the way to the file, without the folder's own name. */
const nameOf = ({ name, webkitRelativePath: way }) => (way ? way.slice(way.indexOf("/") + 1) : name);
