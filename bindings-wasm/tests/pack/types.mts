import { type Need, type Report, load } from "bedarf";
import { load as loadInline } from "bedarf/inline";

export async function check(need: Need): Promise<Report> {
  const bedarf = await load(fetch("https://example.org/bedarf.wasm"));
  // @ts-expect-error: a number is no place
  await loadInline(5);
  return bedarf.check(need, { lang: "en" });
}
