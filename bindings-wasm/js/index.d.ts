/**
 * Checks records of municipal IT needs and finds the way to a service.
 *
 * ```js
 * import { load } from "bedarf";
 * const bedarf = await load();
 * const { ok, findings } = bedarf.check(text, { lang: "de", asOf: "2026-11-24" });
 * ```
 */
import type { Contact, Cost, Interval, Source } from "./records.js";
import type { Forms, RecordSchemas } from "./standard.js";

export type * from "./records.js";
export type * from "./standard.js";

/** Language of messages; German where none is given. */
export type Lang = "de" | "en";

export type Severity = "error" | "warning" | "info";

/** Several texts by their names, ending in `.json`, `.jsonl` or `.csv` (units, or `successors.csv`). */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * What a call reads: JSON text or its bytes, a record, an array of records, or {@link Files}.
 *
 * Objects are plain: no `Map`, `Date`, class instance; `toJSON` is not called; a member that is
 * `undefined` counts as absent. Anything else is a {@link BedarfInputError} with its place.
 */
export type Input = string | Uint8Array | Files | object;

export interface CommonOptions {
  readonly lang?: Lang | undefined;
  /** The day the question is asked for, `2026-11-24`; no call reads a clock. */
  readonly asOf?: string | undefined;
  /** The unit table: CSV as text or bytes. */
  readonly units?: string | Uint8Array | undefined;
}

export interface CheckOptions extends CommonOptions {
  /** Findings kept per code (1,000); totals stay exact. */
  readonly limit?: number | undefined;
  /** Codes made less grave, or silent. */
  readonly severities?: Readonly<Record<string, Severity | "off">> | undefined;
  /** Hides the values in messages and parameters. */
  readonly mask?: boolean | undefined;
  /** Rules of one record, or of the register too; by default as many records as are given say. */
  readonly scope?: "record" | "register" | undefined;
  /** The text is JSON Lines. */
  readonly lines?: boolean | undefined;
}

export interface PathsOptions extends CommonOptions {
  readonly asOf: string;
  /** ARS or AGS of the municipality; this or `organisation`. */
  readonly unit?: string | undefined;
  /** Id of the organisation; this or `unit`. */
  readonly organisation?: string | undefined;
  /** Leistungsschlüssel or OZG id. */
  readonly service?: string | undefined;
}

/** A place in the text: line and columns count from 1. */
export interface TextPosition {
  readonly line: number;
  /** In Unicode scalars. */
  readonly column: number;
  /** In UTF-16 units, as editors count. */
  readonly column_utf16: number;
}

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };

/** One step of a JSON Patch, relative to the record. */
export interface PatchStep {
  readonly op: "add" | "remove" | "replace" | "move" | "copy" | "test";
  readonly path: string;
  readonly from?: string;
  readonly value?: Json;
}

export interface Finding {
  /** `NEED-005`: stable, never used again for something else. */
  readonly code: string;
  /** `no-outcome`: to be remembered by people. */
  readonly name: string;
  /** `no-reason`: which of the cases of the code, as stable as the code. */
  readonly case: string;
  readonly severity: Severity;
  /** Name of the text. */
  readonly source?: string;
  /** Number of the record, from 0. */
  readonly index?: number;
  /** Id of the record. */
  readonly record?: string;
  /** JSON Pointer relative to the record. */
  readonly path: string;
  /** Absent for objects. */
  readonly at?: TextPosition;
  readonly params?: { readonly [name: string]: Json };
  readonly message: string;
  readonly help?: string;
  /** What certainly repairs it. */
  readonly fix?: readonly PatchStep[];
  /** Other places it has to do with: pointers of this record, or `id#pointer`. */
  readonly related?: readonly string[];
}

export interface Report {
  /** No errors; warnings do not count. */
  readonly ok: boolean;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly by_code: { readonly [code: string]: number };
  /** Some findings are counted but not listed. */
  readonly truncated: boolean;
  /** How many rules were not asked: without a day, without any unit, of one record alone. */
  readonly left_out: {
    readonly no_as_of: number;
    readonly no_units: number;
    readonly one_record: number;
  };
  readonly findings: readonly Finding[];
}

/** One hop: `from` hands over, `to` orders, through the channel. */
export interface PathHop {
  readonly from: string;
  readonly to: string;
  readonly channel: string;
  /** When the rule of the channel holds. */
  readonly rule_valid: Readonly<Interval>;
  /** Where that rule is written. */
  readonly source: Readonly<Source>;
}

/** What is not proven about a path. */
export interface Assumption {
  readonly code: string;
  /** Number of the hop, from 0. */
  readonly hop?: number;
  readonly message: string;
}

/** A way on which every hop holds. */
export interface FoundPath {
  readonly offering: string;
  readonly access_path: string;
  readonly hops: readonly PathHop[];
  readonly cost: Readonly<Pick<Cost, "state" | "components" | "key">>;
  readonly assumptions: readonly Assumption[];
}

