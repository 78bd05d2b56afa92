import { load as form } from "bedarf/form";
import { load as formInline } from "bedarf/form/inline";
import { load as page } from "bedarf/page";
import { load as structure } from "bedarf/structure";

const said = await Promise.all(
  [structure, form, formInline, page].map(async (load) => (await load()).checker().check({ type: "need" }).ok),
);
console.log(said.join());
