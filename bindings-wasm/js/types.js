/* Made from schemas/v1 by scripts/types.mjs; `npm run types` makes it again. */

/** The record types, in the order of their declaration. */
export const TYPES = [
  "organisation",
  "channel",
  "need",
  "offering",
  "profile",
  "body",
  "session",
  "decision",
  "land_rule",
  "notice",
  "evidence",
  "evaluation",
];

/** Options of `check`, by their names here and in the request. */
export const CHECK = { asOf: "as_of", lang: "lang", limit: "limit", severities: "severities", words: "words", strict: "strict", mask: "mask", scope: "scope", lines: "lines" };