/** Why a way is none. */
export interface PathReason {
  readonly code: string;
  readonly offering?: string;
  readonly access_path?: string;
  /** Number of the hop, from 0. */
  readonly hop?: number;
  readonly channel?: string;
  readonly on: string;
  readonly message: string;
}

/** Who is the next to speak to. */
export interface NextContact {
  readonly organisation: string;
  readonly contact?: Readonly<Contact>;
  readonly why: string;
}

export interface PathAnswer {
  readonly paths: readonly FoundPath[];
  readonly reasons: readonly PathReason[];
  readonly next_contact?: NextContact;
  /** What the organisations, channels and offerings named above are called, by their ids. */
  readonly names: { readonly [id: string]: string };
}

export type KeyKind =
  | "leistungsschluessel"
  | "ozg-id"
  | "ars"
  | "ags"
  | "land"
  | "decision-number"
  | "leitweg-id"
  | "fim-id"
  | "dvdv-key"
  | "destination-id";

/** A key that was read. */
export interface Key<K extends KeyKind = KeyKind> {
  readonly kind: K;
  readonly text: string;
  /** Of the right form, but unlike the keys that are known. */
  readonly doubtful: boolean;
  /** What the key says: of an ARS `land`, `district`, `association`, `level`, `ags` … */
  readonly parts: { readonly [name: string]: Json };
}

export interface KeyProblem {
  readonly ok: false;
  /** `KEY-002` … */
  readonly code: string;
  readonly message: string;
  readonly help?: string;
  /** The repaired key, where that is certain. */
  readonly fix?: string;
}

export interface KeyOptions {
  readonly lang?: Lang | undefined;
}

/** Reads a text, or a whole number that may have lost its leading zero. */
export type ReadKey<K extends KeyKind> = (text: string | number, options?: KeyOptions) => Key<K>;

export interface Keys {
  readonly kinds: readonly KeyKind[];
  /** Answers instead of throwing. */
  check<K extends KeyKind>(
    kind: K,
    text: string | number,
    options?: KeyOptions,
  ): { readonly ok: true; readonly key: Key<K> } | KeyProblem;
  /** @throws {InvalidKey} */
  parse<K extends KeyKind>(kind: K, text: string | number, options?: KeyOptions): Key<K>;
  readonly leistungsschluessel: ReadKey<"leistungsschluessel">;
  readonly ozgId: ReadKey<"ozg-id">;
  readonly ars: ReadKey<"ars">;
  readonly ags: ReadKey<"ags">;
  readonly land: ReadKey<"land">;
  readonly decisionNumber: ReadKey<"decision-number">;
  readonly leitwegId: ReadKey<"leitweg-id">;
  readonly fimId: ReadKey<"fim-id">;
  readonly dvdvKey: ReadKey<"dvdv-key">;
  readonly destinationId: ReadKey<"destination-id">;
}

export interface Bedarf extends RecordSchemas {
  /**
   * Everything that is wrong with one record, many or a whole register.
   *
   * @throws {BedarfInputError} the input is no data that JSON could hold
   * @throws {BedarfRequestError} an option makes no sense
   */
  check(input: Input, options?: CheckOptions): Report;
  /**
   * Every way on which a unit may order a service on a day, and why the others are none.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  paths(register: Input, options: PathsOptions): PathAnswer;
  /**
   * The same schemas with labels, empty records and JSON Schemas; fetched when first asked for.
   *
   * @throws {BedarfLoadError}
   */
  forms(): Promise<Forms>;
  /**
   * The digest of what a record says, `sha256:…`: what `baseline` of an adopted profile records.
   * Members that may change while what it says stays the same (`status`, `history`, `links` …) do
   * not count, nor do their order and the white space in texts.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError} it is not one record that fits
   */
  digest(record: Input, options?: Pick<CommonOptions, "lang">): string;
  readonly keys: Keys;
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
  /** The languages whose sentences are fetched, each a file beside the module; all without it. */
  readonly langs?: readonly Lang[];
  /** In place of the module of this package. */
  readonly module?: ModuleSource | PromiseLike<ModuleSource>;
}

/**
 * Loads the module, once: every call gives the same object, also while the first is under way;
 * after a failure the next call tries again. Without a source, the module of this package. A call in a
 * language that was not loaded is refused.
 *
 * @throws {BedarfLoadError}
 */
export function load(
  source?: ModuleSource | PromiseLike<ModuleSource> | LoadOptions,
): Promise<Bedarf>;

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

/** The engine broke off. It starts anew with the next call, which is answered. */
export class BedarfTrapError extends BedarfError {}

/** The module could not be loaded. */
export class BedarfLoadError extends BedarfError {}

export class InvalidKey extends BedarfError {
  readonly kind: KeyKind;
  readonly text: string | number;
  readonly help?: string;
  readonly fix?: string;
}
