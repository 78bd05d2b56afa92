// What every host is asked: one need by the entry and by its twin with the module within, and a word from
// each other entry.
import { load } from "bedarf";
import { load as body } from "bedarf/body";
import { load as form } from "bedarf/form";
import { load as formInline } from "bedarf/form/inline";
import { load as inline } from "bedarf/inline";
import { load as need } from "bedarf/need";
import { load as offering } from "bedarf/offering";
import { load as page } from "bedarf/page";
import { load as profile } from "bedarf/profile";
import { load as structure } from "bedarf/structure";
import { verdict } from "./verdict.js";

const others = [structure, need, profile, offering, body, form, formInline, page];

/** JSON text of the answers. */
export async function asked() {
  const oks = others.map(async (load) => (await load()).checker().check({ type: "need" }).ok);
  return JSON.stringify(await Promise.all([verdict(load), verdict(inline), ...oks]));
}
