/** The sentences of findings by language, fetched only by those who want the language. */
export const SENTENCES = {
  de: () => import("../pkg/sentences.de.js"),
  en: () => import("../pkg/sentences.en.js"),
};
