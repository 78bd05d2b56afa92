import { load } from "bedarf/structure";

/** All faults of the structure with their texts; ajv looks at the same. */
export async function contender() {
  const { check } = await load({ langs: ["de"] });
  const sound = (record) => check(record).ok;
  return { bytes: sound, text: sound, object: sound };
}
