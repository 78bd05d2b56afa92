/** What all entries have: checks of one record by itself, what they read, and what goes wrong. */
import type { CheckOptions } from "./calls.js";
import type { Finding } from "./records.js";
import type { Forms, RecordSchemas } from "./standard.js";

export type * from "./records.js";
export type * from "./standard.js";

/** Language of messages; where none is given that of `load`, German otherwise. */
export type Lang = "de" | "en";

/** Several texts by their names, ending in `.json`, `.jsonl` or `.csv` (units, or `successors.csv`). */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * What a call reads: JSON text or its bytes, a record, an array of records, or {@link Files}.
 *
 * Objects are plain: no `Map`, `Date`, class instance; `toJSON` is not called; a member that is
 * `undefined` counts as absent. Anything else is a {@link BedarfInputError} with its place.
 */
export type Input = string | Uint8Array | ArrayBuffer | Files | object;

/** What is found of one record. */
export interface Found {
  /** Whether there is no error. */
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/** Checks one record after the other, with options that were read once. */
export interface Checker {
  /**
   * Whether the record has no error, and what is found of it.
   *
   * @throws {BedarfInputError}
   */
  check(record: Input): Found;
}

/** Options of a check of one record. */
export type RecordOptions = Pick<CheckOptions, "lang" | "asOf" | "severities" | "words" | "mask">;

/** Options where the structure alone is looked at. */
export type StructureOptions = Pick<RecordOptions, "lang" | "mask">;

/** Checks of one record by itself. */
export interface RecordChecks<Options> extends RecordSchemas {
  /**
   * What is found of one record by itself.
   *
   * @throws {BedarfInputError} the input is no data that JSON could hold
   * @throws {BedarfRequestError} an option makes no sense
   */
  check(record: Input, options?: Options): Found;
  /**
   * A check of one record after the other: options are read once.
   *
   * @throws {BedarfRequestError}
   */
  checker(options?: Options): Checker;
  /**
   * The same schemas with labels, empty records and JSON Schemas; fetched when first asked for. Whoever
   * shows no descriptions (`descriptions: false`) fetches a quarter less; JSON Schemas then have the advice
   * at fields alone.
   *
   * @throws {BedarfLoadError}
   */
  forms(options?: { readonly descriptions?: boolean }): Promise<Forms>;
  readonly version: string;
}

/** `WebAssembly.Module`, where the types of the host know it; those of Node do not. */
type WasmModule = typeof globalThis extends {
  WebAssembly: { Module: { prototype: infer Module } };
}
  ? Module
  : object;

/** Where the module comes from: a place, its bytes, an answer of `fetch`, or compiled already. */
export type ModuleSource = URL | string | ArrayBuffer | ArrayBufferView | Response | WasmModule;

/** Where the module comes from and which languages its findings speak. */
export interface LoadOptions {
  /**
   * The language of whatever asks for none: German without it. Alone it is also the one fetched. As all
   * of these options it is that of the first `load()`; later ones give the same.
   */
  readonly lang?: Lang;
  /** The languages whose sentences are fetched, each a file beside the module; all without it. */
  readonly langs?: readonly Lang[];
  /** In place of the module of this package. */
  readonly module?: ModuleSource | PromiseLike<ModuleSource>;
}

export class BedarfError extends Error {
  readonly code: string;
}

/** The input is nothing that JSON could hold. */
export class BedarfInputError extends BedarfError {
  /** JSON Pointer of the place. */
  readonly path: string;
}

/** An option that is none, or a value that makes no sense. */
export class BedarfRequestError extends BedarfError {
  /** What is wrong with the request, where the core read it. */
  readonly findings: readonly Finding[];
}

/**
 * The record without what a form leaves behind unmeant: `""`, `null`, `undefined`, `NaN`, and objects in
 * which nothing is left. Lists stay, without such items; `0`, `false`, blanks and `ext` stay as they are,
 * and what is no plain object, as a `Date`, for the check to refuse. The record itself is not changed.
 *
 * ```js
 * clean({ type: "need", modified: "", urgency: { date: null }, services: [""] });
 * // { type: "need", services: [] }
 * ```
 */
export function clean<T extends object>(record: T): Partial<T>;

/** The engine broke off. It starts anew with the next call, which is answered. */
export class BedarfTrapError extends BedarfError {}

/** The module could not be loaded. */
export class BedarfLoadError extends BedarfError {}
