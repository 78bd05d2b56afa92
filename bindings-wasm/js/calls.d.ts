/* Made from schemas/v1 by scripts/types.mjs; `npm run types` makes it again. */
import type { GivenOptions, Input, Lang, Own, Told } from "./index.js";
import type { AffectedAnswer, AgendaAnswer, FixAnswer, Page, PathAnswer, Selector, UnitTables, UsesAnswer } from "./records.js";

/** Options of `check`. Checks records: their structure, and every rule that can be answered. */
export interface CheckOptions {
  /** The day as of which things are judged; without it, rules that need one are left out. */
  readonly asOf?: string | undefined;
  /** Language of messages: `de` by default. */
  readonly lang?: Lang | undefined;
  /** Findings kept per code: 1,000 by default. */
  readonly limit?: number | undefined;
  /** Codes and cases that get another severity; structural codes stay errors. */
  readonly severities?: Readonly<Record<string, "error" | "warning" | "info" | "off">> | undefined;
  /** Words that are added to the lists of rules on wording, by code. */
  readonly words?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Whether warnings count as errors. */
  readonly strict?: boolean | undefined;
  /** Whether values are hidden. */
  readonly mask?: boolean | undefined;
  /** Which rules are asked: by default those of a record for one record, else all. */
  readonly scope?: "record" | "register" | undefined;
  /** Whether text given directly is JSON Lines. */
  readonly lines?: boolean | undefined;
}

/** Options of `fix`. Carries out the certain fixes of findings, and leaves all else as it stands. */
export interface FixOptions {
  /** Only findings of these codes or cases: `SHAPE-004`, `SHAPE-004/misspelt`. All by default. */
  readonly codes?: readonly string[] | undefined;
  /** Fixes that are not wanted, by their `id` in an answer. */
  readonly skip?: readonly string[] | undefined;
  /** The day as of which things are judged; without it, rules that need one are left out. */
  readonly asOf?: string | undefined;
  /** Language of messages: `de` by default. */
  readonly lang?: Lang | undefined;
  /** Which rules are asked: by default those of a record for one record, else all. */
  readonly scope?: "record" | "register" | undefined;
  /** Whether text given directly is JSON Lines. */
  readonly lines?: boolean | undefined;
}

/** Options of `sarif`. Checks as check does; the findings in the format SARIF 2.1.0. */
export interface SarifOptions {
  /** The day as of which things are judged; without it, rules that need one are left out. */
  readonly asOf?: string | undefined;
  /** Language of messages: `de` by default. */
  readonly lang?: Lang | undefined;
  /** Findings kept per code: 1,000 by default. */
  readonly limit?: number | undefined;
  /** Codes and cases that get another severity; structural codes stay errors. */
  readonly severities?: Readonly<Record<string, "error" | "warning" | "info" | "off">> | undefined;
  /** Words that are added to the lists of rules on wording, by code. */
  readonly words?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Whether warnings count as errors. */
  readonly strict?: boolean | undefined;
  /** Whether values are hidden. */
  readonly mask?: boolean | undefined;
  /** Which rules are asked: by default those of a record for one record, else all. */
  readonly scope?: "record" | "register" | undefined;
  /** Whether text given directly is JSON Lines. */
  readonly lines?: boolean | undefined;
}

