import { makeApi } from "./api.js";
import { start } from "./engine.js";
import { BedarfError, BedarfLoadError, message } from "./errors.js";

/**
 * Makes `load` for one host.
 *
 * @param {object} glue what wasm-bindgen made
 * @param {() => URL | BufferSource} standard the module of this package, asked for when needed
 * @param {(place: URL | string) => Promise<Response | BufferSource>} read how this host does it
 * @param {boolean} reports whether the module makes the report
 */
export function makeLoad(glue, standard, read, reports = false) {
  /** The one attempt under way or done; a failed one is forgotten. */
  let current;

  async function attempt(source) {
    try {
      const module = await moduleOf(source === undefined ? standard() : await source, read);
      return makeApi(await start(glue, module), reports);
    } catch (cause) {
      if (cause instanceof BedarfError) throw cause;
      throw new BedarfLoadError("load", message("load"), { cause });
    }
  }

  return function load(source) {
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
async function moduleOf(source, read) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof Response) return compiled(source);
  const isBytes = source instanceof ArrayBuffer || ArrayBuffer.isView(source);
  return isBytes ? WebAssembly.compile(source) : moduleOf(await read(source), read);
}

/** A server that says what it sends is compiled from while it sends; browsers keep the outcome. */
async function compiled(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const streams = response.headers.get("content-type") === "application/wasm";
  return streams
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
