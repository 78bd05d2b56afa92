import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import schema from "../../schemas/v1/need.schema.json" with { type: "json" };
import { peer } from "./peer.js";

/** Everything that is wrong; formats of our own go by their patterns, which the schema has too. */
export async function contender() {
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
  addFormats(ajv);
  return peer(ajv.compile(schema));
}