/** Options of `paths`. Says by which ways a municipality gets services, why others do not lead to it, and whom to ask next. */
export interface PathsOptions {
  /** ARS or AGS of the unit. */
  readonly unit?: string | undefined;
  /** Id of the organisation. */
  readonly organisation?: string | undefined;
  /** Only offerings that cover this service. */
  readonly service?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** Language of messages: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `affected`. Counts whom a need or a condition concerns, whom it does not, and of whom that is not known: by Land, size class, kind and inhabitants. */
export interface AffectedOptions {
  /** Id of the need; what it says of whom it concerns is asked. */
  readonly need?: string | undefined;
  /** The condition, as records have it. */
  readonly condition?: Selector | undefined;
  /** The day. */
  readonly asOf: string;
  /** So many units are named of those concerned, and as many of the uncertain: 20 by default. */
  readonly limit?: number | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `uses`. Says who uses an offering already or plans to, since when, with which procedures, and whom of them a municipality best asks. */
export interface UsesOptions {
  /** Only offerings that cover this service. */
  readonly service?: string | undefined;
  /** Only this offering. */
  readonly offering?: string | undefined;
  /** ARS or AGS of the unit that asks: those most like it come first. */
  readonly unit?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `agenda`. Says what was and is on the agendas of bodies, by when something has to be handed in for the next session, and what is ready for it. */
export interface AgendaOptions {
  /** Only sessions of this body. */
  readonly body?: string | undefined;
  /** Only sessions from this day on. */
  readonly since?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `report`. Makes a page to read and print of the register: needs, profiles, whom which service reaches, what is open. */
export interface ReportOptions {
  /** The day. */
  readonly asOf: string;
  /** Language of the page: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `tables`. Makes one units.csv and one successors.csv of the official list of municipalities (GV100AD) and the tables of the register. With two editions of the list, dissolved units are in them as well. */
export interface TablesOptions {
  /** Language of messages: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `digest`. Gives the digest of what a record says. */
export interface DigestOptions {
  /** Language of messages: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** The calls, as functions of texts. */
export interface Calls {
  /**
   * Carries out the certain fixes of findings, and leaves all else as it stands.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  fix(input: Input, options?: FixOptions & GivenOptions): FixAnswer;
  /**
   * Says by which ways a municipality gets services, why others do not lead to it, and whom to ask next.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  paths(register: Input, options: PathsOptions & GivenOptions): PathAnswer;
  /**
   * Counts whom a need or a condition concerns, whom it does not, and of whom that is not known: by Land, size class, kind and inhabitants.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  affected(register: Input, options: AffectedOptions & GivenOptions): AffectedAnswer;
  /**
   * Says who uses an offering already or plans to, since when, with which procedures, and whom of them a municipality best asks.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  uses(register: Input, options: UsesOptions & GivenOptions): UsesAnswer;
  /**
   * Says what was and is on the agendas of bodies, by when something has to be handed in for the next session, and what is ready for it.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  agenda(register: Input, options: AgendaOptions & GivenOptions): AgendaAnswer;
}

/** The same, of the module that makes pages as well. */
export interface CallsWithReport extends Calls {
  /**
   * Checks as check does; the findings in the format SARIF 2.1.0.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  sarif(input: Input, options?: SarifOptions & GivenOptions): object;
  /**
   * Makes a page to read and print of the register: needs, profiles, whom which service reaches, what is open.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  report(register: Input, options: ReportOptions & GivenOptions): Page;
  /**
   * Makes one units.csv and one successors.csv of the official list of municipalities (GV100AD) and the tables of the register. With two editions of the list, dissolved units are in them as well.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  tables(register: Input, options: TablesOptions & GivenOptions): UnitTables;
}

/** The calls on a register that was read. */
export interface RegisterCalls {
  /**
   * Says by which ways a municipality gets services, why others do not lead to it, and whom to ask next.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  paths(options?: Own<PathsOptions> & Told): PathAnswer;
  /**
   * Counts whom a need or a condition concerns, whom it does not, and of whom that is not known: by Land, size class, kind and inhabitants.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  affected(options?: Own<AffectedOptions> & Told): AffectedAnswer;
  /**
   * Says who uses an offering already or plans to, since when, with which procedures, and whom of them a municipality best asks.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  uses(options?: Own<UsesOptions> & Told): UsesAnswer;
  /**
   * Says what was and is on the agendas of bodies, by when something has to be handed in for the next session, and what is ready for it.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  agenda(options?: Own<AgendaOptions> & Told): AgendaAnswer;
}

/** The same, of the module that makes pages as well. */
export interface RegisterCallsWithReport extends RegisterCalls {
  /**
   * Makes a page to read and print of the register: needs, profiles, whom which service reaches, what is open.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  report(options?: Own<ReportOptions> & Told): Page;
  /**
   * Makes one units.csv and one successors.csv of the official list of municipalities (GV100AD) and the tables of the register. With two editions of the list, dissolved units are in them as well.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  tables(options?: Own<TablesOptions> & Told): UnitTables;
}
