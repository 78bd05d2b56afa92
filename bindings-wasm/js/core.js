import { makeApi } from "./api.js";
import { start } from "./engine.js";
import { BedarfError, BedarfLoadError, message } from "./errors.js";

/**
 * Makes `load` for one host.
 *
 * @param {object} glue what wasm-bindgen made
 * @param {URL} standard where the module of this package lies
 * @param {(place: URL | string) => Promise<BufferSource>} fetchBytes how this host reads it
 */
export function makeLoad(glue, standard, fetchBytes) {
  /** The one attempt under way or done; a failed one is forgotten. */
  let current;

  async function attempt(source) {
    try {
      const module = await moduleOf(await source, fetchBytes);
      return makeApi(await start(glue, module));
    } catch (cause) {
      if (cause instanceof BedarfError) throw cause;
      throw new BedarfLoadError("load", message("load"), { cause });
    }
  }

  return function load(source = standard) {
    if (current === undefined) {
      const mine = attempt(source);
      current = mine;
      mine.catch(() => {
        if (current === mine) current = undefined;
      });
    }
    return current;
  };
}

/** Bytes are compiled, never on the page's thread. */
async function moduleOf(source, fetchBytes) {
  if (source instanceof WebAssembly.Module) return source;
  const isBytes = source instanceof ArrayBuffer || ArrayBuffer.isView(source);
  return WebAssembly.compile(isBytes ? source : await fetchBytes(source));
}
