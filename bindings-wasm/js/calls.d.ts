/* Made from schemas/v1 by scripts/types.mjs; `npm run types` makes it again. */
import type { GivenOptions, Input, Lang, Own, Told } from "./index.js";
import type { AffectedAnswer, AgendaAnswer, AllocateAnswer, BundleAnswer, BundleChange, CompletenessAnswer, Cost, CoverageAnswer, DebtsAnswer, DiffAnswer, FixAnswer, InboxAnswer, MatchAnswer, NoticesAnswer, Page, PathAnswer, ReadinessAnswer, Selector, Shares, TraceAnswer, UnitTables, UsesAnswer, WhatIfAnswer } from "./records.js";

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

/** Options of `paths`. Says by which ways a municipality gets services, why others do not lead to it, whom to ask next, and what it would pay by each. */
export interface PathsOptions {
  /** ARS or AGS of the unit. */
  readonly unit?: string | undefined;
  /** Id of the organisation. */
  readonly organisation?: string | undefined;
  /** Only offerings that cover this service. */
  readonly service?: string | undefined;
  /** The municipalities for which this condition holds share what a cost is shared for, with the
municipality itself; otherwise those whose use is on record do. */
  readonly among?: Selector | undefined;
  /** Who shares the cost besides, and the figures of the keys; the municipality itself may be
one. */
  readonly parties?: ReadonlyArray<{ readonly id: string; readonly koenigstein?: number | undefined; readonly municipalities?: number | undefined; readonly population?: number | undefined; readonly target_group?: number | undefined; readonly usage?: number | undefined }> | undefined;
  /** How many cases a year the municipality expects, of each service. */
  readonly cases?: number | undefined;
  /** The year whose cost is meant, where a cost is recorded for several; otherwise that of the
day. */
  readonly year?: number | undefined;
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

/** Options of `notices`. Says of each notice whether it holds, whom it is for, who reported what, who cannot act and why, and whose word is overdue. */
export interface NoticesOptions {
  /** Only this notice. */
  readonly notice?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** So many of those that cannot act are named: 20 by default. */
  readonly limit?: number | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `inbox`. Tells a municipality what is new for it, what it must do by when, what it can obtain through whom, who like it uses that already, what is open and who owes it. */
export interface InboxOptions {
  /** ARS or AGS of the unit. */
  readonly unit?: string | undefined;
  /** Id of its record. */
  readonly organisation?: string | undefined;
  /** What came after this day is new: three months before the day by default. */
  readonly since?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** So many entries of each part are told: 20 by default. */
  readonly limit?: number | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `trace`. Tells the way of a need by bundle, profile, agenda and decision to reply and effect, backwards as well, and what is missing on it. */
export interface TraceOptions {
  /** The record: a need, a profile, a session, a decision, a notice, an offering. */
  readonly about: string;
  /** Which way to go: `both` by default. */
  readonly direction?: "forwards" | "backwards" | "both" | undefined;
  /** The day: what came later is counted, not told. */
  readonly asOf: string;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `bundle`. Proposes which needs can be bundled, with reasons and doubts, and names those with the same words about different services, which make one criterion. */
export interface BundleOptions {
  /** Id of a need: only what concerns it is told. */
  readonly need?: string | undefined;
  /** The day: needs of a later day are not compared. */
  readonly asOf: string;
  /** So many groups, twins and pairs are told at most: 100 each by default. */
  readonly limit?: number | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `bundle.merge`. Merges needs into one, so that no voice is lost or counts twice, and gives the records that change; nothing is stored. */
export interface BundleMergeOptions {
  /** The need that the others are merged into. */
  readonly into: string;
  /** The needs that are merged into it. */
  readonly from: readonly string[];
  /** Those of them that stay a variant of the need. */
  readonly asVariant?: readonly string[] | undefined;
  /** What was generalised: needed where services or kinds differ. */
  readonly generalisation?: { readonly de: string; readonly en?: string | undefined } | undefined;
  /** The day of the merge. */
  readonly on: string;
  /** Role that merges them. */
  readonly by: string;
  /** Last day for an objection. */
  readonly objectionUntil: string;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `bundle.split`. Takes a merged need out again, or divides a need into several, and gives the records that change; nothing is stored. */
export interface BundleSplitOptions {
  /** The need: a merged one is taken out again; with `parts` it is divided. */
  readonly need: string;
  /** The needs it is divided into: two at least. */
  readonly parts?: ReadonlyArray<{ readonly affected?: Selector | undefined; readonly id: string; readonly kind?: "functional" | "interoperability" | "legal" | "organisation" | "funding" | "information" | "operation" | "security" | "privacy" | "accessibility" | "governance" | undefined; readonly originators?: readonly string[] | undefined; readonly outcome?: { readonly de: string; readonly en?: string | undefined } | undefined; readonly services?: readonly string[] | undefined; readonly statement?: { readonly de: string; readonly en?: string | undefined } | undefined; readonly supporters?: readonly string[] | undefined; readonly title: { readonly de: string; readonly en?: string | undefined } }> | undefined;
  /** The day. */
  readonly on: string;
  /** Role that does so. */
  readonly by: string;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `debts`. Tells the open answers: what is missing, who is to answer, since when, and how many municipalities and inhabitants wait for it. */
export interface DebtsOptions {
  /** Only what they owe: the id of an organisation or body, or the number of a Land. */
  readonly owedBy?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** So many are told: 100 by default. */
  readonly limit?: number | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `completeness`. Says for each record, organisation and attribute of units what answers need, what of that is there and what is missing. */
export interface CompletenessOptions {
  /** Only records of this type. */
  readonly type?: "organisation" | "channel" | "need" | "offering" | "profile" | "body" | "session" | "decision" | "land_rule" | "notice" | "evidence" | "evaluation" | undefined;
  /** Only this record. */
  readonly id?: string | undefined;
  /** The day: the records and units of that day, as they stood then; without one as they stand now. */
  readonly asOf?: string | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `match`. Says for each offering and criterion of a requirement profile whether it is met, not met or not known, why, and how sure that is; by a framework for needs what a need still lacks. */
export interface MatchOptions {
  /** The profile: its id, or `id@version`; without a version the one of the day. Frameworks that
the library ships are found as well. */
  readonly profile: string;
  /** Only this offering; otherwise those for the services of the profile. */
  readonly offering?: string | undefined;
  /** Only this need, where the profile is for needs; otherwise the open ones. */
  readonly need?: string | undefined;
  /** ARS or AGS of the unit it is asked for: it decides which criteria apply. */
  readonly unit?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** So many offerings or needs are told: 100 by default. */
  readonly limit?: number | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `coverage`. Counts for how many municipalities, administrations and inhabitants a need is covered, at least and at most, and what stands in the way. */
export interface CoverageOptions {
  /** Only this need; otherwise all that are open or fulfilled. */
  readonly need?: string | undefined;
  /** ARS or AGS of a municipality: how each need stands there is told as well. */
  readonly unit?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** So many needs are told one by one: 1,000 by default. */
  readonly limit?: number | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `readiness`. Says for each offering what a municipality has for it already, what is missing or not known: access path, destination, key in the DVDV, specialised software; and who acts next. */
export interface ReadinessOptions {
  /** ARS or AGS of the municipality. */
  readonly unit: string;
  /** Only this offering. */
  readonly offering?: string | undefined;
  /** Only offerings that cover this service. */
  readonly service?: string | undefined;
  /** The day. */
  readonly asOf: string;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `diff`. Compares two registers, or one on two days: what has come, gone and changed, who gains or loses ways, and what a profile tightens or relaxes. */
export interface DiffOptions {
  /** Of one register: the earlier day. */
  readonly from?: string | undefined;
  /** Of one register: the later day. */
  readonly to?: string | undefined;
  /** Of two registers: the day on which ways, seats and uses are compared. Without one no ways
are, and seats and uses of whatever day. */
  readonly asOf?: string | undefined;
  /** So many units of each offering and rows of each table are named: 100 by default. */
  readonly limit?: number | undefined;
  /** Whether a page to read comes with it. */
  readonly html?: boolean | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `what_if`. Counts which municipalities gain or lose ways if a Land joins an offering, a channel closes, a Land settles passing on, or a record is not there. */
export interface WhatIfOptions {
  /** The day. */
  readonly asOf: string;
  /** What would be otherwise, one after the other. */
  readonly change: ReadonlyArray<{ readonly answer?: { readonly allows: boolean; readonly land: string; readonly topic: "pass_on_to_municipalities" | "financing" | "contact" | "business_model" } | undefined; readonly close?: { readonly channel: string; readonly from: string } | undefined; readonly join?: { readonly channel: string; readonly land: string; readonly offering: string } | undefined; readonly remove?: { readonly id: string } | undefined }>;
  /** So many units are named each time: 20 by default. */
  readonly limit?: number | undefined;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `allocate`. Shares the yearly cost of an offering, or an amount, to the cent: by inhabitants, use, target group or the Königstein key. */
export interface AllocateOptions {
  /** The offering whose cost is shared. */
  readonly offering?: string | undefined;
  /** The cost, as offerings record it. */
  readonly cost?: Cost | undefined;
  /** The yearly amount alone. */
  readonly amount?: string | undefined;
  /** By which key, in place of the one that is recorded; by use where none is. */
  readonly key?: "population" | "usage" | "target_group" | "koenigstein" | "combination" | undefined;
  /** Per cent of each key in a combination. */
  readonly shares?: Shares | undefined;
  /** The year whose cost is meant, where the cost is recorded for several. */
  readonly year?: number | undefined;
  /** Who shares it, with the figures of the keys. */
  readonly parties?: ReadonlyArray<{ readonly id: string; readonly koenigstein?: number | undefined; readonly municipalities?: number | undefined; readonly population?: number | undefined; readonly target_group?: number | undefined; readonly usage?: number | undefined }> | undefined;
  /** The municipalities of the register for which this condition holds share it; their inhabitants
are those of the register, other figures stand in `parties` under their keys. */
  readonly among?: Selector | undefined;
  /** The day. */
  readonly asOf: string;
  /** Language of words: `de` by default. */
  readonly lang?: Lang | undefined;
}

/** Options of `report`. Makes a page to read and print of the register: needs, profiles, whom which service reaches, what is open. */
export interface ReportOptions {
  /** The day. */
  readonly asOf: string;
  /** ARS or AGS of a unit: the page is for it alone then. */
  readonly unit?: string | undefined;
  /** The page is a profile as a paper to hand in then: its id, or `id@version`; without a version the
one of the day. */
  readonly profile?: string | undefined;
  /** The page is on one bundle then: the id of the need that others were merged into, or of a profile
that unites needs. */
  readonly bundle?: string | undefined;
  /** On the page for a unit, what came after this day is new: three months before the day by
default. */
  readonly since?: string | undefined;
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
   * Says by which ways a municipality gets services, why others do not lead to it, whom to ask next, and what it would pay by each.
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
  /**
   * Says of each notice whether it holds, whom it is for, who reported what, who cannot act and why, and whose word is overdue.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  notices(register: Input, options: NoticesOptions & GivenOptions): NoticesAnswer;
  /**
   * Tells a municipality what is new for it, what it must do by when, what it can obtain through whom, who like it uses that already, what is open and who owes it.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  inbox(register: Input, options: InboxOptions & GivenOptions): InboxAnswer;
  /**
   * Tells the way of a need by bundle, profile, agenda and decision to reply and effect, backwards as well, and what is missing on it.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  trace(register: Input, options: TraceOptions & GivenOptions): TraceAnswer;
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
   * Proposes which needs can be bundled, with reasons and doubts, and names those with the same words about different services, which make one criterion.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  bundle(register: Input, options: BundleOptions & GivenOptions): BundleAnswer;
  /**
   * Merges needs into one, so that no voice is lost or counts twice, and gives the records that change; nothing is stored.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  bundleMerge(register: Input, options: BundleMergeOptions & GivenOptions): BundleChange;
  /**
   * Takes a merged need out again, or divides a need into several, and gives the records that change; nothing is stored.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  bundleSplit(register: Input, options: BundleSplitOptions & GivenOptions): BundleChange;
  /**
   * Tells the open answers: what is missing, who is to answer, since when, and how many municipalities and inhabitants wait for it.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  debts(register: Input, options: DebtsOptions & GivenOptions): DebtsAnswer;
  /**
   * Says for each record, organisation and attribute of units what answers need, what of that is there and what is missing.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  completeness(register: Input, options: CompletenessOptions & GivenOptions): CompletenessAnswer;
  /**
   * Says for each offering and criterion of a requirement profile whether it is met, not met or not known, why, and how sure that is; by a framework for needs what a need still lacks.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  match(register: Input, options: MatchOptions & GivenOptions): MatchAnswer;
  /**
   * Counts for how many municipalities, administrations and inhabitants a need is covered, at least and at most, and what stands in the way.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  coverage(register: Input, options: CoverageOptions & GivenOptions): CoverageAnswer;
  /**
   * Says for each offering what a municipality has for it already, what is missing or not known: access path, destination, key in the DVDV, specialised software; and who acts next.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  readiness(register: Input, options: ReadinessOptions & GivenOptions): ReadinessAnswer;
  /**
   * Compares two registers, or one on two days: what has come, gone and changed, who gains or loses ways, and what a profile tightens or relaxes.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  diff(input: Input, options?: DiffOptions & GivenOptions): DiffAnswer;
  /**
   * Counts which municipalities gain or lose ways if a Land joins an offering, a channel closes, a Land settles passing on, or a record is not there.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  whatIf(register: Input, options: WhatIfOptions & GivenOptions): WhatIfAnswer;
  /**
   * Shares the yearly cost of an offering, or an amount, to the cent: by inhabitants, use, target group or the Königstein key.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  allocate(register: Input, options: AllocateOptions & GivenOptions): AllocateAnswer;
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
   * Says by which ways a municipality gets services, why others do not lead to it, whom to ask next, and what it would pay by each.
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
  /**
   * Says of each notice whether it holds, whom it is for, who reported what, who cannot act and why, and whose word is overdue.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  notices(options?: Own<NoticesOptions> & Told): NoticesAnswer;
  /**
   * Tells a municipality what is new for it, what it must do by when, what it can obtain through whom, who like it uses that already, what is open and who owes it.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  inbox(options?: Own<InboxOptions> & Told): InboxAnswer;
  /**
   * Tells the way of a need by bundle, profile, agenda and decision to reply and effect, backwards as well, and what is missing on it.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  trace(options?: Own<TraceOptions> & Told): TraceAnswer;
}

/** The same, of the module that makes pages as well. */
export interface RegisterCallsWithReport extends RegisterCalls {
  /**
   * Proposes which needs can be bundled, with reasons and doubts, and names those with the same words about different services, which make one criterion.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  bundle(options?: Own<BundleOptions> & Told): BundleAnswer;
  /**
   * Merges needs into one, so that no voice is lost or counts twice, and gives the records that change; nothing is stored.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  bundleMerge(options?: Own<BundleMergeOptions> & Told): BundleChange;
  /**
   * Takes a merged need out again, or divides a need into several, and gives the records that change; nothing is stored.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  bundleSplit(options?: Own<BundleSplitOptions> & Told): BundleChange;
  /**
   * Tells the open answers: what is missing, who is to answer, since when, and how many municipalities and inhabitants wait for it.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  debts(options?: Own<DebtsOptions> & Told): DebtsAnswer;
  /**
   * Says for each record, organisation and attribute of units what answers need, what of that is there and what is missing.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  completeness(options?: Own<CompletenessOptions> & Told): CompletenessAnswer;
  /**
   * Says for each offering and criterion of a requirement profile whether it is met, not met or not known, why, and how sure that is; by a framework for needs what a need still lacks.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  match(options?: Own<MatchOptions> & Told): MatchAnswer;
  /**
   * Counts for how many municipalities, administrations and inhabitants a need is covered, at least and at most, and what stands in the way.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  coverage(options?: Own<CoverageOptions> & Told): CoverageAnswer;
  /**
   * Says for each offering what a municipality has for it already, what is missing or not known: access path, destination, key in the DVDV, specialised software; and who acts next.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  readiness(options?: Own<ReadinessOptions> & Told): ReadinessAnswer;
  /**
   * Counts which municipalities gain or lose ways if a Land joins an offering, a channel closes, a Land settles passing on, or a record is not there.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  whatIf(options?: Own<WhatIfOptions> & Told): WhatIfAnswer;
  /**
   * Shares the yearly cost of an offering, or an amount, to the cent: by inhabitants, use, target group or the Königstein key.
   *
   * @throws {BedarfInputError}
   * @throws {BedarfRequestError}
   */
  allocate(options?: Own<AllocateOptions> & Told): AllocateAnswer;
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
