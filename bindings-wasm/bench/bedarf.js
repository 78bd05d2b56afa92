import { load } from "bedarf";

/** Many records in one call: all faults, the rules of one record and their texts. */
export async function contender() {
  const bedarf = await load({ langs: ["de"] });
  const isAboutStructure = ({ code }) => code.startsWith("SHAPE-") || code.startsWith("JSON-");
  return {
    lines(bytes) {
      const { findings } = bedarf.check(bytes, { scope: "record", lines: true });
      return new Set(findings.filter(isAboutStructure).map(({ index }) => index)).size;
    },
    text: (text) => !bedarf.check(text, { scope: "record" }).findings.some(isAboutStructure),
  };
}
