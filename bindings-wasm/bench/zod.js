import * as z from "zod";
import schema from "../../schemas/v1/need.schema.json" with { type: "json" };
import { peer } from "./peer.js";

/**
 * As someone would write it by hand with zod: `z.fromJSONSchema` cannot read a choice of members
 * (`oneOf` over `required`), and what it makes of the rest is slower.
 */
export async function contender() {
  const made = new Map();
  const type = (node) => {
    if (node.$ref !== undefined) return named(node.$ref.replace("#/$defs/", ""));
    if (node.const !== undefined) return z.literal(node.const);
    if (node.enum !== undefined) return z.enum(node.enum);
    if (node.allOf !== undefined) return node.allOf.map(type).reduce((a, b) => a.and(b));
    const members = choice(node);
    if (members === undefined && (node.oneOf ?? node.anyOf)) {
      return z.union((node.oneOf ?? node.anyOf).map(type));
    }
    const found = TYPES[node.type](node, type);
    return members === undefined ? found : found.refine(oneOf(members));
  };
  const named = (name) => {
    if (!made.has(name)) {
      made.set(name, undefined);
      made.set(name, type(schema.$defs[name]));
    }
    return made.get(name) ?? z.lazy(() => made.get(name));
  };
  const whole = type(schema);
  return peer((record) => whole.safeParse(record).success);
}

const TYPES = {
  boolean: () => z.boolean(),
  integer: ({ minimum, maximum }) => bounded(z.int(), minimum, maximum),
  string({ format, pattern, minLength, maxLength }) {
    if (format === "date") return z.iso.date();
    const text = bounded(z.string(), minLength, maxLength);
    return pattern === undefined ? text : text.regex(new RegExp(pattern, "u"));
  },
  array({ items, minItems, maxItems, uniqueItems }, type) {
    const list = bounded(z.array(type(items)), minItems, maxItems);
    return uniqueItems ? list.refine((all) => new Set(all).size === all.length) : list;
  },
  object({ properties, required = [], additionalProperties, propertyNames }, type) {
    if (properties === undefined) return z.looseObject({});
    const shape = Object.fromEntries(
      Object.entries(properties).map(([name, node]) => {
        const member = type(node);
        return [name, required.includes(name) ? member : member.optional()];
      }),
    );
    if (additionalProperties === false) return z.strictObject(shape);
    if (additionalProperties === undefined) return z.looseObject(shape);
    const name = new RegExp(propertyNames.pattern, "u");
    return z
      .object(shape)
      .catchall(type(additionalProperties))
      .refine((texts) => Object.keys(texts).every((key) => name.test(key)));
  },
};

function bounded(type, least, most) {
  const atLeast = least === undefined ? type : type.min(least);
  return most === undefined ? atLeast : atLeast.max(most);
}

/** The members of which one must be there; nothing for any other node. */
function choice({ oneOf: ways }) {
  return ways?.every(({ required, properties }) => required && !properties)
    ? ways.map(({ required }) => required[0])
    : undefined;
}

function oneOf(members) {
  return (object) => members.filter((name) => object[name] !== undefined).length === 1;
}
