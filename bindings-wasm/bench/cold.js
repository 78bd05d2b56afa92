/** From nothing to the first verdict, in milliseconds: import, compile, check. */
export async function cold(place, text) {
  const begun = performance.now();
  const { contender } = await import(place);
  const { text: judge } = await contender();
  judge(text);
  return performance.now() - begun;
}
