import { load } from "bedarf/form";

/** All faults, the rules of one record and their texts; sound is what fits the schema. */
export async function contender() {
  const { check } = await load({ langs: ["de"] });
  const isAboutStructure = ({ code }) => code.startsWith("SHAPE-") || code.startsWith("JSON-");
  const sound = (record) => !check(record).findings.some(isAboutStructure);
  return { bytes: sound, text: sound, object: sound };
}
