/**
 * `<bedarf-form>`: a form for one record, as an element of any page, checked while it is written.
 *
 * ```html
 * <script type="module">import "bedarf/element";</script>
 * <bedarf-form type="need" lang="de" name="record"></bedarf-form>
 * ```
 *
 * The attribute `as-of` is the day that rules judge by (`2026-11-24`), today without it; `organisation` is
 * the id of the organisation that writes: a new need or notice is of it.
 *
 * A form loads the module of the entry that knows its type (`bedarf/need`, `bedarf/profile`, `bedarf/offering`,
 * `bedarf/body`), and another one where its type changes to one of another entry. With the attribute
 * `every-type` it loads that of `bedarf/form`: for pages that show records of many types.
 *
 * It works under `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'`. Its styles are its own (KERN
 * UX); a page changes them by the custom properties of KERN, `--bedarf-font` and `--bedarf-rem` (what one
 * `rem` is worth), by `::part(form | field | panel | message | summary | finish)`, and by the states
 * `:state(fine | warning | error | judged)`. Light or dark is what `color-scheme` says where it stands.
 */
import type { Finding, RecordType } from "./records.js";

/** Records that fields may name, as organisations: they are chosen by their names. */
export interface NamedRecord {
  readonly type: RecordType;
  readonly id: string;
  readonly name: string;
  /** Its version, for fields that name a record with its version. */
  readonly version?: string;
  /** Of a profile: evaluations and evidence speak of them. */
  readonly criteria?: readonly { readonly id: string; readonly name: string; readonly class?: "A" | "B" | "I" }[];
}

/** What a form tells with each of its events. */
export interface FormDetail {
  /** What is found of the record. */
  readonly findings: readonly Finding[];
  /** Whether there is no error. */
  readonly ok: boolean;
  /** The record as it stands in the form, a copy each time. */
  readonly record: object;
}

/** What a form asks a register of `bedarf`: whom a condition means, and how many units that are. */
export interface CountingRegister {
  affected(options: { condition: never; asOf: string; lang: "de" | "en" }): {
    readonly in_words: string;
    readonly yes: { readonly units: number };
    readonly unknown: { readonly units: number };
  };
}

export interface BedarfFormEventMap {
  /** Fields are drawn. */
  "bedarf-ready": CustomEvent<FormDetail>;
  /** The record changed: a field was written, an entry came or went, a repair was made. */
  "bedarf-change": CustomEvent<FormDetail>;
  /** Somebody paused, or asked for a check: what is found now. */
  "bedarf-findings": CustomEvent<FormDetail>;
  /** The record is to be kept. Handed out as a file, unless the page prevents that and keeps it itself. */
  "bedarf-save": CustomEvent<FormDetail>;
}

export class BedarfForm extends HTMLElement {
  static readonly formAssociated: true;

  /** The attribute `type`: the record type, `need` without it. Another one begins a new record. */
  type: RecordType;
  /**
   * The attribute `lang`: `de`, `en`, or `de-simple` (a need in Leichte Sprache, messages of other types too); without it that of the
   * element around the form.
   */
  lang: string;
  /** The record as it stands in the form, a copy; written, it is shown. */
  record: object;
  /** The record as JSON text: what a form is sent with under `name`. */
  value: string;
  readonly name: string;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  /** What is found of the record. */
  readonly findings: readonly Finding[];
  /** Whether there is no error. */
  readonly ok: boolean;
  /** Resolves once fields are drawn; rejects where the form cannot be loaded. */
  readonly ready: Promise<void>;
  /** Records that fields may name. */
  set records(records: readonly NamedRecord[]);
  /** A register that tells how many units a condition is met by. */
  register: CountingRegister | undefined;

  /** Shows a record; `judged` as one that is checked as a whole already. */
  open(record: object, options?: { readonly judged?: boolean }): void;
  /** Says everything that is found, and moves the focus to the summary; whether there is no error. */
  check(): boolean;
  /** Keeps the record: `bedarf-save`. */
  save(): void;
  /** Says something under the form. */
  say(text: string): void;
  /** Unfolds everything that the record says something in, as for paper. */
  unfold(): void;
  /** Moves the focus to the field of a place (JSON Pointer). */
  focusOn(path: string): void;
  checkValidity(): boolean;
  reportValidity(): boolean;

  addEventListener<K extends keyof BedarfFormEventMap>(
    type: K,
    listener: (this: BedarfForm, event: BedarfFormEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "bedarf-form": BedarfForm;
  }
}
