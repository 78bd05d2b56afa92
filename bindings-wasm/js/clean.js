/** What a form leaves behind without meaning it; see `checks.d.ts`. */
export function clean(record) {
  // data of one's own are nobody else's to judge
  const { ext, ...members } = record;
  const cleaned = { ...left(members) };
  return ext === undefined || ext === null ? cleaned : { ...cleaned, ext };
}

/** The value without what says nothing; `undefined` where nothing is left. */
function left(value) {
  // what `valueAsNumber` makes of an emptied field
  if (value === "" || value === null || Number.isNaN(value)) return undefined;
  if (Array.isArray(value)) return value.map(left).filter((item) => item !== undefined);
  // what is no plain object is for the check to refuse, not to be lost without a word
  if (typeof value !== "object" || Object.prototype.toString.call(value) !== "[object Object]") return value;
  const members = Object.entries(value).map(([name, inner]) => [name, left(inner)]);
  const told = members.filter(([, inner]) => inner !== undefined);
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
