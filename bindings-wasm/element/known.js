// Records that fields can name: by what they are called, kept as their ids.

/** Most names that are offered at once. */
const OFFERED = 20;

const folded = (text) => text.trim().toLocaleLowerCase("de").normalize("NFC");

/** What no field can name that asks for any record: versions of records, and their criteria. */
export const CRITERION = "criterion";
export const versionOf = (type) => `${type}@`;
const isPart = (type) => type === CRITERION || type.endsWith("@");

/** The records that can be named: `{ type, id, name }` each, with `version` and `criteria` where they have some. */
export class Known {
  #ids = new Map();
  #names = new Map();
  #criteria = new Map();

  /** @param {(version: string) => string} versionName what a version is called */
  constructor(given, versionName = (version) => version) {
    const records = given ?? [];
    const counts = new Map();
    for (const { name } of records) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1);
    for (const record of records) {
      const { type, id, name, version, criteria = [] } = record;
      // records of one name are told apart by their ids
      const told = counts.get(folded(name)) > 1 ? `${name} (${id})` : name;
      this.#add(type, id, told);
      const [ref, said] = version === undefined ? [id, told] : [`${id}@${version}`, `${told}, ${versionName(version)}`];
      this.#add(versionOf(type), ref, said);
      for (const one of criteria) this.#add(CRITERION, `${ref}#${one.id}`, `${one.id}: ${one.name} (${said})`);
      if (criteria.length > 0) for (const one of [id, ref]) this.#criteria.set(one, criteria);
    }
  }

  #add(type, id, told) {
    this.#ids.set(id, told);
    // a record without versions has one name, whether a version is asked for or not
    const { types = [] } = this.#names.get(folded(told)) ?? {};
    this.#names.set(folded(told), { types: [...types, type], id, told });
  }

  /** What a record is called, if it is known. */
  nameOf(id) {
    return this.#ids.get(id);
  }

  /** The id of what is called so. */
  idOf(text) {
    return this.#names.get(folded(text))?.id;
  }

  /** Names with the text in them, those that begin with it first. */
  matching(text, wanted) {
    const sought = folded(text);
    const fits = (type) => (wanted === undefined ? !isPart(type) : wanted.includes(type));
    const found = [...this.#names].filter(([name, { types }]) => types.some(fits) && name.includes(sought));
    const rank = ([name]) => (name.startsWith(sought) ? 0 : 1);
    return found.sort((a, b) => rank(a) - rank(b)).slice(0, OFFERED).map(([, { told }]) => told);
  }

  /** The criteria of a profile, `{ id, name, class }` each; none where it is not known. */
  criteriaOf(profile) {
    return this.#criteria.get(profile) ?? [];
  }

  get isEmpty() {
    return this.#ids.size === 0;
  }
}
