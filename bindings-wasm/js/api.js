import { asking } from "./asking.js";
import { CALLS } from "./calls.js";
import { makeChecks } from "./checks.js";
import { read, readUnits } from "./input.js";
import { makeKeys } from "./keys.js";
import { makeRegister } from "./register.js";
import { placeless, said, understood } from "./request.js";

/** What `load()` of `bedarf` gives. */
export const makeBedarf = (engine) => makeApi(engine, false);

/** What `load()` of `bedarf/page` gives: the calls that make a page as well. */
export const makePage = (engine) => makeApi(engine, true);

/**
 * @param {ReturnType<import("./engine.js").engine>} engine
 * @param {boolean} pages whether the module makes pages
 */
function makeApi(engine, pages) {
  const calls = Object.entries(CALLS).filter(([, { feature }]) => feature === undefined || pages);
  const asked = asking(engine);

  /** A call on texts, or on the register that they are. */
  function answer(name, input, options) {
    const { options: all, name: own = name } = CALLS[name];
    const { lang, units, progress, text: request } = understood(options, all, engine.own);
    const { inputs, text } = read(input, lang);
    if (units !== undefined) inputs.push(readUnits(units, lang));
    return { answered: said(asked.call(own, request, inputs, lang, progress)), text };
  }

  const onTexts = calls.map(([name]) => [
    name,
    (input, options) => answer(name, input, options).answered,
  ]);

  return Object.freeze({
    ...makeChecks(engine),
    ...Object.fromEntries(onTexts),
    check(input, options) {
      const { answered, text } = answer("check", input, options);
      if (!text) placeless(answered);
      return answered;
    },
    register: makeRegister(asked, calls, engine.own),
    digest(record, options) {
      return answer("digest", record, options).answered.digest;
    },
    keys: makeKeys(asked, engine.lang),
  });
}
