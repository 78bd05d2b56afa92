/**
 * Checks records of municipal IT needs and finds the way to a service.
 *
 * ```js
 * import { load } from "bedarf";
 * const bedarf = await load();
 * const { ok, findings } = bedarf.check(text, { lang: "de", asOf: "2026-11-24" });
 * ```
 */
import type {
  Calls,
  CheckOptions,
  DigestOptions,
  RegisterCalls,
  RegisterCallsWithReport,
} from "./calls.js";
import type {
  BedarfError,
  Input,
  Lang,
  LoadOptions,
  ModuleSource,
  RecordChecks,
  RecordOptions,
} from "./checks.js";
import type { Report } from "./records.js";

export * from "./checks.js";
export type * from "./calls.js";

/** What a call takes beside the options of its request. */
export interface Told {
  /**
   * Is told how far the call is: what it is at (`reading`, `rules`, `reach`), how much of it is done
   * and how much there is in all. What it throws breaks the call off.
   */
  readonly progress?: ((stage: string, done: number, of: number) => void) | undefined;
}

export interface GivenOptions extends Told {
  /** The unit table: CSV as text or bytes. */
  readonly units?: string | Uint8Array | undefined;
}

/** Options of a call on a register that has a day and a language of its own. */
export type Own<Options> = Omit<Options, "asOf" | "lang"> &
  Partial<Pick<Options, Extract<keyof Options, "asOf" | "lang">>>;

/** How a register is read: day and language hold for all that it is asked. */
export interface RegisterOptions extends GivenOptions {
  readonly asOf?: string | undefined;
  readonly lang?: Lang | undefined;
}

/** What every register can be asked, however its module was loaded. */
interface Held {
  /**
   * What is wrong with the register, or with incoming records among its own: as if they were in it,
   * each in the place of the one with the same id and version. The report is on them alone.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  check(incoming?: Input, options?: Own<CheckOptions> & Told): Report;
  /** Lets go of it; asked again it refuses. Done by itself once nobody holds it. */
  free(): void;
}

/**
 * A register that is read once and asked many times. It outlives a trap of the module. Where the
 * host has `Symbol.dispose`, `using register = bedarf.register(…)` lets go of it at the end.
 */
export type Register = Held & RegisterCalls;

/** The same, of the module that makes pages as well. */
export type RegisterWithReport = Held & RegisterCallsWithReport;

export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };

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

export interface Bedarf extends Omit<RecordChecks<RecordOptions>, "check">, Calls {
  /**
   * Everything that is wrong with one record, many or a whole register.
   *
   * @throws {BedarfInputError} the input is no data that JSON could hold
   * @throws {BedarfRequestError} an option makes no sense
   */
  check(input: Input, options?: CheckOptions & GivenOptions): Report;
  /**
   * Reads a register, which then answers the same calls without being read again.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  register(input: Input, options?: RegisterOptions): Register;
  /**
   * The digest of what a record says, `sha256:…`: what `baseline` of an adopted profile records.
   * Members that may change while what it says stays the same (`status`, `history`, `links` …) do
   * not count, nor do their order and the white space in texts.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError} it is not one record that fits
   */
  digest(record: Input, options?: DigestOptions): string;
  readonly keys: Keys;
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

export class InvalidKey extends BedarfError {
  readonly kind: KeyKind;
  readonly text: string | number;
  readonly help?: string;
  readonly fix?: string;
}
