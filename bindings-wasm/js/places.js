// The places of a record type: every member and every entry of a list or map, with what it is called.

const REF = "#/$defs/";

/** The definition that a schema refers to. */
export const named = ({ $ref }) => $ref?.slice(REF.length);

/** The schema of a definition. */
export const reference = (name) => ({ $ref: REF + name });

/** The schema of all values of a map, such as the answers by criterion. */
const valuesOf = ({ properties, additionalProperties: values }) =>
  properties === undefined && typeof values === "object" ? values : undefined;

/**
 * The places of record types.
 *
 * @param {Record<string, object>} definitions schemas by name
 * @param {{ types: object, members: object, codes: object }} labels both languages of each
 */
export function makePlaces(definitions, labels) {
  /** The label of `Type.member`. */
  function label(at) {
    const [type, member] = at.split(".");
    return labels.members[type][member];
  }

  /** The label of an entry of `Type.member`. */
  function entry(at) {
    const [type, member] = at.split(".");
    return labels.members[type][`${member}.*`] ?? label(at);
  }

  /** The labels of a list of codes, which has a name of its own or that of the member. */
  const codes = (schema, at) => labels.codes[named(schema) ?? (schema.enum ? at : "")];

  /** Every member below a schema and the entries of its lists and maps; a selector in a selector is left out. */
  function* places(schema, path = "", of = "", within = []) {
    const name = named(schema);
    if (name !== undefined) {
      if (within.includes(name)) return;
      yield* places(definitions[name], path, name, [...within, name]);
      return;
    }
    const each = schema.items ?? valuesOf(schema);
    if (each) {
      const item = { path: `${path}.*`, label: labels.types[named(each)] ?? entry(of) };
      yield { ...item, codes: codes(each, of), required: false };
      yield* places(each, item.path, of, within);
    }
    const union = schema.oneOf?.some(({ properties }) => properties) ?? false;
    for (const { properties = {}, required = [] } of union ? schema.oneOf : [schema]) {
      for (const [member, inner] of Object.entries(properties)) {
        const place = path === "" ? member : `${path}.${member}`;
        const at = `${of}.${member}`;
        const needed = !union && required.includes(member);
        yield { path: place, label: label(at), codes: codes(inner, at), required: needed, schema: inner };
        // an object without a name is a text with limits of its own
        yield* places(inner, place, inner.properties ? "Text" : at, within);
      }
    }
  }

  return { places, label, codes };
}
