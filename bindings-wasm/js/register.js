import { CALLS } from "./calls.js";
import { read, readUnits } from "./input.js";
import { placeless, said, understood } from "./request.js";

/** What a register may be told when it is read: these hold for all that it is asked. */
const OWN = { lang: "lang", asOf: "as_of" };

/** Lets go of registers that nobody can ask any more. */
const forgotten = new FinalizationRegistry((held) => held.free());

/**
 * Makes `register`: a register is read once and asked many times.
 *
 * @param {ReturnType<import("./engine.js").engine>} engine
 * @param {[string, { works: string, options: Record<string, string> }][]} calls
 */
export function makeRegister(engine, calls, usual) {
  return function register(input, options) {
    const { lang, units, request: own } = understood(options, OWN, usual);
    const { inputs, text } = read(input, lang);
    if (units !== undefined) inputs.push(readUnits(units, lang));
    const held = engine.register(inputs, lang);

    /** A call on the register, and on texts that are to come into it. */
    function ask(name, options, more = []) {
      const { options: all, name: called = name } = CALLS[name];
      const { lang: spoken, progress, text: request } = understood(options, all, known(own, all));
      return said(held.ask(called, request, more, spoken, progress));
    }

    const methods = calls
      .filter(([, { works }]) => works === "register")
      .map(([name]) => [name, (options) => ask(name, options)]);
    const handle = {
      ...Object.fromEntries(methods),
      check(incoming, options) {
        const given = incoming === undefined ? { inputs: [], text } : read(incoming, lang);
        const answered = ask("check", { scope: "register", ...options }, given.inputs);
        if (!given.text) placeless(answered);
        return answered;
      },
      free() {
        forgotten.unregister(handle);
        held.free();
      },
    };
    if (Symbol.dispose !== undefined) handle[Symbol.dispose] = handle.free;
    Object.freeze(handle);
    forgotten.register(handle, held, handle);
    return handle;
  };
}

/** Those of the register that the call takes. */
function known(own, options) {
  const names = Object.values(options);
  return Object.fromEntries(Object.entries(own).filter(([name]) => names.includes(name)));
}
