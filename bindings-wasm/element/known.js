// Records that fields can name: by what they are called, kept as their ids.

/** Most names that are offered at once. */
const OFFERED = 20;

const folded = (text) => text.trim().toLocaleLowerCase("de").normalize("NFC");

/** The records that can be named: `{ type, id, name }` each. */
export class Known {
  #ids = new Map();
  #names = new Map();

  constructor(given) {
    const records = given ?? [];
    const counts = new Map();
    for (const { name } of records) counts.set(folded(name), (counts.get(folded(name)) ?? 0) + 1);
    for (const { type, id, name } of records) {
      // records of one name are told apart by their ids
      const told = counts.get(folded(name)) > 1 ? `${name} (${id})` : name;
      this.#ids.set(id, told);
      this.#names.set(folded(told), { type, id, told });
    }
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
  matching(text, types) {
    const wanted = folded(text);
    const found = [...this.#names].filter(
      ([name, { type }]) => (types === undefined || types.includes(type)) && name.includes(wanted),
    );
    const rank = ([name]) => (name.startsWith(wanted) ? 0 : 1);
    return found.sort((a, b) => rank(a) - rank(b)).slice(0, OFFERED).map(([, { told }]) => told);
  }

  get isEmpty() {
    return this.#ids.size === 0;
  }
}
