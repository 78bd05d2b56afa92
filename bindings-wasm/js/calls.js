/* Made from schemas/v1 by scripts/types.mjs; `npm run types` makes it again. */
import { CHECK } from "./types.js";

/** The calls with their options, by their names here and in the request; with their own names where these are others. */
export const CALLS = {
  check: { works: "texts", options: CHECK },
  fix: { works: "texts", options: { codes: "codes", skip: "skip", asOf: "as_of", lang: "lang", scope: "scope", lines: "lines" } },
  sarif: { works: "texts", feature: "report", options: { asOf: "as_of", lang: "lang", limit: "limit", severities: "severities", words: "words", strict: "strict", mask: "mask", scope: "scope", lines: "lines" } },
  paths: { works: "register", options: { unit: "unit", organisation: "organisation", service: "service", among: "among", parties: "parties", cases: "cases", year: "year", asOf: "as_of", lang: "lang" } },
  affected: { works: "register", options: { need: "need", condition: "condition", asOf: "as_of", limit: "limit", lang: "lang" } },
  uses: { works: "register", options: { service: "service", offering: "offering", unit: "unit", asOf: "as_of", lang: "lang" } },
  agenda: { works: "register", options: { body: "body", since: "since", asOf: "as_of", lang: "lang" } },
  notices: { works: "register", options: { notice: "notice", asOf: "as_of", limit: "limit", lang: "lang" } },
  inbox: { works: "register", options: { unit: "unit", organisation: "organisation", since: "since", asOf: "as_of", limit: "limit", lang: "lang" } },
  trace: { works: "register", options: { about: "about", direction: "direction", asOf: "as_of", lang: "lang" } },
  bundle: { works: "register", feature: "report", options: { need: "need", asOf: "as_of", limit: "limit", lang: "lang" } },
  bundleMerge: { works: "register", name: "bundle.merge", feature: "report", options: { into: "into", from: "from", asVariant: "as_variant", generalisation: "generalisation", on: "on", by: "by", objectionUntil: "objection_until", lang: "lang" } },
  bundleSplit: { works: "register", name: "bundle.split", feature: "report", options: { need: "need", parts: "parts", on: "on", by: "by", lang: "lang" } },
  debts: { works: "register", feature: "report", options: { owedBy: "owed_by", asOf: "as_of", limit: "limit", lang: "lang" } },
  completeness: { works: "register", feature: "report", options: { type: "type", id: "id", asOf: "as_of", lang: "lang" } },
  match: { works: "register", feature: "report", options: { profile: "profile", offering: "offering", need: "need", unit: "unit", asOf: "as_of", limit: "limit", lang: "lang" } },
  coverage: { works: "register", feature: "report", options: { need: "need", unit: "unit", asOf: "as_of", limit: "limit", lang: "lang" } },
  readiness: { works: "register", feature: "report", options: { unit: "unit", offering: "offering", service: "service", asOf: "as_of", lang: "lang" } },
  diff: { works: "texts", feature: "report", options: { from: "from", to: "to", asOf: "as_of", limit: "limit", html: "html", lang: "lang" } },
  whatIf: { works: "register", name: "what_if", feature: "report", options: { asOf: "as_of", change: "change", limit: "limit", lang: "lang" } },
  allocate: { works: "register", feature: "report", options: { offering: "offering", cost: "cost", amount: "amount", key: "key", shares: "shares", year: "year", parties: "parties", among: "among", asOf: "as_of", lang: "lang" } },
  report: { works: "register", feature: "report", options: { asOf: "as_of", unit: "unit", profile: "profile", bundle: "bundle", since: "since", lang: "lang" } },
  tables: { works: "register", feature: "report", options: { lang: "lang" } },
  digest: { works: "texts", options: { lang: "lang" } },
};
