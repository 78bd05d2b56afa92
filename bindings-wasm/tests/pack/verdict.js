/** What every host must say alike, as text. */
export async function verdict(load) {
  const bedarf = await load();
  const record = { type: "need", id: "BED-1", title: { de: "Dienste abrufen" }, kind: "funktional" };
  const { findings } = bedarf.check(record, { lang: "en", asOf: "2026-11-24" });
  const said = findings.map(({ code, path, message }) => `${code} ${path} ${message}`);
  return [bedarf.version, bedarf.keys.ars("057740032032").parts.ags, ...said].join("\n");
}
