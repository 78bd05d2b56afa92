import { load } from "bedarf";

/** All faults, the rules of one record and their texts; sound is what fits the schema. */
export async function contender() {
  const bedarf = await load();
  const isAboutStructure = (code) => code.startsWith("SHAPE-") || code.startsWith("JSON-");
  const sound = (record) => {
    const { by_code } = bedarf.check(record, { scope: "record" });
    return !Object.keys(by_code).some(isAboutStructure);
  };
  return {
    bytes: sound,
    text: sound,
    object: sound,
    lines(bytes) {
      const { findings } = bedarf.check(bytes, { scope: "record", lines: true });
      const unsound = findings.filter(({ code }) => isAboutStructure(code));
      return new Set(unsound.map(({ index }) => index)).size;
    },
  };
}
