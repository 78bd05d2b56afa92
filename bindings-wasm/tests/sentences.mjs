/** The sentences of findings by language, as the entries fetch them. */
export const SENTENCES = {
  de: () => import("../pkg/sentences.de.js"),
  en: () => import("../pkg/sentences.en.js"),
};
