// What CommonJS takes from Node: jsdom under Jest has neither.
export { TextDecoder, TextEncoder } from "node:util";
