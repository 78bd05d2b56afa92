/**
 * The entries that know records of some types alone, so that a page with one form loads one small module. What the
 * modules know is said once more by the features of the crate.
 */
export const KINDS = {
  need: ["need"],
  profile: ["profile"],
  offering: ["offering", "channel", "evidence", "evaluation"],
  body: ["body", "session", "decision", "organisation", "land_rule", "notice"],
};

/** The entry whose module knows records of that type. */
export const kindOf = (type) => Object.keys(KINDS).find((kind) => KINDS[kind].includes(type));
