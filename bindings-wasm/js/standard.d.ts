/** Standard Schemas of the record types, and what forms want to know beyond them. */
import type { BedarfError, BedarfLoadError, BedarfRequestError, Lang, RecordChecks } from "./checks.js";
import type { CheckOptions } from "./calls.js";
import type { RecordPlaces } from "./places.js";
import type { PatchOp, RecordTypes } from "./records.js";

/** What `~standard.validate` may be told under `libraryOptions.bedarf`. */
export type SchemaOptions = Pick<CheckOptions, "lang" | "asOf" | "severities" | "words" | "mask">;

/** An error at a form. Warnings and hints come from {@link RecordChecks.check}. */
export interface Issue {
  /** Code of the finding, or of a {@link BedarfError}; `other_type`, `withdrawn`. */
  readonly code: string;
  readonly name?: string;
  readonly severity: "error";
  readonly message: string;
  /** Names of members, and numbers for places in lists; empty for the record itself. */
  readonly path: readonly (string | number)[];
  readonly help?: string;
  /** What certainly repairs it. */
  readonly fix?: readonly PatchOp[];
}

/**
 * A Standard Schema (version 1) with its JSON Schemas, for one record type.
 *
 * `validate` is synchronous and never throws; a record of another type, a withdrawn one and what is
 * no record are issues. The value is the very one that was handed in.
 */
export interface RecordSchema<R> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "bedarf";
    readonly validate: (
      value: unknown,
      options?: { readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined },
    ) => { readonly value: R; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
    /** For the type checker only: absent when it runs. */
    readonly types?: { readonly input: R; readonly output: R } | undefined;
    /**
     * Titles and descriptions are in the language of the schema. For `draft-2020-12` and `draft-07`, once {@link Bedarf.forms} has been awaited. A form fills in
     * records, so a withdrawn one, which the published schemas allow too, does not fit.
     *
     * @throws {BedarfLoadError} not fetched yet
     * @throws {BedarfRequestError} another draft
     */
    readonly jsonSchema: {
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
  /** The same with options for every call, for form libraries, which hand none over. */
  with(options: SchemaOptions): RecordSchema<R>;
}

export interface JsonSchemaOptions {
  readonly target: "draft-2020-12" | "draft-07" | (string & {});
  readonly libraryOptions?: Readonly<Record<string, unknown>> | undefined;
}

/** What a field, an entry of a list or a code is called; places as `criteria.*.weight`. */
export interface FormLabels<Place extends string = string> {
  /** The record type itself. */
  readonly title: string;
  readonly members: Readonly<Record<Place, string>>;
  /** Place → code → label. */
  readonly codes: { readonly [P in Place]?: Readonly<Record<string, string>> };
}

/** A record that is being filled in. */
export type Partly<R> = R extends readonly (infer E)[]
  ? Partly<E>[]
  : R extends object
    ? { [K in keyof R]?: Partly<R[K]> }
    : R;

/** A way into a record: `["originators", 0]`, `originators.0`, `originators[0]` or `/originators/0`. */
export type Way = string | readonly (string | number)[];

/**
 * What a form wants to know of a record type. Its messages call members and codes by their labels,
 * and its JSON Schemas say these as titles.
 */
export interface RecordForm<R, Place extends string = string> extends RecordSchema<R> {
  with(options: SchemaOptions): RecordForm<R, Place>;
  /**
   * The members that must be there, with nothing in them: a new object every time. What has no empty
   * value, as a code, is not in it.
   */
  readonly empty: Partly<R>;
  /**
   * Members that must be there wherever the object or the entry is that holds them, whatever else the
   * record says.
   */
  readonly required: readonly Place[];
  /**
   * Members that this record lacks as it stands, those included that only its other members ask for:
   * `["visibility", "urgency.consequence"]`. What a form leaves empty (`""`, `null`, `NaN`) is lacking.
   *
   * @throws {BedarfInputError} it is no record
   * @throws {BedarfRequestError} it is of another type, or withdrawn
   */
  missing(record: unknown): readonly string[];
  readonly labels: Readonly<Record<Lang, FormLabels<Place>>>;
  /** The language it speaks where none is asked for. */
  readonly lang: Lang;
  /**
   * What a place is called: a text by its member and language, an entry of a list by its number, the
   * record itself by its type. A name that no label stands for stays as it is.
   */
  labelOf(path: Way, lang?: Lang): string;
  /** Short advice on what to write there, where there is some. */
  hintOf(path: Way, lang?: Lang): string | undefined;
}

export type { RecordPlaces, RecordTypes };

export type Forms = { readonly [T in keyof RecordTypes]: RecordForm<RecordTypes[T], RecordPlaces[T]> };

/** One Standard Schema per record type: `standardSchemaResolver(bedarf.need)`. */
export type RecordSchemas = { readonly [T in keyof RecordTypes]: RecordSchema<RecordTypes[T]> };
