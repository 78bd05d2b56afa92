/** The languages of messages, labels and advice. */
export const LANGS = ["de", "en"];

/** The language asked for, where it is one. */
export const langOf = (asked, usual) => (LANGS.includes(asked) ? asked : usual);
