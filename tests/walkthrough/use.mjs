// What the walk-throughs of CONTRIBUTING add, used from JavaScript.
import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { load } from "../../bindings-wasm/dist/bedarf.node.js";

const bedarf = await load();
const register = JSON.parse(readFileSync(new URL("register.json", import.meta.url), "utf8"));

const { findings } = bedarf.check(register, { asOf: "2026-11-24", lang: "en" });
deepEqual(
  findings.map(({ code, case: name, path }) => [code, name, path]),
  [
    ["NEED-099", "missing", "/budget"],
    ["LINK-001", "nowhere", "/keeper"],
  ],
);
equal(findings[0].message, "no source is given for the budget of 12000.00");

const { need, term } = await bedarf.forms();
equal(need.labels.de.members.budget, "Budget");
equal(term.labels.de.title, "Begriff");
equal(term.labels.en.title, "Term");
equal(term.labels.en.members.keeper, "Who keeps it up to date?");
deepEqual(bedarf.term["~standard"].validate(register[1]).issues, undefined);

const answer = bedarf.originators({ "register.json": JSON.stringify(register) }, { status: "submitted" });
deepEqual(answer, { needs: {}, groups: 1, unread: [] });
deepEqual(bedarf.register(register).originators(), answer);
