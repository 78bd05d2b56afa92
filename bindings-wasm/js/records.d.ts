/* Made from schemas/v1 by scripts/types.mjs; `npm run types` makes it again. */

/**
 * A record of any type that this version knows.
 */
export type BedarfRecord =
  | Organisation
  | Channel
  | Need
  | Offering
  | Profile
  | Body
  | Session
  | Decision
  | LandRule
  | Notice
  | Evidence
  | Evaluation
  | Tombstone;
export type Attribution = "named" | "group_only" | "none";
export type SourceKind = "law" | "decision" | "session" | "study" | "statement";
export type OrganisationKind =
  | "kommune"
  | "kreis"
  | "gemeindeverband"
  | "land"
  | "bund"
  | "umbrella_association"
  | "provider_association"
  | "it_provider"
  | "expert_organisation"
  | "office";
export type Basis = "documented" | "assumed";
export type Relation =
  | "elaborates"
  | "decomposes"
  | "specifies"
  | "satisfies"
  | "implemented_by"
  | "validated_by"
  | "requires"
  | "constrains"
  | "affected_by"
  | "addressed_by"
  | "answers"
  | "continues"
  | "supersedes"
  | "duplicates";
export type OrganisationRole = "bund" | "land" | "kommune" | "it_provider" | "bundler";
export type SizeClass =
  "up_to_5000" | "up_to_20000" | "up_to_100000" | "up_to_500000" | "above_500000";
export type UnitType =
  | "41"
  | "42"
  | "43"
  | "44"
  | "45"
  | "50"
  | "51"
  | "52"
  | "53"
  | "54"
  | "55"
  | "56"
  | "57"
  | "58"
  | "60"
  | "61"
  | "62"
  | "63"
  | "64"
  | "65"
  | "66"
  | "67";
export type Visibility =
  "body" | "member_organisations" | "municipal_family" | "administration" | "public";
export type LandTopic = "pass_on_to_municipalities" | "financing" | "contact" | "business_model";
export type PassOn = "freely" | "free_of_charge" | "no";
export type Selector =
  | {
      all: Selector[];
    }
  | {
      any: Selector[];
    }
  | {
      not: Selector;
    }
  | {
      everyone: true;
    }
  | {
      attr: Attribute;
      between?: (boolean | number | string)[];
      contains_all?: (boolean | number | string)[];
      contains_any?: (boolean | number | string)[];
      eq?: boolean | number | string;
      ge?: boolean | number | string;
      gt?: boolean | number | string;
      in?: (boolean | number | string)[];
      known?: boolean;
      le?: boolean | number | string;
      lt?: boolean | number | string;
      ne?: boolean | number | string;
      not_in?: (boolean | number | string)[];
      within?: string;
    };
export type Attribute =
  | "id"
  | "kind"
  | "unit_type"
  | "size_class"
  | "portal"
  | "administered_by"
  | "land"
  | "ars"
  | "ags"
  | "population"
  | "own_administration"
  | "it_provider"
  | "procedure"
  | "member_of";
export type Stance = "agreed" | "objected";
export type Operator =
  | "eq"
  | "ne"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "in"
  | "not_in"
  | "within"
  | "contains_all"
  | "contains_any"
  | "between"
  | "known";
export type Value = boolean | number | string | (boolean | number | string)[];
export type NeedStatus =
  | "draft"
  | "submitted"
  | "triaged"
  | "in_consultation"
  | "bundled"
  | "adopted"
  | "addressed"
  | "accepted"
  | "partly_accepted"
  | "rejected"
  | "fulfilled"
  | "withdrawn"
  | "forwarded"
  | "merged"
  | "superseded";
export type NeedKind =
  | "functional"
  | "interoperability"
  | "legal"
  | "organisation"
  | "funding"
  | "information"
  | "operation"
  | "security"
  | "privacy"
  | "accessibility"
  | "governance";
export type Level = "operational" | "strategic" | "both";
export type Consequence = "legal_deadline" | "security_gap" | "cost" | "quality" | "none";
export type ComplianceResult = "met" | "not_met" | "partly" | "unknown" | "not_applicable";
export type CostKind =
  | "infrastructure_operation"
  | "further_development"
  | "platform_fee"
  | "service_operation"
  | "case_cost"
  | "connection_once"
  | "rollout"
  | "first_development";
export type CostPer = "year" | "once" | "case" | "inhabitant_year" | "unit_year";
export type CostKey = "population" | "usage" | "target_group" | "koenigstein" | "combination";
export type CostState = "known" | "unknown";
export type Assurance =
  "self_declared" | "provider_document" | "user_confirmed" | "independently_tested" | "certified";
export type Direction = "in" | "out" | "both";
export type Lifecycle = "planned" | "development" | "pilot" | "available" | "phasing_out" | "ended";
export type MaturityModel = "ozg_1_1" | "ozg_2_0" | "dstack";
export type ReferenceState = "productive" | "pilot" | "planned";
export type ReuseModel =
  | "efa_central"
  | "software_decentral"
  | "fim_own_development"
  | "base_component"
  | "standard"
  | "service";
export type TrustLevel = "00" | "10" | "15" | "20" | "30" | "40";
export type Addressee = "it_plr" | "al_runde" | "fitko" | "land" | "provider" | "municipalities";
export type ChangeOp = "add" | "tighten" | "relax" | "drop";
export type Binding = "must" | "should" | "may";
export type CriterionClass = "A" | "B" | "I";
export type DataType =
  "boolean" | "code" | "ordinal" | "integer" | "decimal" | "date" | "duration" | "codes" | "text";
export type Dimension =
  | "design"
  | "business_logic"
  | "user_account"
  | "payment"
  | "data_exchange"
  | "routing_transport"
  | "legal"
  | "organisation"
  | "funding"
  | "security"
  | "privacy"
  | "accessibility"
  | "operation"
  | "sovereignty";
export type EvidenceKind =
  | "self_declaration"
  | "provider_document"
  | "demonstration"
  | "test_report"
  | "certificate"
  | "user_confirmation";
export type ProfileStatus = "draft" | "agreed" | "adopted" | "addressed" | "replaced" | "withdrawn";
export type ProfileKind = "profile" | "framework";
export type PositionStance = "for" | "against" | "abstains";
export type ScoringMethod = "ufab_simple" | "ufab_extended" | "utility" | "none";
export type RoundingMode = "half_up";
export type WeightForm = "points" | "percent";
export type ProfileSubject = "offering" | "need";
export type Authority = "advisory" | "deciding";
export type MembershipRole = "chair" | "member" | "deputy" | "guest";
export type Occupancy = "occupied" | "vacant" | "not_published";
export type SessionMode = "in_person" | "video" | "hybrid" | "circular" | "special";
export type DecisionResult = "adopted" | "recommended" | "noted" | "deferred" | "rejected";
export type LandState = "regulated" | "in_preparation" | "unknown";
export type AckState = "read" | "affected" | "not_affected" | "done";
export type Certainty = "decided" | "draft" | "expected" | "open";
export type MessageKind = "new" | "update" | "withdrawal" | "question" | "answer";
export type Obligation = "must_act" | "prepare" | "may_use" | "take_note" | "none";
export type Answer = "yes" | "no" | "unknown";
export type PricePeriod = "once" | "month" | "year";
export type RecordType =
  | "organisation"
  | "channel"
  | "need"
  | "offering"
  | "profile"
  | "body"
  | "session"
  | "decision"
  | "land_rule"
  | "notice"
  | "evidence"
  | "evaluation";
export type Severity = "info" | "warning" | "error";
export type ReadyStep = "raised" | "adopted" | "sent";
export type KeyGround = "recorded" | "not_unanimous" | "not_recorded";
export type AllocationGap = "cost" | "parties" | "party_twice" | "figure" | "no_figures" | "key";
export type ConsentState =
  "agreed" | "silent" | "pending" | "variant" | "objected" | "reworded" | "objected_late";
export type BundleReasonCode = "words" | "same_service" | "related_service" | "kind" | "level";
export type ServiceRelation = "same" | "related" | "other" | "unsaid";
export type SkippedWhy = "folder" | "ending" | "table" | "expectation" | "no_file" | "hidden";
export type AskedBy = "paths" | "affected" | "uses" | "notices" | "report";
export type UnitStanding =
  "as_written" | "filled_up" | "other_key" | "dissolved" | "not_yet" | "unknown";
export type AssumptionCode =
  "cost_unknown" | "land_rule_unknown" | "statement_only" | "scope_unknown";
export type CellState =
  "not_applicable" | "uncovered" | "partly" | "unknown" | "assumed" | "proven";
export type GapCode =
  | "no_offering"
  | "out_of_scope"
  | "no_access_path"
  | "orderer_not_permitted"
  | "in_house_missing"
  | "land_rule_unknown"
  | "exclusion_criterion_failed"
  | "evidence_missing"
  | "not_yet_available"
  | "no_longer_available"
  | "data_missing";
export type DebtorKind =
  "record" | "role" | "addressee" | "land" | "units" | "not_told" | "not_settled";
export type OpenPoint =
  | "outcome"
  | "date_passed"
  | "profile"
  | "reply"
  | "cost"
  | "contact"
  | "availability"
  | "land_rule"
  | "evidence"
  | "scope"
  | "use"
  | "next_word"
  | "question"
  | "unit_data"
  | "seat_unpublished"
  | "seat_vacant";
export type Strictness = "tightened" | "relaxed" | "other";
export type EditionMatch = "same" | "different" | "unknown";
export type DiffSide = "before" | "after";
export type TimeChange = "begun" | "ended" | "changed";
export type NeedState = "clean" | "suspect" | "uncovered" | "cycle";
export type RowFate = "added" | "merged" | "removed" | "renamed" | "changed";
export type TableOf = "units" | "successors" | "services";
export type RepairObstacle =
  "overlap" | "not_found" | "taken" | "twice" | "table" | "encoding" | "skipped" | "again";
export type BorneGround = "carried_by_all" | "passed_on_free";
export type PaysGap =
  | "cost"
  | "key"
  | "parties"
  | "figure"
  | "no_figures"
  | "population"
  | "cases"
  | "not_shared"
  | "price"
  | "once";
export type SharedBy = "asked" | "recorded_users";
export type PaysFor =
  "share" | "inhabitants" | "cases" | "municipality" | "not_shared" | "passed_on";
export type PaysState = "known" | "free" | "in_part" | "unknown" | "own";
export type NewsKind = "notice" | "decision" | "reply" | "land_rule" | "way_opened" | "way_closed";
export type OpenKind = "word_overdue" | "question" | "land_rule" | "not_decided" | "cost";
export type Availability = "available" | "not_yet" | "no_longer";
export type CriterionAnswer = "yes" | "no" | "unknown" | "left_out";
export type CriterionReason =
  | "met"
  | "not_met"
  | "partly_met"
  | "evidence_missing"
  | "contradictory"
  | "data_missing"
  | "missing"
  | "to_be_judged"
  | "condition_unknown"
  | "not_concerned"
  | "not_applicable";
export type EvidenceDoubt = "other_version" | "not_yet_issued" | "not_valid" | "too_old";
export type NoticeState =
  "holding" | "not_yet_in_force" | "replaced" | "withdrawn" | "over" | "not_published";
export type ReasonCode =
  | "no_offering"
  | "out_of_scope"
  | "no_access_path"
  | "orderer_not_permitted"
  | "in_house_missing"
  | "not_yet_available"
  | "no_longer_available"
  | "data_missing";
export type ReadinessState = "missing" | "unknown" | "ready";
export type ReadinessPoint =
  "access_path" | "interfaces" | "destination" | "dvdv_key" | "procedure";
export type TraceDirection = "forwards" | "backwards" | "both";
export type TraceGap =
  | "not_on_agenda"
  | "consulted_late"
  | "heard_late"
  | "not_involved"
  | "no_reply"
  | "statement_without_reply"
  | "not_answered"
  | "minority_lost"
  | "no_such_record";
export type TraceStage =
  | "need"
  | "bundle"
  | "profile"
  | "session"
  | "decision"
  | "reply"
  | "effect"
  | "notice"
  | "land_rule"
  | "offering"
  | "evidence"
  | "evaluation";
export type TraceRelation =
  | "merged_into"
  | "duplicates"
  | "elaborates"
  | "decomposes"
  | "specifies"
  | "derived_from"
  | "based_on"
  | "raised_in"
  | "on_agenda"
  | "decided_in"
  | "decided_by"
  | "adopted_by"
  | "named_by"
  | "addressed_by"
  | "answers"
  | "continues"
  | "supersedes"
  | "replies"
  | "effects"
  | "constrains"
  | "affected_by"
  | "announces"
  | "requires"
  | "needed_by"
  | "judged_by"
  | "measured_by"
  | "satisfies"
  | "implemented_by"
  | "validated_by"
  | "evaluates";
export type LikenessCode = "procedure" | "it_provider" | "land" | "size_class" | "next_size_class";
export type UseGap =
  | "organisation"
  | "since"
  | "planned_on"
  | "source"
  | "contact"
  | "kind"
  | "procedure"
  | "it_provider"
  | "land"
  | "size_class"
  | "population";

/**
 * An organisation: where it lies, what it may be in an access path, whom it works with.
 */
export interface Organisation {
  /**
   * Who administers it otherwise.
   */
  administered_by?: string;
  /**
   * Its municipality key.
   */
  ags?: string;
  /**
   * Its regional key (12 digits, or as many as its kind has).
   */
  ars?: string;
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Whom to speak to.
   */
  contact?: Contact;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * FIT-Connect destinations.
   */
  destinations?: Destination[];
  /**
   * Key in the DVDV directory.
   */
  dvdv_key?: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * In-house relations (§ 108 GWB).
   */
  in_house_with?: InHouse[];
  /**
   * Its IT providers.
   */
  it_providers?: ItProvider[];
  /**
   * What it is.
   */
  kind: OrganisationKind;
  /**
   * The Land it lies in.
   */
  land?: string;
  /**
   * Address for electronic invoices.
   */
  leitweg_id?: string;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * Associations it belongs to.
   */
  member_of?: string[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * Whether it has an administration of its own.
   */
  own_administration?: boolean;
  /**
   * Inhabitants.
   */
  population?: Population;
  /**
   * Portal it uses.
   */
  portal?: string;
  /**
   * Specialised software in use.
   */
  procedures?: string[];
  /**
   * Roles it holds in access paths; absent means those of its kind.
   */
  roles?: OrganisationRole[];
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Size class by inhabitants.
   */
  size_class?: SizeClass;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * Organisations it succeeds.
   */
  successor_of?: string[];
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "organisation";
  /**
   * Textkennzeichen of the federal statistical office.
   */
  unit_type?: UnitType;
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * A unit or function that can be asked.
 */
export interface Contact {
  /**
   * Its mailbox.
   */
  mail?: string;
  /**
   * What the unit or function is called.
   */
  name: Text;
  /**
   * Its page.
   */
  url?: string;
}
export interface Text {
  de: string;
  en?: string;
  [k: string]: string | undefined;
}
/**
 * A FIT-Connect destination.
 */
export interface Destination {
  /**
   * Its id.
   */
  id: string;
  /**
   * The services it takes.
   */
  services?: string[];
}
/**
 * An in-house relation (§ 108 GWB).
 */
export interface InHouse {
  /**
   * With whom.
   */
  organisation: string;
  /**
   * Where it is written.
   */
  source: Source;
  /**
   * When the relation holds.
   */
  valid: Interval;
}
/**
 * Where something is written.
 */
export interface Source {
  /**
   * How it is cited.
   */
  citation: string;
  /**
   * Its day.
   */
  date?: string;
  /**
   * What kind of source.
   */
  kind: SourceKind;
  /**
   * Where it can be read.
   */
  url?: string;
}
/**
 * Days from `from` up to, not including, `to`; an absent end is unbounded.
 */
export interface Interval {
  /**
   * First day.
   */
  from?: string;
  /**
   * First day after.
   */
  to?: string;
}
/**
 * An IT provider of an organisation.
 */
export interface ItProvider {
  /**
   * The provider.
   */
  organisation: string;
  /**
   * Whether it is the first to ask.
   */
  primary: boolean;
  /**
   * When the relation holds.
   */
  valid: Interval;
}
/**
 * A relation to another record.
 */
export interface Link {
  /**
   * What it rests on; absent means documented where a source names both ends, otherwise assumed.
   */
  basis?: Basis;
  /**
   * The other record's digest when the relation was looked at.
   */
  digest?: string;
  /**
   * What the relation is.
   */
  rel: Relation;
  /**
   * Role that looked.
   */
  reviewed_by?: string;
  /**
   * Day of that look.
   */
  reviewed_on?: string;
  /**
   * The other record.
   */
  target: string;
}
/**
 * Inhabitants on a day.
 */
export interface Population {
  /**
   * How many.
   */
  count: number;
  /**
   * On which day.
   */
  on: string;
}
/**
 * A finding silenced on purpose, for a time.
 */
export interface Suppression {
  /**
   * Role that decided.
   */
  by: string;
  /**
   * Code of the rule (`NEED-005`), or one of its cases (`NEED-014/no-reason`).
   */
  code: string;
  /**
   * Last day on which it counts.
   */
  expires: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * A channel through which offerings are ordered; who may order changes with time.
 */
export interface Channel {
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * Who runs it.
   */
  operator?: string;
  /**
   * Its rules, each for a time.
   */
  rules: ChannelRule[];
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "channel";
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * Who may order through a channel, and on what terms, for a time.
 */
export interface ChannelRule {
  /**
   * Only for offerings with the EfA label (true), or only for those without (false).
   */
  efa?: boolean;
  /**
   * Organisations of which one must be in-house with the orderer.
   */
  in_house_with?: string[];
  /**
   * Topic on which the Land has the last word.
   */
  land_topic?: LandTopic;
  /**
   * Roles that may order.
   */
  orderers: ("role:bund" | "role:land" | "role:kommune" | "role:it_provider" | "role:bundler")[];
  /**
   * First day on which an order is possible, where it was settled earlier who may order.
   */
  orders_from?: string;
  /**
   * Whether the orderer may pass on what it ordered.
   */
  pass_on: PassOn;
  /**
   * Where the rule is written.
   */
  source: Source;
  /**
   * When the rule holds.
   */
  valid: Interval;
}
/**
 * A need: a problem or a capability in own words, who has it, and how far it has come.
 */
export interface Need {
  /**
   * Whom it concerns.
   */
  affected: Selector;
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Who agreed to the bundling or objected.
   */
  consents?: Consent[];
  /**
   * What any solution must leave possible.
   */
  constraints?: Constraint[];
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * Whether it cuts across services.
   */
  cross_cutting?: boolean;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * To whom it was passed on, where it is not for this body.
   */
  forwarded_to?: Text;
  /**
   * What fulfils it.
   */
  fulfilment?: Fulfilment;
  /**
   * The steps that led there.
   */
  history: NeedStep[];
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * What sort of need.
   */
  kind: NeedKind;
  /**
   * Which level it belongs to; set from `triaged` on.
   */
  level?: Level;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * The need it was merged into.
   */
  merge?: Merge;
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * Who raised it.
   */
  originators: Originator[];
  /**
   * Who is better off, and how would one notice.
   */
  outcome?: Text;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * The services it is about.
   */
  services?: string[];
  /**
   * An idea for a solution, kept apart on purpose.
   */
  solution_idea?: Text;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * Problem or capability in own words.
   */
  statement: Text;
  /**
   * Where it stands.
   */
  status: NeedStatus;
  /**
   * Who supports it.
   */
  supporters?: Supporter[];
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "need";
  /**
   * By when, and what otherwise.
   */
  urgency?: Urgency;
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * What stays different after bundling.
   */
  variants?: Variant[];
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * Agreement or objection of one organisation or group.
 */
export interface Consent {
  /**
   * The group.
   */
  group?: string;
  /**
   * The day.
   */
  on: string;
  /**
   * The organisation.
   */
  organisation?: string;
  /**
   * How it stands.
   */
  stance: Stance;
}
/**
 * Something any solution must leave possible.
 */
export interface Constraint {
  /**
   * What it is about.
   */
  concept: string;
  /**
   * How it is compared.
   */
  op: Operator;
  /**
   * With what.
   */
  value: Value;
}
/**
 * What fulfils a need, as far as its originators confirm.
 */
export interface Fulfilment {
  /**
   * As of which day.
   */
  as_of: string;
  /**
   * The offering.
   */
  by: string;
  /**
   * Who confirmed it.
   */
  confirmed_by: string[];
  /**
   * The profile it was judged by.
   */
  profile?: string;
}
/**
 * One step in the life of a need.
 */
export interface NeedStep {
  /**
   * Role that took the step.
   */
  by: string;
  /**
   * Decision it rests on.
   */
  decision?: string;
  /**
   * The day.
   */
  on: string;
  /**
   * Why.
   */
  reason?: Text;
  /**
   * The status it reached.
   */
  status: NeedStatus;
}
/**
 * That a need was merged into another.
 */
export interface Merge {
  /**
   * What was generalised.
   */
  generalisation?: Text;
  /**
   * The other need.
   */
  into: string;
  /**
   * What the target got from this need alone, so that it can be taken out again.
   */
  moved?: Moved;
  /**
   * Last day for an objection.
   */
  objection_until: string;
  /**
   * The day.
   */
  on: string;
  /**
   * Digest of the target's title, statement, outcome and variants at the merge: who agreed did so
   * to this wording.
   */
  text?: string;
}
/**
 * What a target got from one merged need alone, and what that need gave up.
 */
export interface Moved {
  /**
   * Whom it concerns besides.
   */
  affected?: Selector;
  /**
   * Whether it stays a variant of the target.
   */
  as_variant?: boolean;
  /**
   * What might be told before about who raised the target.
   */
  attribution?: Attribution;
  /**
   * The relations that the target got.
   */
  links?: Link[];
  /**
   * Those who raised it.
   */
  originators?: Originator[];
  /**
   * All relations that the merged need gave up.
   */
  own_links?: Link[];
  /**
   * The services.
   */
  services?: string[];
  /**
   * Those who support it.
   */
  supporters?: Supporter[];
  /**
   * Who might read the target before.
   */
  visibility?: Visibility;
}
/**
 * Who raised a need: an organisation or a group, one of them.
 */
export interface Originator {
  /**
   * A group, where the organisation is not told.
   */
  group?: string;
  /**
   * For whom it was raised.
   */
  on_behalf_of?: string;
  /**
   * The organisation.
   */
  organisation?: string;
  /**
   * Role within it.
   */
  role?: string;
  /**
   * Session in which it was raised.
   */
  session?: string;
}
/**
 * An organisation that supports a need.
 */
export interface Supporter {
  /**
   * How strongly: 1 to 3.
   */
  intensity: number;
  /**
   * The organisation.
   */
  organisation: string;
  /**
   * Why.
   */
  reason: Text;
}
/**
 * By when a need should be met, and what otherwise.
 */
export interface Urgency {
  /**
   * What happens otherwise.
   */
  consequence: Consequence;
  /**
   * The day.
   */
  date?: string;
  /**
   * Where the day is written.
   */
  source?: Source;
  /**
   * Within so many months of something, where the day is not settled yet.
   */
  within?: Within;
}
/**
 * A period that begins with something that has yet to happen.
 */
export interface Within {
  /**
   * With what it begins.
   */
  event: Text;
  /**
   * How many months it takes.
   */
  months: number;
}
/**
 * What stays different for some after bundling.
 */
export interface Variant {
  /**
   * What any solution must leave possible for them.
   */
  constraints?: Constraint[];
  /**
   * What is different.
   */
  delta: Text;
  /**
   * Its id within the need.
   */
  id: string;
  /**
   * Who raised it.
   */
  originators: Originator[];
  /**
   * For whom.
   */
  scope: Selector;
}
/**
 * An offering: what it is, for whom, by what routes it can be had, and at what cost.
 */
export interface Offering {
  /**
   * The routes to get it.
   */
  access_paths: AccessPath[];
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * How it meets criteria.
   */
  compliance?: Compliance[];
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Whom to speak to.
   */
  contact: Contact;
  /**
   * What it costs.
   */
  cost?: Cost;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * Whether it cuts across services.
   */
  cross_cutting?: boolean;
  /**
   * Whether it carries the EfA label ("one for all").
   */
  efa?: boolean;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Facts about it, by concept.
   */
  facts?: Fact[];
  /**
   * FIM building blocks it is made from.
   */
  fim_ids?: string[];
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * Standards it speaks.
   */
  interfaces?: Interface[];
  /**
   * Where it stands.
   */
  lifecycle: Lifecycle;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * Maturity assessments.
   */
  maturity?: Maturity[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * Who runs it.
   */
  operator: string;
  /**
   * When it reached or will reach a phase.
   */
  phases?: Phase[];
  /**
   * Who offers it.
   */
  provider: string;
  /**
   * Who uses it.
   */
  references?: UserReference[];
  /**
   * How it can be used again.
   */
  reuse_model: ReuseModel;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Whom it is for.
   */
  scope: Selector;
  /**
   * The services it covers.
   */
  services?: string[];
  /**
   * Where its source code is.
   */
  source_code?: SourceCode;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  /**
   * Level of trust it needs.
   */
  trust_level?: TrustLevel;
  type: "offering";
  /**
   * FIM typing codes.
   */
  typing?: string[];
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Version of the offering.
   */
  version?: string;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * A route to an offering, step by step.
 */
export interface AccessPath {
  /**
   * The hops, from the provider to the one who orders last.
   */
  hops: Hop[];
  /**
   * Its id within the offering.
   */
  id: string;
}
/**
 * One hop: `from` hands over, `to` orders, through the channel.
 */
export interface Hop {
  /**
   * Through which channel.
   */
  channel: string;
  /**
   * What the contract is called.
   */
  contract?: string;
  /**
   * Who hands over.
   */
  from: string;
  /**
   * Where it is written.
   */
  source?: Source;
  /**
   * Who orders.
   */
  to: string;
  /**
   * When the hop holds.
   */
  valid?: Interval;
}
/**
 * How an offering meets one criterion.
 */
export interface Compliance {
  /**
   * The criterion.
   */
  criterion: string;
  /**
   * Whether a deviation was accepted.
   */
  deviation_accepted?: boolean;
  /**
   * Its evidence.
   */
  evidence?: string;
  /**
   * How it is met.
   */
  result: ComplianceResult;
}
/**
 * What an offering costs.
 */
export interface Cost {
  /**
   * Its parts.
   */
  components?: CostComponent[];
  /**
   * By what it is shared.
   */
  key?: CostKey;
  /**
   * Low, expected and high yearly cost.
   */
  scenarios?: Scenarios;
  /**
   * Per cent shared without regard to use.
   */
  shared_percent?: number;
  /**
   * Per cent of each key in a combination.
   */
  shares?: Shares;
  /**
   * Whether it is known.
   */
  state: CostState;
  /**
   * Whether the steering group chose the key unanimously.
   */
  unanimous?: boolean;
}
/**
 * One part of a cost.
 */
export interface CostComponent {
  /**
   * How much.
   */
  amount: string;
  /**
   * In which currency.
   */
  currency: string;
  /**
   * What it is.
   */
  kind: CostKind;
  /**
   * Yearly or once.
   */
  per: CostPer;
  /**
   * Whether VAT is included.
   */
  vat_included: boolean;
  /**
   * For which year.
   */
  year: number;
}
/**
 * Three scenarios of yearly cost (decision 2022/21).
 */
export interface Scenarios {
  /**
   * Expected.
   */
  expected: string;
  /**
   * High.
   */
  high: string;
  /**
   * Low.
   */
  low: string;
}
/**
 * Per cent of each key in a combination.
 */
export interface Shares {
  /**
   * By the Königstein key.
   */
  koenigstein?: number;
  /**
   * By population.
   */
  population?: number;
  /**
   * By target group.
   */
  target_group?: number;
  /**
   * By use.
   */
  usage?: number;
}
/**
 * A fact about an offering.
 */
export interface Fact {
  /**
   * How sure it is.
   */
  assurance: Assurance;
  /**
   * What it is about.
   */
  concept: string;
  /**
   * Its evidence.
   */
  evidence?: string;
  /**
   * As of which day.
   */
  on: string;
  /**
   * The value.
   */
  value: Value;
}
/**
 * A standard an offering speaks.
 */
export interface Interface {
  /**
   * Which way data flow.
   */
  direction: Direction;
  /**
   * How they are carried.
   */
  mode?: string;
  /**
   * Its name or URI.
   */
  standard: string;
  /**
   * Its version.
   */
  version?: string;
}
/**
 * A maturity assessment.
 */
export interface Maturity {
  /**
   * Who assessed.
   */
  assessor: string;
  /**
   * Level by criterion.
   */
  details?: {
    [k: string]: number;
  };
  /**
   * Level reached.
   */
  level: number;
  /**
   * By which model.
   */
  model: MaturityModel;
  /**
   * Day of the assessment.
   */
  on: string;
}
/**
 * When an offering reached or will reach a phase.
 */
export interface Phase {
  /**
   * Day reached.
   */
  actual?: string;
  /**
   * The phase.
   */
  phase: Lifecycle;
  /**
   * Day planned.
   */
  planned?: string;
}
/**
 * An organisation that uses an offering.
 */
export interface UserReference {
  /**
   * Whether the organisation confirmed it.
   */
  confirmed: boolean;
  /**
   * The organisation.
   */
  organisation: string;
  /**
   * Planned for.
   */
  planned_on?: string;
  /**
   * Since when.
   */
  since?: string;
  /**
   * Where it is written.
   */
  source?: Source;
  /**
   * How far it is.
   */
  state: ReferenceState;
}
/**
 * Where the source code is.
 */
export interface SourceCode {
  /**
   * Its licence, an SPDX expression.
   */
  licence: string;
  /**
   * Its publiccode.yml.
   */
  publiccode?: string;
  /**
   * The repository.
   */
  url: string;
}
/**
 * A requirement profile: what solutions must be able to do, to whom it is addressed, and how
 * far it has come.
 */
export interface Profile {
  /**
   * To whom it is addressed.
   */
  addressees: Addressee[];
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * Profiles and frameworks it builds on.
   */
  based_on?: BasedOn[];
  /**
   * Digest of its contents at adoption.
   */
  baseline?: string;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * What is required.
   */
  criteria: Criterion[];
  /**
   * Whether it cuts across services.
   */
  cross_cutting?: boolean;
  /**
   * The decision that adopted it.
   */
  decision?: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * The steps that led there.
   */
  history: ProfileStep[];
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * A profile of its own, or a framework that others build on.
   */
  kind: ProfileKind;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * How organisations and groups stand to it.
   */
  positions?: Position[];
  /**
   * What it is for.
   */
  purpose: Text;
  /**
   * Who brings it to the addressee (Berichterstatter): the federation, a Land or FITKO.
   */
  rapporteur?: string;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * For whom it holds.
   */
  scope: Selector;
  /**
   * How solutions are scored.
   */
  scoring?: Scoring;
  /**
   * The services it is about.
   */
  services?: string[];
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * Where it stands.
   */
  status: ProfileStatus;
  /**
   * What is held against it: offerings, unless it says needs. The concepts of a profile for needs
   * name members of a need: `need.outcome`.
   */
  subject?: ProfileSubject;
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "profile";
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Its version, `1`, `2` or a day; from adoption on its contents never change.
   */
  version: string;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * A profile that this one builds on, and where it differs.
 */
export interface BasedOn {
  /**
   * Where this one differs.
   */
  changes: Change[];
  /**
   * The other profile, with its version.
   */
  profile: string;
}
/**
 * One difference from the profile that is built on.
 */
export interface Change {
  /**
   * The criterion: of this profile where it was added, otherwise of the other one.
   */
  criterion: string;
  /**
   * What was done.
   */
  op: ChangeOp;
  /**
   * Why.
   */
  reason: Text;
}
/**
 * One requirement: what is asked for, how binding it is, and how it is shown.
 */
export interface Criterion {
  /**
   * For whom it holds, where not for all in the scope.
   */
  applies_when?: Selector;
  /**
   * How binding it is.
   */
  binding: Binding;
  /**
   * What it does to an offer.
   */
  class: CriterionClass;
  /**
   * What is measured or asked.
   */
  concept?: string;
  /**
   * What sort of answer that has.
   */
  data_type?: DataType;
  /**
   * Needs, criteria of frameworks and decisions it comes from.
   */
  derived_from?: string[];
  /**
   * What it is about.
   */
  dimension: Dimension;
  /**
   * How it is shown: all kinds of one list together, any one of the lists.
   */
  evidence?: EvidenceKind[][];
  /**
   * Older evidence does not count.
   */
  evidence_max_age_months?: number;
  /**
   * Which answer is expected.
   */
  expected?: Expectation;
  /**
   * The group it is weighted in.
   */
  group?: string;
  /**
   * Its id within the profile.
   */
  id: string;
  /**
   * Fewer points than this exclude.
   */
  min_points?: number;
  /**
   * How many points an answer gets.
   */
  scale?: ScaleStep[];
  /**
   * What is required.
   */
  text: Text;
  /**
   * What it is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  /**
   * In what unit.
   */
  unit?: string;
  /**
   * How much it weighs.
   */
  weight?: number;
}
/**
 * The answer that is expected.
 */
export interface Expectation {
  /**
   * How it is compared.
   */
  op: Operator;
  /**
   * With what.
   */
  value: Value;
}
/**
 * One step of a scale: which answers get so many points.
 */
export interface ScaleStep {
  /**
   * The least answer, in whole units.
   */
  from?: number;
  /**
   * How many points.
   */
  points: number;
  /**
   * Which answers those are.
   */
  text: Text;
  /**
   * The greatest answer, in whole units.
   */
  to?: number;
}
/**
 * One step in the life of a profile.
 */
export interface ProfileStep {
  /**
   * Role that took the step.
   */
  by: string;
  /**
   * Decision it rests on.
   */
  decision?: string;
  /**
   * The day.
   */
  on: string;
  /**
   * Why.
   */
  reason?: Text;
  /**
   * The status it reached.
   */
  status: ProfileStatus;
}
/**
 * How an organisation or a group stands to a profile.
 */
export interface Position {
  /**
   * The group.
   */
  group?: string;
  /**
   * Whether it is to be kept as the view of a minority.
   */
  minority?: boolean;
  /**
   * The organisation.
   */
  organisation?: string;
  /**
   * How it stands.
   */
  stance: PositionStance;
  /**
   * In its own words.
   */
  text: Text;
}
/**
 * How offers are scored: fixed before the first of them is looked at.
 */
export interface Scoring {
  /**
   * Offers this close to the leader count as equal (extended method), in percent.
   */
  band_percent?: number;
  /**
   * What decides among those (extended method).
   */
  decide_by?: string;
  /**
   * Day on which all this was fixed.
   */
  fixed_on: string;
  /**
   * Groups of criteria that are weighted among each other.
   */
  groups?: ScoringGroup[];
  /**
   * The method.
   */
  method: ScoringMethod;
  /**
   * A smaller total excludes.
   */
  min_total?: number;
  /**
   * How the final figure is rounded.
   */
  rounding: Rounding;
  /**
   * The most points a criterion can get, usually 10.
   */
  scale_max: number;
  /**
   * What decides among equals, one after the other.
   */
  tie_chain: string[];
  /**
   * How weights are written.
   */
  weight_form: WeightForm;
}
/**
 * A group of criteria.
 */
export interface ScoringGroup {
  /**
   * Its id within the profile.
   */
  id: string;
  /**
   * Fewer points than this exclude.
   */
  min_points?: number;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * How much it weighs.
   */
  weight: number;
}
/**
 * How the final figure is rounded: so many digits before the point, none behind it.
 */
export interface Rounding {
  /**
   * Digits before the point of the greatest figure.
   */
  integer_digits: number;
  /**
   * How.
   */
  mode: RoundingMode;
}
/**
 * A body: its seats, who holds them, and how it works.
 */
export interface Body {
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * Whether it decides or advises.
   */
  authority: Authority;
  /**
   * How often it meets and how long it takes to answer.
   */
  cadence?: Cadence;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * What it rests on.
   */
  mandate: Source;
  /**
   * Who holds which seat, and who takes part without one.
   */
  memberships: Membership[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * What it is there for.
   */
  purpose?: Text;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Groups of seats.
   */
  seat_groups: SeatGroup[];
  /**
   * The seats.
   */
  seats: Seat[];
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "body";
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * How often a body meets and how long it takes to answer.
 */
export interface Cadence {
  /**
   * Meetings in person a year.
   */
  in_person_per_year: number;
  /**
   * Days before a session by which a topic is to be filed.
   */
  lead_time_days?: number;
  /**
   * Sessions within which it answers what is addressed to it.
   */
  reply_within_sessions?: number;
  /**
   * Video conferences a month.
   */
  video_per_month: number;
}
/**
 * That an organisation takes part in a body, for a time.
 */
export interface Membership {
  /**
   * For whom it speaks.
   */
  on_behalf_of?: string;
  /**
   * The organisation.
   */
  organisation: string;
  /**
   * The organisation that sits there in its place.
   */
  represented_by?: string;
  /**
   * As what.
   */
  role: MembershipRole;
  /**
   * The seat; absent for the chair and for guests.
   */
  seat?: string;
  /**
   * When that holds.
   */
  valid: Interval;
  /**
   * Whether it has a vote.
   */
  voting: boolean;
}
/**
 * A group of seats, for instance those of the counties.
 */
export interface SeatGroup {
  /**
   * Kinds of organisations, or organisations by id, that may hold its seats.
   */
  accepts: string[];
  /**
   * Its id within the body.
   */
  id: string;
  /**
   * How many seats it has.
   */
  seats: number;
  /**
   * What it is called.
   */
  title: Text;
  /**
   * When this composition holds.
   */
  valid?: Interval;
}
/**
 * A seat.
 */
export interface Seat {
  /**
   * The group it belongs to.
   */
  group: string;
  /**
   * Its id within the body.
   */
  id: string;
  /**
   * Whether someone holds it; absent means that the memberships tell.
   */
  occupancy?: Occupancy;
}
/**
 * A session: when a body met and about what.
 */
export interface Session {
  /**
   * What it was about.
   */
  agenda: AgendaItem[];
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * The body.
   */
  body: string;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * The last day, where it took several.
   */
  end?: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * How it met.
   */
  mode?: SessionMode;
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * Its number.
   */
  number?: number;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * The first day.
   */
  start: string;
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "session";
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * One item of an agenda.
 */
export interface AgendaItem {
  /**
   * Its id within the session.
   */
  id: string;
  /**
   * Whether it is public.
   */
  public: boolean;
  /**
   * Who raised it.
   */
  raised_by?: string;
  /**
   * The records it is about.
   */
  refs: string[];
  /**
   * What came of it.
   */
  result?: string;
  /**
   * What it is called.
   */
  title: Text;
}
/**
 * A decision of a body.
 */
export interface Decision {
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * The body.
   */
  body: string;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * The day.
   */
  date: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * Bodies that were heard before.
   */
  involved?: Involvement[];
  /**
   * The item of that session's agenda.
   */
  item?: string;
  /**
   * What it says item by item, where it does several things at once.
   */
  items?: DecisionItem[];
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * Its number; absent where the body numbers nothing.
   */
  number?: string;
  /**
   * The records it is about.
   */
  refs: string[];
  /**
   * The answer that came with it.
   */
  reply?: Reply;
  /**
   * What was decided.
   */
  result: DecisionResult;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * The session.
   */
  session?: string;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "decision";
  /**
   * Where it can be read.
   */
  url?: string;
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
  /**
   * How the votes were.
   */
  votes?: Votes;
}
/**
 * A body that was heard before the decision (Beschluss 2023/31).
 */
export interface Involvement {
  /**
   * The body.
   */
  body: string;
  /**
   * The day.
   */
  on: string;
}
/**
 * One item of a decision: it may note one thing, recommend another and ask for a third.
 */
export interface DecisionItem {
  /**
   * The records it is about.
   */
  refs: string[];
  /**
   * What was decided.
   */
  result: DecisionResult;
  /**
   * What it says.
   */
  text: Text;
}
/**
 * The answer to what had been addressed to the body.
 */
export interface Reply {
  /**
   * Who answers.
   */
  by: string;
  /**
   * What it means for which needs.
   */
  effects: Effect[];
  /**
   * The day.
   */
  on: string;
  /**
   * What it says.
   */
  text: Text;
}
/**
 * What an answer means for a need.
 */
export interface Effect {
  /**
   * The need.
   */
  need: string;
  /**
   * The status it gets.
   */
  status: NeedStatus;
}
/**
 * Votes.
 */
export interface Votes {
  /**
   * Abstentions.
   */
  abstained: number;
  /**
   * Against it.
   */
  no: number;
  /**
   * For it.
   */
  yes: number;
}
/**
 * The answer of a Land to a question that decides what its municipalities can get.
 */
export interface LandRule {
  /**
   * Whether passing on is allowed; absent where nobody has said.
   */
  allows?: boolean;
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Whom to speak to.
   */
  contact?: Contact;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * The Land.
   */
  land: string;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * When the Land will say more.
   */
  next_update_by?: string;
  /**
   * The day that the answer is of.
   */
  on: string;
  /**
   * What the rule is.
   */
  rule?: Text;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Where the rule is written.
   */
  source?: Source;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * How far the Land is.
   */
  state: LandState;
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  /**
   * What it is about.
   */
  topic: LandTopic;
  type: "land_rule";
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * A notice: what changes for whom, what they have to do by when, and what is not decided yet.
 */
export interface Notice {
  /**
   * Who has read it, is affected, has done it.
   */
  acks?: Acknowledgement[];
  /**
   * Whom it is for.
   */
  addressees: Selector;
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * How certain it is.
   */
  certainty: Certainty;
  /**
   * What is different from that one.
   */
  changes?: Text;
  /**
   * What entitles the sender to say so.
   */
  competence: Source;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Whom to speak to.
   */
  contact: Contact;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * The last day.
   */
  deadline?: Deadline;
  /**
   * First day on which it takes effect.
   */
  effective_from?: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * What kind of message it is.
   */
  message: MessageKind;
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * By when there will be more.
   */
  next_update_by?: string;
  /**
   * What those have to do.
   */
  obligation: Obligation;
  /**
   * Why nothing has to be done, or why this has.
   */
  obligation_reason?: Text;
  /**
   * The day of publication.
   */
  published: string;
  /**
   * What was asked and answered.
   */
  questions?: Question[];
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Who sends it.
   */
  sender: string;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * What has to be done, step by step.
   */
  steps?: NoticeStep[];
  /**
   * The records it is about.
   */
  subjects: string[];
  /**
   * The notice that it takes the place of.
   */
  supersedes?: string;
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "notice";
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
  /**
   * What changes.
   */
  what_changes: Text;
}
/**
 * What an addressee says of it.
 */
export interface Acknowledgement {
  /**
   * When.
   */
  on: string;
  /**
   * Who.
   */
  organisation: string;
  /**
   * What.
   */
  state: AckState;
}
/**
 * The last day, and where it is written.
 */
export interface Deadline {
  /**
   * The day.
   */
  date: string;
  /**
   * The norm or decision that sets it.
   */
  source: Source;
}
/**
 * A question to the sender.
 */
export interface Question {
  /**
   * The answer; absent while it is open.
   */
  answer?: Text;
  /**
   * Who asks.
   */
  asked_by?: string;
  /**
   * Since when.
   */
  asked_on?: string;
  /**
   * What is asked.
   */
  text: Text;
}
/**
 * One thing that has to be done.
 */
export interface NoticeStep {
  /**
   * By when.
   */
  due?: string;
  /**
   * What must be there before.
   */
  requires?: string;
  /**
   * Who in the municipality.
   */
  role: string;
  /**
   * What.
   */
  text: Text;
}
/**
 * Evidence: who looked at which version of an offering, and what came out for which criteria.
 */
export interface Evidence {
  /**
   * The offering, with its version.
   */
  about: string;
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * Digest of the document.
   */
  digest?: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * The day of issue.
   */
  issued: string;
  /**
   * Who issued it: the id of an organisation, or its name.
   */
  issuer: string;
  /**
   * What kind of evidence it is; it tells how sure the result is.
   */
  kind: EvidenceKind;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * What came out, for all of them.
   */
  result: ComplianceResult;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * The criteria it is about.
   */
  supports: string[];
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "evidence";
  /**
   * Where it can be read.
   */
  url?: string;
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
}
/**
 * An evaluation: offers, how each answers the criteria of a profile, and what was recorded as its
 * result.
 */
export interface Evaluation {
  /**
   * The day that the answers are of.
   */
  as_of: string;
  /**
   * What may be told about the originator.
   */
  attribution?: Attribution;
  /**
   * Day on which someone responsible looked and said "still true".
   */
  confirmed?: string;
  /**
   * Who looked.
   */
  confirmed_by?: string;
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * Data of one's own: read by nobody here, kept.
   */
  ext?: {
    [k: string]: unknown;
  };
  /**
   * Never changed, never used again.
   */
  id: string;
  /**
   * Relations to other records.
   */
  links?: Link[];
  /**
   * Day of the last change.
   */
  modified?: string;
  /**
   * The offers.
   */
  offers: Offer[];
  /**
   * The profile, with its version.
   */
  profile: string;
  /**
   * Digest of the register that was looked at, or the day of the edition.
   */
  register_edition?: string;
  /**
   * Version of the record format; absent means the current one.
   */
  schema_version?: string;
  /**
   * Where it is written.
   */
  sources?: Source[];
  /**
   * Findings silenced on purpose.
   */
  suppress?: Suppression[];
  /**
   * What the record is called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  type: "evaluation";
  /**
   * When it holds in the real world.
   */
  valid?: Interval;
  /**
   * Who may read it.
   */
  visibility?: Visibility;
  /**
   * The offering that was recorded as the best.
   */
  winner?: string;
}
/**
 * One offer: its answers to the criteria, its points and its price.
 */
export interface Offer {
  /**
   * Its answers, by criterion.
   */
  answers: {
    [k: string]: Answer;
  };
  /**
   * Who gave points, each by criterion; what counts is their exact mean.
   */
  assessors?: Assessor[];
  /**
   * What was said of it, by criterion.
   */
  comments?: {
    [k: string]: Text;
  };
  /**
   * Digest of the offering that was looked at, where it has no version.
   */
  digest?: string;
  /**
   * The offering, with its version.
   */
  offering: string;
  /**
   * Its points, by criterion.
   */
  points?: {
    [k: string]: number;
  };
  /**
   * Its price.
   */
  price?: Price;
}
/**
 * Somebody who gave points.
 */
export interface Assessor {
  /**
   * The points, by criterion.
   */
  points: {
    [k: string]: number;
  };
  /**
   * The role.
   */
  role: string;
}
/**
 * What an offer costs.
 */
export interface Price {
  /**
   * How much.
   */
  amount: string;
  /**
   * In which currency.
   */
  currency: string;
  /**
   * For which time.
   */
  period: PricePeriod;
  /**
   * Whether VAT is included.
   */
  vat_included: boolean;
}
/**
 * What stays of a deleted record, so that its id is never used again.
 */
export interface Tombstone {
  /**
   * Day on which the record was made.
   */
  created: string;
  /**
   * The id, kept.
   */
  id: string;
  /**
   * Version of the record format.
   */
  schema_version?: string;
  /**
   * What it was called.
   */
  title: {
    de: string;
    en?: string;
    [k: string]: string | undefined;
  };
  /**
   * Which record it was.
   */
  type: RecordType;
  /**
   * The withdrawal.
   */
  withdrawn: Withdrawal;
}
/**
 * What is told of a withdrawn record.
 */
export interface Withdrawal {
  /**
   * Day of the withdrawal.
   */
  on: string;
  /**
   * Why.
   */
  reason: Text;
  /**
   * Record that takes its place.
   */
  successor?: string;
}
/**
 * Whom a condition means, does not mean, and of whom that is not known: every unit of the register
 * on the day is one of them, and counts once.
 */
export interface AffectedAnswer {
  /**
   * The day.
   */
  as_of: string;
  /**
   * The condition that was judged.
   */
  asked: Selector;
  /**
   * By what they are counted as.
   */
  by_kind: AffectedGroup[];
  /**
   * By Land, in the order of their numbers.
   */
  by_land: AffectedGroup[];
  /**
   * By size class, from the smallest.
   */
  by_size_class: AffectedGroup[];
  /**
   * What is doubtful about it, as a check tells.
   */
  findings?: Finding[];
  /**
   * The same in words.
   */
  in_words: string;
  /**
   * What there is to say of them, in words: that there are none, or no table.
   */
  message?: string;
  /**
   * What is not recorded of the last ones, so that it is not known.
   */
  missing: MissingAttribute[];
  /**
   * The first of them by name.
   */
  named: AffectedNames;
  /**
   * The need that was asked for.
   */
  need?: AskedNeed;
  /**
   * Those that it does not mean.
   */
  no: UnitCount;
  /**
   * How many units were asked: rows of the tables, and records that stand in none.
   */
  units: number;
  /**
   * Those of which that is not known.
   */
  unknown: UnitCount;
  /**
   * What could not be read, so that it counts nowhere.
   */
  unread: Unread[];
  /**
   * Those that the condition means.
   */
  yes: UnitCount;
}
/**
 * The units that have something in common.
 */
export interface AffectedGroup {
  /**
   * Number of the Land, or word of the code list; absent where it is not recorded.
   */
  key?: string;
  /**
   * What that is called.
   */
  label: string;
  /**
   * Those that it does not mean.
   */
  no: UnitCount;
  /**
   * Those of which that is not known.
   */
  unknown: UnitCount;
  /**
   * Those that the condition means.
   */
  yes: UnitCount;
}
/**
 * So many units.
 */
export interface UnitCount {
  /**
   * Those of them that are municipalities: unincorporated areas, counties and associations are
   * not.
   */
  municipalities: number;
  /**
   * Inhabitants of these municipalities; of a group by kind, those of its units.
   */
  population: number;
  /**
   * Of how many of them the number of inhabitants is not recorded, so that it is not in that sum.
   */
  population_unknown: number;
  /**
   * All of them.
   */
  units: number;
}
/**
 * One finding: which rule, where, what was measured, what to do.
 */
export interface Finding {
  /**
   * Position in the text, where there is one.
   */
  at?: Place;
  /**
   * Name of the case, never used again for another.
   */
  case: string;
  /**
   * Code of the rule, stable for ever.
   */
  code: string;
  /**
   * A repair that is certain, as JSON Patch; may be empty.
   */
  fix?: PatchOp[];
  /**
   * What to do about it; may be empty.
   */
  help?: string;
  /**
   * Which record of that text, from 0.
   */
  index?: number;
  /**
   * What is wrong, in the language asked for.
   */
  message: string;
  /**
   * Short name of the rule.
   */
  name: string;
  /**
   * Measured values and limits, by name.
   */
  params?: {
    [k: string]: unknown;
  };
  /**
   * JSON Pointer within the record, also of a member that is missing.
   */
  path: string;
  /**
   * Id of the record, where it could be read.
   */
  record?: string;
  /**
   * Other places it has to do with: pointers of this record, or `id#pointer`.
   */
  related?: string[];
  /**
   * How grave it is.
   */
  severity: Severity;
  /**
   * Name of the text it was found in, where several were given.
   */
  source?: string;
}
/**
 * A position in a text, each counted from 1.
 */
export interface Place {
  /**
   * Column in Unicode scalars.
   */
  column: number;
  /**
   * Column in UTF-16 units, as editors count.
   */
  column_utf16: number;
  /**
   * Line.
   */
  line: number;
  [k: string]: unknown;
}
/**
 * One step of a repair, as JSON Patch has it; its paths are relative to the record.
 */
export interface PatchOp {
  /**
   * From where, of `move`.
   */
  from?: string;
  op: "add" | "move" | "remove" | "replace";
  /**
   * Where.
   */
  path: string;
  /**
   * The value, of `add` and `replace`.
   */
  value?: {
    [k: string]: unknown;
  };
}
/**
 * What is not recorded of some units, so that it is not known whether they are meant.
 */
export interface MissingAttribute {
  /**
   * What it is.
   */
  attribute: Attribute;
  /**
   * What that is called.
   */
  label: string;
  /**
   * Of how many units.
   */
  units: number;
}
/**
 * Units by name.
 */
export interface AffectedNames {
  /**
   * Those of which it is not known.
   */
  unknown: NamedUnits;
  /**
   * Those that the condition means.
   */
  yes: NamedUnits;
}
/**
 * The first units, by key, and how many more there are.
 */
export interface NamedUnits {
  /**
   * How many are not named.
   */
  left_out: number;
  /**
   * The first of them.
   */
  units: NamedUnit[];
}
/**
 * A unit by name.
 */
export interface NamedUnit {
  /**
   * Its regional key, otherwise its municipality key or its id.
   */
  key: string;
  /**
   * What is not recorded of it, where that is why it is not known.
   */
  missing?: Attribute[];
  /**
   * What it is called.
   */
  name: string;
}
/**
 * The need that was asked for.
 */
export interface AskedNeed {
  /**
   * Its id.
   */
  id: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A record or a row of a table that could not be read, so that no answer counts it.
 */
export interface Unread {
  /**
   * Its id, or the key of the row, where that could be read.
   */
  id?: string;
  /**
   * Which record or row of that text, from 0; absent where the text as a whole could not be read.
   */
  index?: number;
  /**
   * Name of the text it stands in.
   */
  source?: string;
}
/**
 * The sessions of bodies, what waits for those to come, and how much was dealt with in each year.
 */
export interface AgendaAnswer {
  /**
   * The day.
   */
  as_of: string;
  /**
   * How many needs, agenda items and decisions there were in a year on a level: of the body that
   * was asked for, and from the day on that was asked for.
   */
  by_year: YearCount[];
  /**
   * What the ids in the answer are called.
   */
  names: {
    [k: string]: string;
  };
  /**
   * The sessions, by day.
   */
  sessions: PlannedSession[];
  /**
   * Ids of needs and profiles of which it is not on record how they stood on the day, so that it
   * is not told whether they waited for a session.
   */
  status_unknown?: string[];
  /**
   * What could not be read, so that it counts nowhere.
   */
  unread: Unread[];
  /**
   * What is ready for a body that has no session planned for which it could still be handed in.
   */
  without_session?: ReadyTopic[];
}
/**
 * How much there was in a year on a level.
 */
export interface YearCount {
  /**
   * Decisions.
   */
  decisions: number;
  /**
   * Agenda items.
   */
  items: number;
  /**
   * The level; absent where it is not told.
   */
  level?: Level;
  /**
   * Needs that were handed in, or recorded where the history does not tell; of a body those that
   * were brought before it.
   */
  needs: number;
  /**
   * The year.
   */
  year: number;
}
/**
 * A session: held, or to come.
 */
export interface PlannedSession {
  /**
   * Id of the body.
   */
  body: string;
  /**
   * Days until then; below zero it is too late.
   */
  days_left?: number;
  /**
   * The last day, where it takes several.
   */
  end?: string;
  /**
   * The last day to hand something in, where it is to come and the body has agreed on one.
   */
  hand_in_by?: string;
  /**
   * What is on the agenda.
   */
  items: AgendaPoint[];
  /**
   * How it meets.
   */
  mode?: SessionMode;
  /**
   * Its number.
   */
  number?: number;
  /**
   * What is ready to be handed in for it: told of the next session that can still be reached.
   */
  ready?: ReadyTopic[];
  /**
   * Id of the session.
   */
  session: string;
  /**
   * The first day.
   */
  start: string;
  /**
   * Whether it is to come, or still going on: its last day is the day or later.
   */
  to_come: boolean;
  /**
   * Who may read its record.
   */
  visibility: Visibility;
}
/**
 * An item of an agenda.
 */
export interface AgendaPoint {
  /**
   * The ids of the records it is about.
   */
  about?: string[];
  /**
   * Its id within the session.
   */
  id: string;
  /**
   * The level of the needs that it is about.
   */
  level?: Level;
  /**
   * Whether it is public.
   */
  public: boolean;
  /**
   * Who raised it, where that may be told.
   */
  raised_by?: string;
  /**
   * What came of it.
   */
  result?: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Something that waits for a session.
 */
export interface ReadyTopic {
  /**
   * Id of the body for which it waits.
   */
  body: string;
  /**
   * Id of the need or profile.
   */
  id: string;
  /**
   * Its level.
   */
  level?: Level;
  /**
   * Since when.
   */
  since?: string;
  /**
   * How far it is.
   */
  step: ReadyStep;
  /**
   * Which of them it is.
   */
  type: RecordType;
}
/**
 * What a service costs whom in a year.
 */
export interface AllocateAnswer {
  /**
   * What is shared by the key.
   */
  amount?: string;
  /**
   * What is paid besides and is no part of the yearly allocation.
   */
  besides: Besides;
  /**
   * How many of them got a cent because their remainder was among the largest.
   */
  by_remainder: number;
  /**
   * What all carry together without regard to use, so that it is nobody's share.
   */
  carried_by_all?: string;
  /**
   * The currency; euro where an amount alone was given.
   */
  currency?: string;
  /**
   * Why these keys.
   */
  ground: KeyGround;
  /**
   * The same in words.
   */
  ground_label: string;
  /**
   * By which keys, and how much of it in per cent.
   */
  keys: KeyShare[];
  /**
   * How many more there are than are listed: of figures at most 100.
   */
  more_open?: number;
  /**
   * Id of the offering that was asked for.
   */
  offering?: string;
  /**
   * What is not known, and who is to answer.
   */
  open: AllocationOpen[];
  /**
   * What each pays, by id. Empty where that is not known.
   */
  parties: PartyShare[];
  /**
   * What it is called.
   */
  title?: string;
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
  /**
   * Whether VAT is included, where that is recorded.
   */
  vat_included?: boolean;
  /**
   * The year of the cost, where one is recorded.
   */
  year?: number;
}
/**
 * What is paid besides.
 */
export interface Besides {
  /**
   * Once, as for the connection.
   */
  once?: string;
  /**
   * For each case.
   */
  per_case?: string;
  /**
   * For each inhabitant and year.
   */
  per_inhabitant?: string;
  /**
   * For each municipality and year.
   */
  per_unit?: string;
  /**
   * Each year, of a kind that is never allocated.
   */
  yearly?: string;
}
/**
 * How much of a cost is shared by a key.
 */
export interface KeyShare {
  /**
   * The key.
   */
  key: CostKey;
  /**
   * What it is called.
   */
  label: string;
  /**
   * How much, in per cent.
   */
  percent: number;
}
/**
 * What is not known, and who is to answer.
 */
export interface AllocationOpen {
  /**
   * For which key.
   */
  key?: CostKey;
  /**
   * In words.
   */
  message: string;
  /**
   * Who is to answer: an id, or a regional key.
   */
  owed_by?: string;
  /**
   * Of which party.
   */
  party?: string;
  /**
   * What.
   */
  what: AllocationGap;
}
/**
 * What one party pays in a year.
 */
export interface PartyShare {
  /**
   * What it pays for its cases besides, where that is recorded and their number known.
   */
  for_cases?: string;
  /**
   * What it pays for its inhabitants besides, where that is recorded and their number known.
   */
  for_inhabitants?: string;
  /**
   * What it pays as a municipality besides, or for so many, where that is recorded.
   */
  for_municipalities?: string;
  /**
   * Its id, or its regional key.
   */
  id: string;
  /**
   * What it is called, where it is a municipality of the register.
   */
  name?: string;
  /**
   * Its share of what is shared.
   */
  share: string;
}
/**
 * Which needs could be bundled, and which only look like it.
 */
export interface BundleAnswer {
  /**
   * The day.
   */
  as_of: string;
  /**
   * What was bundled already, by id.
   */
  bundles: RecordedBundle[];
  /**
   * Needs that could be one, the largest groups first.
   */
  groups: ProposedBundle[];
  /**
   * How many entries the first three lists have beyond the limit, together.
   */
  left_out: number;
  /**
   * What was looked at for the answer.
   */
  looked_at: BundleLookedAt;
  /**
   * What there is to say of it in words: that nothing is alike.
   */
  message?: string;
  /**
   * Pairs that read alike and are about different services, the most alike first.
   */
  other_services: OtherService[];
  /**
   * What profiles preserve of the needs that they come from, in the order of the register.
   */
  profiles: ProfileDiversity[];
  /**
   * One sentence about several services or practices: not to be merged, but to become one
   * criterion.
   */
  twins: TwinProposal[];
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * A bundle: a need with all that were merged into it.
 */
export interface RecordedBundle {
  /**
   * Whether all originators agree, by word or by silence.
   */
  agreed: boolean;
  /**
   * Id of the need that the others were merged into; it is that of the bundle.
   */
  id: string;
  /**
   * The merged needs, by id.
   */
  needs: MergedNeed[];
  /**
   * What it is called.
   */
  title: string;
  /**
   * What stays different, and for whom.
   */
  variants?: BundleVariant[];
}
/**
 * A need that was merged.
 */
export interface MergedNeed {
  /**
   * Id of the need it was merged into, where that was merged itself later.
   */
  by_way_of?: string;
  /**
   * Its id.
   */
  id: string;
  /**
   * Last day for an objection.
   */
  objection_until: string;
  /**
   * The day.
   */
  on: string;
  /**
   * How its originators stand to it.
   */
  originators: OriginatorConsent[];
  /**
   * What it is called.
   */
  title: string;
}
/**
 * How an originator stands to a merge.
 */
export interface OriginatorConsent {
  /**
   * In words, with the day.
   */
  message: string;
  /**
   * Its name, as far as it may be told.
   */
  name: string;
  /**
   * How it stands.
   */
  state: ConsentState;
}
/**
 * What stays different for some.
 */
export interface BundleVariant {
  /**
   * What is different.
   */
  delta: string;
  /**
   * Its id within the need.
   */
  id: string;
  /**
   * For whom: those who raised it.
   */
  originators: string[];
}
/**
 * Needs that could be one.
 */
export interface ProposedBundle {
  /**
   * Id of the need that is most like all others: into it they could be merged.
   */
  canonical: string;
  /**
   * Where they ask different things of one characteristic of a solution.
   */
  differs?: BundleDifference[];
  /**
   * Pairs that may want the opposite of each other.
   */
  doubts?: BundleDoubt[];
  /**
   * The needs: the one above, then the others, most like it first.
   */
  needs: BundledNeed[];
  /**
   * How alike the needs are on average, in thousandths; needs on one service count twice.
   */
  score: number;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A characteristic of a solution that needs of a group say something about, not all the same.
 */
export interface BundleDifference {
  /**
   * Whether one solution can be what all of them ask.
   */
  can_agree: boolean;
  /**
   * The characteristic.
   */
  concept: string;
  /**
   * In words.
   */
  message: string;
  /**
   * What each says.
   */
  needs: BundleDemand[];
}
/**
 * What a need asks of a characteristic.
 */
export interface BundleDemand {
  /**
   * What it asks, in words.
   */
  asks: string;
  /**
   * Its id.
   */
  need: string;
}
/**
 * A pair of needs that may want the opposite of each other.
 */
export interface BundleDoubt {
  /**
   * In words.
   */
  message: string;
  /**
   * Their ids.
   */
  needs: string[];
  /**
   * The words that make one doubt: one of each.
   */
  words: string[];
}
/**
 * One need of a group.
 */
export interface BundledNeed {
  /**
   * Its id.
   */
  id: string;
  /**
   * Words of it that no other need of the group has.
   */
  own_words?: string[];
  /**
   * Who raised it, as far as that may be told.
   */
  raised_by?: string[];
  /**
   * What speaks for bundling it with that one.
   */
  reasons?: BundleReason[];
  /**
   * How alike its words are to those of the canonical need, in thousandths.
   */
  score?: number;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * What speaks for bundling a need with another.
 */
export interface BundleReason {
  /**
   * What it is.
   */
  code: BundleReasonCode;
  /**
   * In words.
   */
  message: string;
  /**
   * The words that both have, the rarest first.
   */
  words?: string[];
}
/**
 * How much was looked at.
 */
export interface BundleLookedAt {
  /**
   * Needs that were compared: the open ones.
   */
  needs: number;
  /**
   * Pairs of them that are alike enough to be looked at closely.
   */
  pairs: number;
}
/**
 * Two needs that read alike and are about different services.
 */
export interface OtherService {
  /**
   * In words.
   */
  message: string;
  /**
   * Their ids.
   */
  needs: string[];
  /**
   * How alike their words are, in thousandths.
   */
  score: number;
  /**
   * How their services stand to each other.
   */
  services: ServiceRelation;
  /**
   * What they are called.
   */
  titles: string[];
}
/**
 * How much of what stands behind a profile it preserves: every source need with every unit it
 * concerns is a pair (formulas, F9).
 */
export interface ProfileDiversity {
  /**
   * The needs that it leaves behind in part or as a whole.
   */
  behind: LeftBehind[];
  /**
   * How many exclusion criteria it has.
   */
  criteria: number;
  /**
   * Pairs that it leaves something to.
   */
  kept: number;
  /**
   * Preserved of a thousand pairs at least, where what is not known is left behind; rounded
   * down.
   */
  least?: number;
  /**
   * Pairs that it leaves behind.
   */
  left: number;
  /**
   * Preserved of a thousand pairs at most, where what is not known is kept; rounded down.
   */
  most?: number;
  /**
   * Pairs of needs that say nothing of a solution and of which no use is recorded.
   */
  nothing_recorded: number;
  /**
   * How many pairs there are.
   */
  pairs: number;
  /**
   * Id and version of the profile.
   */
  profile: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Pairs of which that is not known.
   */
  unknown: number;
}
/**
 * A need that a profile leaves behind.
 */
export interface LeftBehind {
  /**
   * Its id.
   */
  need: string;
  /**
   * Who raised it, as far as that may be told.
   */
  raised_by?: string[];
  /**
   * Why.
   */
  reasons: LeftBehindReason[];
  /**
   * What it is called.
   */
  title: string;
  /**
   * For how many units.
   */
  units: number;
}
/**
 * Why a need is left behind.
 */
export interface LeftBehindReason {
  /**
   * Whether it is for an offering in use; otherwise it is for what the need asks of a solution.
   */
  by_use: boolean;
  /**
   * Id of the criterion within the profile.
   */
  criterion: string;
  /**
   * In words.
   */
  message: string;
}
/**
 * One sentence about several services or practices.
 */
export interface TwinProposal {
  /**
   * In words.
   */
  message: string;
  /**
   * The needs.
   */
  needs: TwinNeed[];
  /**
   * The statement they share: what a general criterion could be made of.
   */
  text: string;
  /**
   * The title they share, where they share anything of it; … stands for what is different.
   */
  title?: string;
}
/**
 * One need among twins.
 */
export interface TwinNeed {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its words in the place of what is different.
   */
  instead: string;
  /**
   * The services it is about.
   */
  services?: string[];
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Needs as they stand once they are merged, taken out or divided. Nothing is stored: whoever
 * agrees puts the records in the place of those of the register.
 */
export interface BundleChange {
  /**
   * What comes of it, in words.
   */
  message: string;
  /**
   * Every record that changes or comes into being, whole, by id.
   */
  records: {
    [k: string]: unknown;
  }[];
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * A case of a rule.
 */
export interface RuleCase {
  /**
   * Its name, never used again for another.
   */
  name: string;
  /**
   * The parameters of its texts.
   */
  params: RuleParam[];
  /**
   * How grave it is.
   */
  severity: Severity;
}
/**
 * A parameter of the texts of a case.
 */
export interface RuleParam {
  /**
   * The code list, where it is of one.
   */
  list?: string;
  /**
   * Its name.
   */
  name: string;
  /**
   * `text`, `number`, `day`, `code`, `texts` or `codes`.
   */
  type: string;
}
/**
 * A rule as the catalogue has it.
 */
export interface RuleEntry {
  /**
   * Its cases.
   */
  cases: RuleCase[];
  /**
   * Stable for ever, never used again.
   */
  code: string;
  /**
   * What it says in each case, in German.
   */
  de?: RuleText[];
  /**
   * The same in English.
   */
  en?: RuleText[];
  /**
   * Short name that people remember.
   */
  name: string;
  /**
   * Names of the parameters of its cases, each once.
   */
  params: string[];
  /**
   * `L` one record, `N` register, `T` as-of date; empty for what the shape check finds.
   */
  scope: string;
  /**
   * The highest severity that its findings have.
   */
  severity: Severity;
  /**
   * Version of the library in which it came.
   */
  since: string;
}
/**
 * What a rule says in a case.
 */
export interface RuleText {
  /**
   * What to do; may be empty.
   */
  help: string;
  /**
   * What is wrong.
   */
  message: string;
}
/**
 * Which edition of a table was looked at.
 */
export interface Edition {
  /**
   * The last day that it tells of: how recent it is.
   */
  day?: string;
  /**
   * SHA-256 of its text.
   */
  edition: string;
}
/**
 * Why rules were not asked, and how many.
 */
export interface LeftOut {
  /**
   * No as-of date was given.
   */
  no_as_of: number;
  /**
   * No unit is known.
   */
  no_units: number;
  /**
   * One record alone was checked.
   */
  one_record: number;
}
/**
 * What a check looked at.
 */
export interface LookedAt {
  /**
   * How many records there are of each type; those of which it could not be read are not in it.
   */
  records: {
    [k: string]: number;
  };
  /**
   * How many rows of each table could be read.
   */
  rows?: {
    [k: string]: number;
  };
  /**
   * How many rules were asked, those on structure included.
   */
  rules: number;
  /**
   * Which edition of each table that is.
   */
  tables?: {
    [k: string]: Edition;
  };
}
/**
 * What a check gave.
 */
export interface Report {
  /**
   * How many findings of each code.
   */
  by_code: {
    [k: string]: number;
  };
  /**
   * How many errors, those not kept included.
   */
  errors: number;
  /**
   * The findings, by source, record, position, code and path.
   */
  findings: Finding[];
  /**
   * How many infos.
   */
  infos: number;
  /**
   * How many rules were not asked, and why.
   */
  left_out: LeftOut;
  /**
   * What was looked at.
   */
  looked_at: LookedAt;
  /**
   * Whether there is no error, and something was looked at.
   */
  ok: boolean;
  /**
   * Records looked at.
   */
  records: number;
  /**
   * What was handed in and not looked at, and why.
   */
  skipped?: Skipped[];
  /**
   * Whether some findings were counted only.
   */
  truncated: boolean;
  /**
   * How many warnings.
   */
  warnings: number;
}
/**
 * Something that was handed in and not looked at.
 */
export interface Skipped {
  /**
   * Its name.
   */
  source: string;
  /**
   * Why.
   */
  why: SkippedWhy;
}
/**
 * Of how many units an attribute is known.
 */
export interface AttributeCompleteness {
  /**
   * The attribute.
   */
  attribute: Attribute;
  /**
   * What it is called.
   */
  label: string;
  /**
   * Of how many it is known.
   */
  there: number;
  /**
   * How many units there are.
   */
  units: number;
}
/**
 * What is there of what answers need.
 */
export interface CompletenessAnswer {
  /**
   * The day.
   */
  as_of?: string;
  /**
   * How many of the records somebody has confirmed by the day.
   */
  confirmed: number;
  /**
   * How much answers need of all records asked for.
   */
  needed: number;
  /**
   * By whoever is responsible for the records, in the order of their ids.
   */
  organisations: OrganisationCompleteness[];
  /**
   * Each record of which something is needed, in the order of the register.
   */
  records: RecordCompleteness[];
  /**
   * Ids of records of which it is not on record how they stood on the day, so that nothing is
   * told of what depends on it.
   */
  status_unknown?: string[];
  /**
   * How much of that is there.
   */
  there: number;
  /**
   * What conditions may ask of units, and of how many it is known.
   */
  units: AttributeCompleteness[];
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * What is there of the records that somebody is responsible for.
 */
export interface OrganisationCompleteness {
  /**
   * What it is called.
   */
  name: string;
  /**
   * How much answers need of them.
   */
  needed: number;
  /**
   * Id of the organisation.
   */
  organisation: string;
  /**
   * How many records.
   */
  records: number;
  /**
   * How much of that is there.
   */
  there: number;
}
/**
 * What is there of one record.
 */
export interface RecordCompleteness {
  /**
   * Id of the organisation that said so.
   */
  confirmed_by?: string;
  /**
   * The day on which someone responsible said that it is still true.
   */
  confirmed_on?: string;
  /**
   * Its id.
   */
  id: string;
  /**
   * What is not.
   */
  missing: MissingMember[];
  /**
   * How much answers need of it.
   */
  needed: number;
  /**
   * How much of that is there.
   */
  there: number;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What it is.
   */
  type: RecordType;
  /**
   * Its version.
   */
  version?: string;
}
/**
 * A member that is not there.
 */
export interface MissingMember {
  /**
   * What asks for it.
   */
  asked_by: AskedBy[];
  /**
   * What it is called.
   */
  label: string;
  /**
   * Where it would stand.
   */
  member: string;
}
/**
 * The unit that was asked for: what its key means on the day, or what it is instead.
 */
export interface AskedUnit {
  /**
   * Id or key of the unit that acts for it, where it has no administration of its own.
   */
  administered_by?: string;
  /**
   * Its regional key, where it exists on the day.
   */
  ars?: string;
  /**
   * Since when it is dissolved, or from when on it exists.
   */
  day?: string;
  /**
   * In words, where there is something to say.
   */
  message?: string;
  /**
   * What it is called.
   */
  name?: string;
  /**
   * Id of its record.
   */
  organisation?: string;
  /**
   * How the key leads to the unit, or what became of it.
   */
  standing: UnitStanding;
  /**
   * Keys of the units in the place of a dissolved one.
   */
  successors?: string[];
}
/**
 * What is counted.
 */
export interface CountedUnits {
  /**
   * Those who administer them: they themselves, or an association.
   */
  administering_units: number;
  /**
   * Municipalities; unincorporated areas are none.
   */
  municipalities: number;
  /**
   * Needs.
   */
  needs: number;
  /**
   * Inhabitants of the municipalities.
   */
  population: number;
  /**
   * Of how many municipalities the number of inhabitants is not recorded.
   */
  population_unknown: number;
  /**
   * Unincorporated areas, which are left out.
   */
  unincorporated: number;
}
/**
 * Which needs are covered, in how many municipalities, and what stands in the way.
 */
export interface CoverageAnswer {
  /**
   * All needs together: each need in each municipality counts once.
   */
  all: CoverageCounts;
  /**
   * The day.
   */
  as_of: string;
  /**
   * By kind of municipality.
   */
  by_kind: GroupCoverage[];
  /**
   * By Land, in the order of their numbers.
   */
  by_land: GroupCoverage[];
  /**
   * By size class, from the smallest.
   */
  by_size_class: GroupCoverage[];
  /**
   * What is counted.
   */
  counted: CountedUnits;
  /**
   * What is counted and of what shares are told, in words.
   */
  denominator: string;
  /**
   * Needs that were recorded after the day: they are not counted unless they are asked for.
   */
  later: number;
  /**
   * How many needs are not told; they count in the sums.
   */
  left_out: number;
  /**
   * What there is to say of the municipalities, in words: that there are none.
   */
  message?: string;
  /**
   * Each need, in the order of the register.
   */
  needs: NeedCoverage[];
  /**
   * What has to be said beside the figures.
   */
  notes: CoverageNote[];
  /**
   * By the provider that carries it, the largest first: inhabitants of all needs together.
   */
  providers: ProviderShare[];
  /**
   * Digest of the register and its tables; absent where texts cannot be brought into normal form.
   */
  register_edition?: string;
  /**
   * Needs that were withdrawn, merged, passed on, replaced or turned down: they are not counted.
   */
  settled: number;
  /**
   * Ids of needs of which it is not on record how they stood on the day: they are not counted.
   */
  status_unknown?: string[];
  /**
   * The unit that was asked for.
   */
  unit?: UnitCoverage;
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * The same in three ways: by municipality, by who administers it, and by inhabitants.
 */
export interface CoverageCounts {
  /**
   * Whoever administers municipalities counts once, as the worst of them.
   */
  administering_units: CoverageCount;
  /**
   * Each inhabitant counts once.
   */
  inhabitants: CoverageCount;
  /**
   * Each municipality counts once.
   */
  municipalities: CoverageCount;
}
/**
 * How many are how far, and the bounds that follow.
 */
export interface CoverageCount {
  /**
   * Those whom it concerns: of so many the bounds are told.
   */
  applicable: number;
  /**
   * Covered, if what is assumed is so.
   */
  assumed: number;
  /**
   * At least so many are covered: what is assumed or not known does not count.
   */
  lower: number;
  /**
   * Those whom the need does not concern.
   */
  not_applicable: number;
  /**
   * Covered in part: only to come, or what should be met is not.
   */
  partly: number;
  /**
   * Covered, as is proven.
   */
  proven: number;
  /**
   * So many are covered as the records stand: proven or assumed.
   */
  recorded: number;
  /**
   * All.
   */
  total: number;
  /**
   * Not covered.
   */
  uncovered: number;
  /**
   * Not known.
   */
  unknown: number;
  /**
   * At most so many are covered: what is not known counts.
   */
  upper: number;
}
/**
 * How far all needs are covered in the municipalities that have something in common.
 */
export interface GroupCoverage {
  /**
   * Whether its share is below half of that of all.
   */
  below_half: boolean;
  /**
   * Each need in each of them.
   */
  cells: CoverageCount;
  /**
   * Number of the Land, or word of the code list; absent where it is not recorded.
   */
  key?: string;
  /**
   * What that is called.
   */
  label: string;
  /**
   * How many municipalities.
   */
  municipalities: number;
}
/**
 * How far one need is covered.
 */
export interface NeedCoverage {
  /**
   * What is assumed where it is covered for that only.
   */
  assumptions: CoverageAssumption[];
  /**
   * How many are how far.
   */
  counts: CoverageCounts;
  /**
   * Whether its services are typed as executed by others than municipalities.
   */
  executed_elsewhere?: boolean;
  /**
   * Why it is not covered.
   */
  gaps: Gap[];
  /**
   * Its id.
   */
  need: string;
  /**
   * The offerings that are about it, in the order of the register.
   */
  offerings: CoveringOffering[];
  /**
   * Whether so much is unknown that only the bounds may be told.
   */
  only_bounds: boolean;
  /**
   * The profiles that offerings have to meet, as `id@version`.
   */
  profiles: string[];
  /**
   * In how many of those where it is covered an exclusion criterion is met by the provider's own
   * word only.
   */
  self_declared: number;
  /**
   * In how many since a criterion that should be met is not.
   */
  should_failed: number;
  /**
   * Where it stood on the day; absent where that is not on record.
   */
  status?: NeedStatus;
  /**
   * What it is called.
   */
  title: string;
  /**
   * In how many municipalities it is covered in part since an offering is only to come.
   */
  to_come: number;
}
/**
 * What is assumed, and where.
 */
export interface CoverageAssumption {
  /**
   * What it is.
   */
  code: AssumptionCode;
  /**
   * What it is called.
   */
  label: string;
  /**
   * In how many municipalities.
   */
  municipalities: number;
  /**
   * How many inhabitants these have.
   */
  population: number;
}
/**
 * Why a need is not covered, and where.
 */
export interface Gap {
  /**
   * The reason.
   */
  code: GapCode;
  /**
   * What it is called.
   */
  label: string;
  /**
   * In how many municipalities.
   */
  municipalities: number;
  /**
   * How many inhabitants these have.
   */
  population: number;
}
/**
 * An offering that is about a need.
 */
export interface CoveringOffering {
  /**
   * In how many municipalities the need is covered by it; where several do, the first counts.
   */
  municipalities: number;
  /**
   * Its id.
   */
  offering: string;
  /**
   * How many inhabitants these have.
   */
  population: number;
  /**
   * Id of its provider.
   */
  provider: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Its version.
   */
  version?: string;
}
/**
 * Something to say beside the figures.
 */
export interface CoverageNote {
  /**
   * Id of the need, provider or group that it is about; absent where it is about all.
   */
  about?: string;
  /**
   * Which rule on answers asks for it.
   */
  code: string;
  /**
   * In words.
   */
  message: string;
}
/**
 * What one provider carries.
 */
export interface ProviderShare {
  /**
   * Inhabitants whose need is covered at all.
   */
  covered: number;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Inhabitants whose need is covered by it, need by need.
   */
  population: number;
  /**
   * Id of the provider.
   */
  provider: string;
}
/**
 * How the needs stand in one municipality.
 */
export interface UnitCoverage {
  /**
   * The unit, and how its key was read.
   */
  asked: AskedUnit;
  /**
   * Each need; none where the unit is no municipality.
   */
  needs: UnitNeed[];
}
/**
 * How one need stands in one municipality.
 */
export interface UnitNeed {
  /**
   * What is assumed.
   */
  assumptions?: AssumptionCode[];
  /**
   * Why it is not covered.
   */
  gaps?: GapCode[];
  /**
   * The same in words.
   */
  message: string;
  /**
   * Id of the need.
   */
  need: string;
  /**
   * The offering that counts.
   */
  offering?: string;
  /**
   * How it stands.
   */
  state: CellState;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Whom an open point holds up.
 */
export interface Blocked {
  /**
   * Those of them that are municipalities.
   */
  municipalities: number;
  /**
   * Ids of the needs that wait for it.
   */
  needs?: string[];
  /**
   * Ids of the offerings that wait for it, where it is about something else.
   */
  offerings?: string[];
  /**
   * Inhabitants of these municipalities.
   */
  population: number;
  /**
   * Of how many of them the number of inhabitants is not recorded, so that it is not in that sum.
   */
  population_unknown: number;
  /**
   * The units; those of which it is not known whether they are meant count.
   */
  units: number;
}
/**
 * Something that is not known or not done.
 */
export interface Debt {
  /**
   * About what.
   */
  about: DebtAbout;
  /**
   * Whom it holds up.
   */
  blocks: Blocked;
  /**
   * How many days that is ago.
   */
  days?: number;
  /**
   * What that is called.
   */
  label: string;
  /**
   * The same in a sentence.
   */
  message: string;
  /**
   * Who owes the answer.
   */
  owed_by: Debtor;
  /**
   * The first day on which it stood in someone's way.
   */
  since?: string;
  /**
   * What is missing.
   */
  what: OpenPoint;
}
/**
 * What an open point is about.
 */
export interface DebtAbout {
  /**
   * What is asked of units.
   */
  attribute?: Attribute;
  /**
   * Id of the record.
   */
  id?: string;
  /**
   * What it is called; of a question its text.
   */
  title: string;
  /**
   * What a Land is asked.
   */
  topic?: LandTopic;
}
/**
 * Who owes an answer.
 */
export interface Debtor {
  /**
   * The addressee.
   */
  addressee?: Addressee;
  /**
   * Id of the record.
   */
  id?: string;
  /**
   * Who that is.
   */
  kind: DebtorKind;
  /**
   * Number of the Land.
   */
  land?: string;
  /**
   * What they are called.
   */
  name: string;
  /**
   * Id of whoever brings the matter to them.
   */
  through?: string;
  /**
   * What these are called.
   */
  through_name?: string;
}
/**
 * So many open points that somebody owes.
 */
export interface DebtorTotal {
  /**
   * Who.
   */
  debtor: Debtor;
  /**
   * How many.
   */
  debts: number;
}
/**
 * What is not known or not done and stands in someone's way.
 */
export interface DebtsAnswer {
  /**
   * The day.
   */
  as_of: string;
  /**
   * Who owes how many of them; whoever owes most first.
   */
  by_debtor: DebtorTotal[];
  /**
   * How many there are of what.
   */
  by_what: WhatTotal[];
  /**
   * The open points: what holds up most inhabitants first, then most units, then the oldest.
   */
  debts: Debt[];
  /**
   * How many more there are.
   */
  left_out: number;
  /**
   * Ids of records of which it is not on record how they stood on the day, so that nothing is
   * told of what they wait for.
   */
  status_unknown?: string[];
  /**
   * How many there are.
   */
  total: number;
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * So many open points of one kind.
 */
export interface WhatTotal {
  /**
   * How many.
   */
  debts: number;
  /**
   * What that is called.
   */
  label: string;
  /**
   * What is missing.
   */
  what: OpenPoint;
}
/**
 * A record that has come.
 */
export interface AddedRecord {
  /**
   * The preceding version of the same profile, which it is compared with.
   */
  compared_with?: string;
  /**
   * How its criteria differ from those.
   */
  criteria?: CriterionChange[];
  /**
   * Its id.
   */
  id: string;
  /**
   * That in words.
   */
  message?: string;
  /**
   * Whether it may have been there: something without an id could not be read.
   */
  not_certain: boolean;
  /**
   * Why it was withdrawn.
   */
  reason?: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What it is.
   */
  type: RecordType;
  /**
   * Of an offering: how many units have a way to it on the day.
   */
  units?: number;
  /**
   * Its version.
   */
  version?: string;
  /**
   * The day of its withdrawal, where it is there as a withdrawn record alone.
   */
  withdrawn_on?: string;
}
/**
 * How a criterion differs.
 */
export interface CriterionChange {
  /**
   * Whether it is new.
   */
  added: boolean;
  /**
   * Whether it lets fewer through, or more.
   */
  change: Strictness;
  /**
   * Its id.
   */
  criterion: string;
  /**
   * Whether it is dropped.
   */
  dropped: boolean;
  /**
   * The members that make the difference.
   */
  members?: CriterionMember[];
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A member in which a criterion differs.
 */
export interface CriterionMember {
  /**
   * Whether by it fewer get through, or more.
   */
  change: Strictness;
  /**
   * What it is called.
   */
  label: string;
  /**
   * Its name.
   */
  member: string;
}
/**
 * A record that says something else.
 */
export interface ChangedRecord {
  /**
   * Of a profile how its criteria differ, with those of what it is based on.
   */
  criteria?: CriterionChange[];
  /**
   * Its id.
   */
  id: string;
  /**
   * The members that are different.
   */
  members: MemberChange[];
  /**
   * Whether it changed in what binds, so that its digest is another one.
   */
  normative: boolean;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What it is.
   */
  type: RecordType;
  /**
   * Its version.
   */
  version?: string;
}
/**
 * A member that is different.
 */
export interface MemberChange {
  /**
   * What stands there.
   */
  after?: string;
  /**
   * What stands there in words, where these are others.
   */
  after_in_words?: string;
  /**
   * What stood there: a text as it reads, all else as JSON.
   */
  before?: string;
  /**
   * What stood there in words, where these are others.
   */
  before_in_words?: string;
  /**
   * What it is called.
   */
  label: string;
  /**
   * JSON Pointer to it: in the later record, of what is gone in the earlier one.
   */
  path: string;
}
/**
 * What is different.
 */
export interface DiffAnswer {
  /**
   * Records that have come, in the order of the later register.
   */
  added: AddedRecord[];
  /**
   * Of two registers the day on which ways, seats and uses are compared.
   */
  as_of?: string;
  /**
   * Records that say something else.
   */
  changed: ChangedRecord[];
  /**
   * Whether both are the same edition.
   */
  edition: EditionMatch;
  /**
   * Digest of the later register.
   */
  edition_after?: string;
  /**
   * Digest of the earlier register: the same in whatever order its records stand.
   */
  edition_before?: string;
  /**
   * The earlier day, of one register.
   */
  from?: string;
  /**
   * One self-contained HTML document, where it was asked for.
   */
  html?: string;
  /**
   * What could be read on one side alone, so that it is not compared.
   */
  not_compared: NotCompared[];
  /**
   * Records that have gone, in the order of the earlier register.
   */
  removed: RemovedRecord[];
  /**
   * Seats in bodies that are held by others, and other parts that somebody takes in them.
   */
  seats: SeatChange[];
  /**
   * Needs that stand otherwise than before.
   */
  states: StateChange[];
  /**
   * Evaluations of the later register, and whether they rest on one of the two.
   */
  stored_editions: StoredEdition[];
  /**
   * The most important in sentences: what changed, and for whom.
   */
  summary: string[];
  /**
   * Relations that are in doubt and were not before.
   */
  suspect: SuspectLink[];
  /**
   * Tables whose rows are different.
   */
  tables: TableChange[];
  /**
   * The later day.
   */
  to?: string;
  /**
   * What of the later register could not be read.
   */
  unread_after: Unread[];
  /**
   * What of the earlier register could not be read, so that it is not compared.
   */
  unread_before: Unread[];
  /**
   * Uses of offerings that began, ended or are further.
   */
  uses: UseChange[];
  /**
   * Which units gained or lost a way to an offering; absent where no day is given.
   */
  ways?: WayChanges;
}
/**
 * What could be read on one side alone.
 */
export interface NotCompared {
  /**
   * Its id or key.
   */
  id: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What it is; absent for a row of a table.
   */
  type?: RecordType;
  /**
   * On which side it could not be read.
   */
  unread: DiffSide;
  /**
   * Its version.
   */
  version?: string;
}
/**
 * A record that has gone.
 */
export interface RemovedRecord {
  /**
   * Its id.
   */
  id: string;
  /**
   * What there is to say of it, in words.
   */
  message?: string;
  /**
   * Whether it may still be there: something without an id could not be read.
   */
  not_certain: boolean;
  /**
   * Why it was withdrawn.
   */
  reason?: string;
  /**
   * The version that counts in its place.
   */
  replaced_by?: string;
  /**
   * Id of the record that takes its place.
   */
  successor?: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What it is.
   */
  type: RecordType;
  /**
   * Its version.
   */
  version?: string;
  /**
   * The day of its withdrawal.
   */
  withdrawn_on?: string;
  /**
   * Whether nothing tells that it was withdrawn.
   */
  without_tombstone: boolean;
}
/**
 * A part that somebody takes in a body.
 */
export interface SeatChange {
  /**
   * Id of the body.
   */
  body: string;
  /**
   * Whether it began or ended.
   */
  change: TimeChange;
  /**
   * What it is called.
   */
  name: string;
  /**
   * The day of that, where it is told.
   */
  on?: string;
  /**
   * Id of the organisation.
   */
  organisation: string;
  /**
   * As what.
   */
  role: MembershipRole;
  /**
   * Id of the seat.
   */
  seat?: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A need that stands otherwise than before.
 */
export interface StateChange {
  /**
   * How it stands.
   */
  after: NeedState;
  /**
   * How it stood.
   */
  before: NeedState;
  /**
   * Its id.
   */
  need: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * The edition that an evaluation rests on.
 */
export interface StoredEdition {
  /**
   * Whether that is the later register.
   */
  after: EditionMatch;
  /**
   * Whether that is the earlier register.
   */
  before: EditionMatch;
  /**
   * Id of the evaluation.
   */
  evaluation: string;
  /**
   * What it says of the register: its digest, or a day.
   */
  stored: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A relation in doubt: what it leads to has changed since someone looked.
 */
export interface SuspectLink {
  /**
   * Id of the record that has it.
   */
  id: string;
  /**
   * The relation.
   */
  rel: Relation;
  /**
   * What it leads to.
   */
  target: string;
  /**
   * Version of that record.
   */
  version?: string;
}
/**
 * A table whose rows are different: how many, and the first of them.
 */
export interface TableChange {
  /**
   * How many rows are new.
   */
  added: number;
  /**
   * How many are different in something else.
   */
  changed: number;
  /**
   * How many are not listed.
   */
  left_out: number;
  /**
   * How many units are merged with others.
   */
  merged: number;
  /**
   * How many rows are gone.
   */
  removed: number;
  /**
   * How many have another name.
   */
  renamed: number;
  /**
   * The first of them, by what became of them and key.
   */
  rows: RowChange[];
  /**
   * Which one.
   */
  table: TableOf;
}
/**
 * A row that is different.
 */
export interface RowChange {
  /**
   * What became of it.
   */
  fate: RowFate;
  /**
   * Its key.
   */
  key: string;
  /**
   * The members that are different.
   */
  members?: MemberChange[];
  /**
   * What it is called, or was.
   */
  name: string;
  /**
   * The day of that, where it is told.
   */
  on?: string;
  /**
   * The units in its place.
   */
  successors?: NamedKey[];
}
/**
 * A unit by key and name.
 */
export interface NamedKey {
  /**
   * Its key.
   */
  key: string;
  /**
   * What it is called, where the table tells.
   */
  name?: string;
}
/**
 * A use of an offering.
 */
export interface UseChange {
  /**
   * How far it is.
   */
  after?: ReferenceState;
  /**
   * How far it was.
   */
  before?: ReferenceState;
  /**
   * Whether it began or ended, or is further.
   */
  change: TimeChange;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * Id of the organisation.
   */
  organisation: string;
  /**
   * Since when, where that is told.
   */
  since?: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Which units gained or lost a way. Those that are there on one side alone are not among them.
 */
export interface WayChanges {
  /**
   * How many units gained a way to at least one offering.
   */
  gained: number;
  /**
   * How many lost one.
   */
  lost: number;
  /**
   * The offerings, in the order of their ids.
   */
  offerings: WayChange[];
}
/**
 * Who gained or lost a way to one offering.
 */
export interface WayChange {
  /**
   * How many units have a way that had none.
   */
  gained: number;
  /**
   * The first of those that gained one.
   */
  gained_units: NamedUnits;
  /**
   * How many have none that had one.
   */
  lost: number;
  /**
   * The first of those that lost one.
   */
  lost_units: NamedUnits;
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * The digest of what a record says.
 */
export interface DigestAnswer {
  /**
   * SHA-256 over the canonical form of its normative members (formulas, F15).
   */
  digest: string;
}
/**
 * A rule with why it is there.
 */
export interface RuleExplained {
  /**
   * Its cases.
   */
  cases: RuleCase[];
  /**
   * Stable for ever, never used again.
   */
  code: string;
  /**
   * What it says in each case, in German.
   */
  de?: RuleText[];
  /**
   * The same in English.
   */
  en?: RuleText[];
  /**
   * Short name that people remember.
   */
  name: string;
  /**
   * Names of the parameters of its cases, each once.
   */
  params: string[];
  /**
   * `L` one record, `N` register, `T` as-of date; empty for what the shape check finds.
   */
  scope: string;
  /**
   * The highest severity that its findings have.
   */
  severity: Severity;
  /**
   * Version of the library in which it came.
   */
  since: string;
  /**
   * Where it comes from.
   */
  source: string;
  /**
   * Why it is there.
   */
  why: RuleWhy;
}
/**
 * Why a rule is there, in both languages.
 */
export interface RuleWhy {
  /**
   * In German.
   */
  de: string;
  /**
   * In English.
   */
  en: string;
}
/**
 * The texts with fixes carried out. Bytes that no fix touches are those that were given.
 */
export interface FixAnswer {
  /**
   * What was changed, in the order in which it was.
   */
  changes: Fixed[];
  /**
   * What was not, and why.
   */
  not_applied: Fixed[];
  /**
   * The texts that have changed.
   */
  texts: FixedText[];
}
/**
 * The fix of a finding.
 */
export interface Fixed {
  /**
   * Position in the text as it was before this fix and those of its round.
   */
  at?: Place;
  /**
   * Name of the case.
   */
  case: string;
  /**
   * Code of the rule.
   */
  code: string;
  /**
   * The steps of the fix, as JSON Patch.
   */
  fix?: PatchOp[];
  /**
   * What `skip` calls it.
   */
  id: string;
  /**
   * Which record of that text, from 0.
   */
  index?: number;
  /**
   * What was wrong, in the language asked for.
   */
  message: string;
  /**
   * What stands there now; absent where something was taken out.
   */
  new?: string;
  /**
   * What stood there, as it was written; absent where something was added.
   */
  old?: string;
  /**
   * JSON Pointer within the record.
   */
  path: string;
  /**
   * Id of the record, where it could be read.
   */
  record?: string;
  /**
   * Name of the text, where several were given.
   */
  source?: string;
  /**
   * Why it was not carried out.
   */
  why?: RepairObstacle;
}
/**
 * A text that has changed.
 */
export interface FixedText {
  /**
   * Its name, where it has one.
   */
  name?: string;
  /**
   * All of it.
   */
  text: string;
}
/**
 * A unit that another one acts for.
 */
export interface ActedFor {
  /**
   * Its regional key, otherwise its municipality key or its id.
   */
  key: string;
  /**
   * What it is called.
   */
  name: string;
}
/**
 * What others bear.
 */
export interface Borne {
  /**
   * How much, where that is known.
   */
  amount?: string;
  /**
   * Id of who bears it; absent where all do.
   */
  by?: string;
  /**
   * The same in words.
   */
  in_words: string;
  /**
   * Id of the answer of the Land to whether it passes on, where it has settled that.
   */
  land_rule?: string;
  /**
   * Where the rule is written.
   */
  source?: Source;
  /**
   * Why.
   */
  why: BorneGround;
}
/**
 * A step that a notice asks for and that is not reported done.
 */
export interface Duty {
  /**
   * For how many of the units that it acts for it has to be done.
   */
  acted_for?: number;
  /**
   * How certain the notice is.
   */
  certainty: Certainty;
  /**
   * By when.
   */
  due?: string;
  /**
   * Whether it is not known that the notice is for this municipality.
   */
  not_certain: boolean;
  /**
   * Id of the notice.
   */
  notice: string;
  /**
   * What kind of obligation it is.
   */
  obligation: Obligation;
  /**
   * Whether that day has passed.
   */
  overdue: boolean;
  /**
   * Whether it can be done as far as that goes.
   */
  possible: Answer;
  /**
   * Id of what must be there before.
   */
  prerequisite?: string;
  /**
   * Who does it, by function.
   */
  role?: string;
  /**
   * What was said of the notice last.
   */
  said?: AckState;
  /**
   * Id of who sent it.
   */
  sender: string;
  /**
   * What has to be done.
   */
  text: string;
  /**
   * Why not, or why that is not certain.
   */
  why?: string;
}
/**
 * What one municipality is told.
 */
export interface InboxAnswer {
  /**
   * The units that it acts for, as they have no administration of their own.
   */
  acts_for?: ActedFor[];
  /**
   * The day.
   */
  as_of: string;
  /**
   * What it can obtain and through whom: first what it needs for a duty, by the day of that; then
   * what is about a need of its own; then what most like it use; of these what is new, then what is
   * documented.
   */
  can_obtain: Obtainable[];
  /**
   * How many more there are of each than are listed.
   */
  left_out: NotInInbox;
  /**
   * Who like it uses that already, the most like it first.
   */
  like_me: LikeMe[];
  /**
   * What it must do, by day, then obligation.
   */
  must_do: Duty[];
  /**
   * What the ids in the answer are called.
   */
  names: {
    [k: string]: string;
  };
  /**
   * What is new: the latest first, of one day what has to be done first; ways last.
   */
  new: News[];
  /**
   * What is open and who owes it, by the day since when.
   */
  open: OpenDebt[];
  /**
   * The day from which on something is new.
   */
  since: string;
  /**
   * Uses of offerings on record of it that it has not confirmed.
   */
  to_confirm: ToConfirm[];
  /**
   * The municipality, how its key was read, and who acts for it.
   */
  unit?: AskedUnit;
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
  /**
   * Its own needs that were handed in and have no answer yet: what waits longest first.
   */
  waiting: WaitingNeed[];
}
/**
 * An offering that has a way to the municipality.
 */
export interface Obtainable {
  /**
   * Id of the first of them: one that is documented comes before one that is assumed, a short one
   * before a long one.
   */
  access_path: string;
  /**
   * What is not proven.
   */
  assumptions: AssumptionCode[];
  /**
   * Whether that one is documented from end to end.
   */
  basis: Basis;
  /**
   * Id of the channel of that last hop.
   */
  channel?: string;
  /**
   * The unit or function to ask there.
   */
  contact?: Contact;
  /**
   * Whether the cost is known.
   */
  cost: CostState;
  /**
   * Id of the notice with the first duty that it is needed for.
   */
  duty?: string;
  /**
   * How many like the municipality use it.
   */
  like_me: number;
  /**
   * Id of the most urgent need of the municipality that it is about.
   */
  need?: string;
  /**
   * Whether there was no way to it on the earlier day.
   */
  new: boolean;
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * How far the municipality is with it itself.
   */
  own?: ReferenceState;
  /**
   * What the municipality would pay by that way.
   */
  pays?: Pays;
  /**
   * The services it covers.
   */
  services?: string[];
  /**
   * Id of who hands it over on that one; absent where the municipality has it itself.
   */
  through?: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * By how many access paths it can be had.
   */
  ways: number;
}
/**
 * What a municipality would pay by one way: each year, and apart from that once.
 */
export interface Pays {
  /**
   * What is known of that, where a part is not.
   */
  at_least?: string;
  /**
   * What others bear.
   */
  borne?: Borne[];
  /**
   * What the connection costs, once, as recorded; no part of the yearly amount.
   */
  connection?: string;
  /**
   * In which currency.
   */
  currency?: string;
  /**
   * What the Land has settled on financing; no amount is read from it.
   */
  financing?: LandFinancing;
  /**
   * What it pays each year, in a sentence.
   */
  in_words: string;
  /**
   * How many more there are than are listed: at most 10.
   */
  more_open?: number;
  /**
   * What else is paid once, as for the rollout, as recorded; no part of the yearly amount.
   */
  once?: string;
  /**
   * What is not known, and who is to answer.
   */
  open?: PaysOpen[];
  /**
   * What it pays for each year.
   */
  parts?: PaysPart[];
  /**
   * How much of it is known, each year.
   */
  state: PaysState;
  /**
   * Whether VAT is included.
   */
  vat_included?: boolean;
  /**
   * The year of the cost, where it is recorded.
   */
  year?: number;
  /**
   * What it pays each year, all parts together. Absent where one of them is not known.
   */
  yearly?: string;
}
/**
 * What a Land has settled on who pays.
 */
export interface LandFinancing {
  /**
   * Id of its answer.
   */
  land_rule: string;
  /**
   * What it says.
   */
  rule?: string;
  /**
   * Where that is written.
   */
  source?: Source;
}
/**
 * What is not known, and who is to answer.
 */
export interface PaysOpen {
  /**
   * For which key.
   */
  key?: CostKey;
  /**
   * In words.
   */
  message: string;
  /**
   * Who is to answer: an id, or a regional key.
   */
  owed_by?: string;
  /**
   * Of how many of those that share it.
   */
  parties?: number;
  /**
   * What.
   */
  what: PaysGap;
}
/**
 * Something that a municipality pays for each year.
 */
export interface PaysPart {
  /**
   * What it pays for it; absent where that is not known.
   */
  amount?: string;
  /**
   * Why these keys.
   */
  ground?: KeyGround;
  /**
   * The same in words.
   */
  in_words: string;
  /**
   * By which keys, and how much of it in per cent.
   */
  keys?: KeyShare[];
  /**
   * How many of them there are.
   */
  number?: number;
  /**
   * What one inhabitant, case or municipality costs.
   */
  price?: string;
  /**
   * Who is taken for those that share it.
   */
  shared_by?: SharedBy;
  /**
   * How many they are, with the municipality.
   */
  sharers?: number;
  /**
   * What for.
   */
  what: PaysFor;
  /**
   * The whole, of which it pays its part.
   */
  whole?: string;
}
/**
 * How many more there are than are listed.
 */
export interface NotInInbox {
  /**
   * Units that it acts for.
   */
  acts_for: number;
  /**
   * What it can obtain.
   */
  can_obtain: number;
  /**
   * Who uses that already.
   */
  like_me: number;
  /**
   * What it must do.
   */
  must_do: number;
  /**
   * What is new.
   */
  new: number;
  /**
   * What is open.
   */
  open: number;
  /**
   * What it is to confirm.
   */
  to_confirm: number;
  /**
   * Its own needs that wait.
   */
  waiting: number;
}
/**
 * Somebody like the municipality who uses an offering that it can obtain.
 */
export interface LikeMe {
  /**
   * Whether it confirmed that.
   */
  confirmed: boolean;
  /**
   * The unit or function to ask there.
   */
  contact?: Contact;
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * Who.
   */
  organisation: UsingOrganisation;
  /**
   * How like the municipality it is.
   */
  points: number;
  /**
   * What both share, in words.
   */
  shared: string[];
  /**
   * Since when.
   */
  since?: string;
  /**
   * How far it is.
   */
  state: ReferenceState;
}
/**
 * Who uses an offering.
 */
export interface UsingOrganisation {
  /**
   * Its id.
   */
  id: string;
  /**
   * What it is called, where it is on record.
   */
  name?: string;
}
/**
 * Something new.
 */
export interface News {
  /**
   * Id of the record: of a way that of the offering.
   */
  about: string;
  /**
   * For how many of the units that it acts for it is.
   */
  acted_for?: number;
  /**
   * Of a notice: how certain it is.
   */
  certainty?: Certainty;
  /**
   * Id of who says so.
   */
  from?: string;
  /**
   * What kind of news it is.
   */
  kind: NewsKind;
  /**
   * Whether it is not known that it is for this municipality.
   */
  not_certain: boolean;
  /**
   * Of a notice: what has to be done.
   */
  obligation?: Obligation;
  /**
   * The day; of a way it is only known that it lies between the two days.
   */
  on?: string;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What it says, in words.
   */
  what: string;
}
/**
 * Something that somebody owes.
 */
export interface OpenDebt {
  /**
   * Id of the record that it is about.
   */
  about?: string;
  /**
   * By when there will be more.
   */
  next_word_by?: string;
  /**
   * Id of who owes it.
   */
  owed_by?: string;
  /**
   * What that is called.
   */
  owed_by_name: string;
  /**
   * Since when it is open.
   */
  since?: string;
  /**
   * That in words: what the record is called, what was asked, what a Land is to settle.
   */
  text: string;
  /**
   * What is open.
   */
  what: OpenKind;
}
/**
 * A use of an offering that is on record and that the one who is said to use it has not confirmed.
 */
export interface ToConfirm {
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * Id of who is said to use it: the municipality, one that it acts for, or whoever acts for it.
   */
  organisation: string;
  /**
   * Since when.
   */
  since?: string;
  /**
   * Where it is written.
   */
  source?: Source;
  /**
   * How far that is said to be.
   */
  state: ReferenceState;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * A need of the municipality that was handed in and has no answer yet.
 */
export interface WaitingNeed {
  /**
   * Ids of the bodies before which it was brought.
   */
  bodies?: string[];
  /**
   * Id of the need.
   */
  need: string;
  /**
   * In so many sessions of one of them it could have come up and did not, where that is too many.
   */
  sessions?: number;
  /**
   * The day on which it was handed in.
   */
  since: string;
  /**
   * How far it is.
   */
  status: NeedStatus;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * Evidence that does not count.
 */
export interface DoubtedEvidence {
  /**
   * Its id.
   */
  evidence: string;
  /**
   * The same in words.
   */
  message: string;
  /**
   * Why it does not.
   */
  why: EvidenceDoubt;
}
/**
 * Which offerings meet a profile, criterion by criterion; or which needs, where it is for needs.
 */
export interface MatchAnswer {
  /**
   * The day.
   */
  as_of: string;
  /**
   * The criteria that hold for the profile: its own, and those of what it is based on.
   */
  criteria: MatchedCriterion[];
  /**
   * How many offerings or needs are not told.
   */
  left_out: number;
  /**
   * What the profile is based on and the register does not have: nothing fits for certain.
   */
  missing_bases?: string[];
  /**
   * The needs, where the profile is for needs, in the same order.
   */
  needs?: MatchedNeed[];
  /**
   * The offerings: those that fit first, then those of which that is not known. None where the
   * profile is for needs.
   */
  offerings: MatchedOffering[];
  /**
   * The profile.
   */
  profile: MatchedProfile;
  /**
   * The unit that it is asked for, where it is asked for one.
   */
  unit?: AskedUnit;
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * A criterion that holds for the profile.
 */
export interface MatchedCriterion {
  /**
   * Whether it applies to the unit; only where it has a condition.
   */
  applies?: Answer;
  /**
   * How binding it is.
   */
  binding: Binding;
  /**
   * What it does to an offer.
   */
  class: CriterionClass;
  /**
   * Its id.
   */
  criterion: string;
  /**
   * The profile that it comes from, as `id@version`.
   */
  profile: string;
  /**
   * What it is called.
   */
  title: string;
}
/**
 * One need, held against a framework for needs.
 */
export interface MatchedNeed {
  /**
   * The criteria, in the order of the list above.
   */
  criteria: MatchCell[];
  /**
   * How the exclusion criteria are answered.
   */
  exclusion: MatchCount;
  /**
   * Its id.
   */
  need: string;
  /**
   * How all others are answered.
   */
  others: MatchCount;
  /**
   * Where it stood on the day; absent where that is not on record.
   */
  status?: NeedStatus;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Whether it meets every exclusion criterion that applies.
   */
  verdict: Answer;
}
/**
 * How one offering or need stands to one criterion.
 */
export interface MatchCell {
  /**
   * Whether it is met.
   */
  answer: CriterionAnswer;
  /**
   * The highest assurance of what says so.
   */
  assurance?: Assurance;
  /**
   * Id of the criterion.
   */
  criterion: string;
  /**
   * Whether the offering says that a deviation was accepted; it counts as not met all the same.
   */
  deviation_accepted?: boolean;
  /**
   * The evidence that does not count.
   */
  doubted?: DoubtedEvidence[];
  /**
   * Ids of the evidence that counts.
   */
  evidence?: string[];
  /**
   * The same in words.
   */
  message: string;
  /**
   * Where a need says it, as JSON Pointer: what is to be filled in where it is missing.
   */
  path?: string;
  /**
   * Why.
   */
  reason: CriterionReason;
}
/**
 * So many criteria.
 */
export interface MatchCount {
  /**
   * That do not apply.
   */
  left_out: number;
  /**
   * Not met.
   */
  no: number;
  /**
   * Not known to be met.
   */
  unknown: number;
  /**
   * Met.
   */
  yes: number;
}
/**
 * One offering, held against the profile.
 */
export interface MatchedOffering {
  /**
   * Whether it can be had on the day.
   */
  availability: Availability;
  /**
   * The criteria, in the order of the list above.
   */
  criteria: MatchCell[];
  /**
   * How the exclusion criteria are answered.
   */
  exclusion: MatchCount;
  /**
   * Its id.
   */
  offering: string;
  /**
   * How all others are answered.
   */
  others: MatchCount;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Whether it meets every exclusion criterion that applies.
   */
  verdict: Answer;
  /**
   * Its version.
   */
  version?: string;
}
/**
 * The profile that offerings or needs are held against.
 */
export interface MatchedProfile {
  /**
   * Its id.
   */
  id: string;
  /**
   * Where it stands.
   */
  status: ProfileStatus;
  /**
   * What is held against it; absent means offerings.
   */
  subject?: ProfileSubject;
  /**
   * What it is called.
   */
  title: string;
  /**
   * Its version.
   */
  version: string;
}
/**
 * What so many of those that it is for said of it last.
 */
export interface AckCounts {
  /**
   * That they are affected.
   */
  affected: number;
  /**
   * That they have done it.
   */
  done: number;
  /**
   * That they are not affected.
   */
  not_affected: number;
  /**
   * That they have read it.
   */
  read: number;
  /**
   * Nothing yet.
   */
  silent: number;
}
/**
 * So many units.
 */
export interface Addressees {
  /**
   * For which it is not.
   */
  no: number;
  /**
   * Of which that is not known.
   */
  unknown: number;
  /**
   * For which it is.
   */
  yes: number;
}
/**
 * Those who cannot do what a notice asks for, as something that it requires is not there.
 */
export interface CannotAct {
  /**
   * How many are not named.
   */
  left_out: number;
  /**
   * The first of them by key.
   */
  named: HeldUpUnit[];
  /**
   * Of how many it is not known whether they can.
   */
  not_certain: number;
  /**
   * What is missing, and for how many.
   */
  reasons: HeldUp[];
  /**
   * How many cannot.
   */
  units: number;
}
/**
 * A unit for which something is missing.
 */
export interface HeldUpUnit {
  /**
   * Its regional key, otherwise its municipality key or its id.
   */
  key: string;
  /**
   * What it is called.
   */
  name: string;
  /**
   * Whether it can act: no, or not known.
   */
  possible: Answer;
  /**
   * Ids of what is missing.
   */
  prerequisites: string[];
}
/**
 * Something that is required and missing.
 */
export interface HeldUp {
  /**
   * Whether it is there: no, or not known.
   */
  possible: Answer;
  /**
   * Id of what is required.
   */
  prerequisite: string;
  /**
   * For how many units.
   */
  units: number;
  /**
   * Why, in words.
   */
  why?: string;
}
/**
 * The units of one Land.
 */
export interface NoticeLand {
  /**
   * What the first said of it last.
   */
  acks: AckCounts;
  /**
   * How many of the first cannot do what it asks for.
   */
  cannot_act: number;
  /**
   * What it is called.
   */
  label: string;
  /**
   * Its number; absent where the Land of a unit is not on record.
   */
  land?: string;
  /**
   * Of how many of the first that is not known.
   */
  not_certain: number;
  /**
   * Of how many that is not known.
   */
  unknown: number;
  /**
   * How many units it is for.
   */
  yes: number;
}
/**
 * One notice as it stands on the day.
 */
export interface NoticeTold {
  /**
   * What those said of it last, themselves or whoever acts for them.
   */
  acks: AckCounts;
  /**
   * Whom it is for, in words.
   */
  addressed_to: string;
  /**
   * How many units it is for.
   */
  addressees: Addressees;
  /**
   * The same by Land, in the order of their numbers.
   */
  by_land: NoticeLand[];
  /**
   * Those of them that cannot do what it asks for.
   */
  cannot_act: CannotAct;
  /**
   * How certain it is.
   */
  certainty: Certainty;
  /**
   * By when the next step is to be done; the last of all where every day has passed.
   */
  due?: string;
  /**
   * First day on which it takes effect.
   */
  effective_from?: string;
  /**
   * What kind of message it is.
   */
  message: MessageKind;
  /**
   * By when the sender promised more word.
   */
  next_word_by?: string;
  /**
   * Its id.
   */
  notice: string;
  /**
   * What those whom it is for have to do.
   */
  obligation: Obligation;
  /**
   * How many questions are open.
   */
  open_questions: number;
  /**
   * The same day, where it has passed without any.
   */
  overdue_since?: string;
  /**
   * When it was published.
   */
  published: string;
  /**
   * What was asked by the day.
   */
  questions: QuestionTold[];
  /**
   * Id of the last notice in its place.
   */
  replaced_by?: string;
  /**
   * Id of the sender, who owes more word and the answers to questions.
   */
  sender: string;
  /**
   * What became of it.
   */
  state: NoticeState;
  /**
   * What it is called.
   */
  title: string;
  /**
   * What changes.
   */
  what_changes: string;
}
/**
 * A question to the sender; all whom the notice is for see it.
 */
export interface QuestionTold {
  /**
   * The answer; absent while it is open.
   */
  answer?: string;
  /**
   * Id of who asks, where the notice may tell names.
   */
  asked_by?: string;
  /**
   * Since when.
   */
  asked_on?: string;
  /**
   * What is asked.
   */
  text: string;
}
/**
 * What became of notices by a day.
 */
export interface NoticesAnswer {
  /**
   * The day.
   */
  as_of: string;
  /**
   * What there is to say of them, in words: that there are none.
   */
  message?: string;
  /**
   * What the ids in the answer are called.
   */
  names: {
    [k: string]: string;
  };
  /**
   * The notices: those whose word is overdue first, then those that are to be reckoned with, by
   * obligation and day.
   */
  notices: NoticeTold[];
  /**
   * How many of them promised more word by a day that has passed.
   */
  overdue: number;
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * Something a path takes for granted.
 */
export interface Assumption {
  /**
   * What it is.
   */
  code: AssumptionCode;
  /**
   * At which hop, from 0.
   */
  hop?: number;
  /**
   * In words.
   */
  message: string;
}
/**
 * Whom to speak to next.
 */
export interface NextContact {
  /**
   * How to reach it, where known.
   */
  contact?: Contact;
  /**
   * Id of the organisation, or `role:land` when the Land has no record.
   */
  organisation: string;
  /**
   * Why, in words.
   */
  why: string;
}
/**
 * An access path that holds on the day.
 */
export interface Path {
  /**
   * Id of the access path within it.
   */
  access_path: string;
  /**
   * What is not proven.
   */
  assumptions: Assumption[];
  /**
   * Whether it is documented from end to end, or takes something for granted.
   */
  basis: Basis;
  /**
   * What the offering costs, as recorded; a cost that is not recorded is unknown.
   */
  cost: Cost;
  /**
   * Its hops, from the provider to the unit.
   */
  hops: PathHop[];
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * What the municipality would pay by it: each year, and apart from that once.
   */
  pays?: Pays;
  /**
   * Its version, where it has one: of several the one that is valid on the day.
   */
  version?: string;
}
/**
 * One hop of a path, its ends by name.
 */
export interface PathHop {
  /**
   * Through which channel.
   */
  channel: string;
  /**
   * Who hands over: an id, or the key of the unit.
   */
  from: string;
  /**
   * When the channel's rule holds.
   */
  rule_valid: Interval;
  /**
   * Where the rule is written.
   */
  source: Source;
  /**
   * Who orders.
   */
  to: string;
}
/**
 * The access paths that lead to the unit, why the others do not, and whom to speak to next.
 */
export interface PathAnswer {
  /**
   * How many more there are than are listed: of one access path at most 1,000.
   */
  more_paths?: number;
  /**
   * What the ids in the answer are called.
   */
  names: {
    [k: string]: string;
  };
  /**
   * Whom to speak to next.
   */
  next_contact?: NextContact;
  /**
   * Every access path that holds.
   */
  paths: Path[];
  /**
   * Every reason why another access path does not.
   */
  reasons: Reason[];
  /**
   * The unit that was asked for, and how its key was read.
   */
  unit?: AskedUnit;
  /**
   * What could not be read, so that it counts in no path and no reason.
   */
  unread: Unread[];
}
/**
 * Why an access path is no path.
 */
export interface Reason {
  /**
   * Id of the access path within it.
   */
  access_path?: string;
  /**
   * Through which channel.
   */
  channel?: string;
  /**
   * The reason.
   */
  code: ReasonCode;
  /**
   * At which hop, from 0.
   */
  hop?: number;
  /**
   * In words.
   */
  message: string;
  /**
   * Id of the offering.
   */
  offering?: string;
  /**
   * On which day.
   */
  on: string;
}
/**
 * How far the municipality is with one offering.
 */
export interface OfferingReadiness {
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * What it needs.
   */
  points: OnePoint[];
  /**
   * The worst of all points.
   */
  state: ReadinessState;
  /**
   * Its version.
   */
  version?: string;
}
/**
 * How far one thing is that an offering needs.
 */
export interface OnePoint {
  /**
   * The standard of the interface that needs it.
   */
  interface?: string;
  /**
   * Why it is so, in words.
   */
  message: string;
  /**
   * Id or key of whoever acts next; absent where nothing is to be done.
   */
  next?: string;
  /**
   * How far it is.
   */
  state: ReadinessState;
  /**
   * What is recorded: the id of a destination, a key, the name of software.
   */
  value?: string;
  /**
   * What it is.
   */
  what: ReadinessPoint;
}
/**
 * How far a municipality is with offerings.
 */
export interface ReadinessAnswer {
  /**
   * The day.
   */
  as_of: string;
  /**
   * What there is to say of the offerings, in words: that there are none.
   */
  message?: string;
  /**
   * What the ids in the answer are called.
   */
  names: {
    [k: string]: string;
  };
  /**
   * The offerings that may be meant for it, in the order read.
   */
  offerings: OfferingReadiness[];
  /**
   * The unit, and how its key was read.
   */
  unit: AskedUnit;
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * A page for readers.
 */
export interface Page {
  /**
   * One self-contained HTML document.
   */
  html: string;
  /**
   * What could not be read, so that the page does not tell of it.
   */
  unread: Unread[];
}
/**
 * The tables of a register, each as CSV: UTF-8, commas, one line of names, rows by key.
 */
export interface UnitTables {
  /**
   * Dissolved units of which it is not known.
   */
  open: string[];
  /**
   * `successors.csv`: what came in the place of dissolved ones, as far as that is known.
   */
  successors: string;
  /**
   * `units.csv`: every unit of the tables and of the official list that was given.
   */
  units: string;
  /**
   * What could not be read, so that the tables do not tell of it.
   */
  unread: Unread[];
}
/**
 * The way of a record: what it came from, what became of it, and what is missing there.
 */
export interface TraceAnswer {
  /**
   * Id of the station asked about.
   */
  about: string;
  /**
   * The day.
   */
  as_of: string;
  /**
   * Stations that lead to each other in a circle.
   */
  circles?: TraceCircle[];
  /**
   * Which way was gone.
   */
  direction: TraceDirection;
  /**
   * To how many more records it leads that are of a later day.
   */
  later: number;
  /**
   * What was looked at for the answer.
   */
  looked_at: TraceLookedAt;
  /**
   * What there is to say of it in words: that nothing leads there or on.
   */
  message?: string;
  /**
   * What is missing on the way.
   */
  missing: TraceMissing[];
  /**
   * The stations: by day, those without one last; then by stage, then by id.
   */
  nodes: TraceNode[];
  /**
   * What leads from one to the next, in the order of the stations.
   */
  steps: TraceStep[];
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * Stations that lead to each other.
 */
export interface TraceCircle {
  /**
   * Their ids.
   */
  members: string[];
  /**
   * In words.
   */
  message: string;
}
/**
 * How much was looked at.
 */
export interface TraceLookedAt {
  /**
   * Visits of records: once each for what they tell of others, once more for each station.
   */
  records: number;
  /**
   * Visits of what leads from one to another.
   */
  steps: number;
}
/**
 * Something that is missing on the way.
 */
export interface TraceMissing {
  /**
   * At which station.
   */
  at: string;
  /**
   * What that is called.
   */
  label: string;
  /**
   * In words.
   */
  message: string;
  /**
   * Whose turn it is: the name of a body.
   */
  owed_by?: string;
  /**
   * Since when.
   */
  since?: string;
  /**
   * What.
   */
  what: TraceGap;
}
/**
 * One station.
 */
export interface TraceNode {
  /**
   * How many steps it is after it.
   */
  after?: number;
  /**
   * How many steps it is before the station asked about.
   */
  before?: number;
  /**
   * The body that met or decided.
   */
  body?: string;
  /**
   * Its id: that of the record, with its version where it has one; for a reply and its effects with the place.
   */
  id: string;
  /**
   * What that is called.
   */
  label: string;
  /**
   * Id of the need that an effect is on.
   */
  need?: string;
  /**
   * Number of the decision.
   */
  number?: string;
  /**
   * Its day.
   */
  on?: string;
  /**
   * Who raised it, as far as that may be told.
   */
  raised_by?: string[];
  /**
   * Id of the record.
   */
  record: string;
  /**
   * What it is on the way.
   */
  stage: TraceStage;
  /**
   * How far it came, or what was decided.
   */
  state?: TraceState;
  /**
   * What the record is called; of an effect the need.
   */
  title: string;
  /**
   * Which record it is.
   */
  type: RecordType;
  /**
   * Where it can be read.
   */
  url?: string;
}
/**
 * How far something came.
 */
export interface TraceState {
  /**
   * The word that stands in the record; `unknown` where it is not on record for the day.
   */
  code: string;
  /**
   * What it is called.
   */
  label: string;
}
/**
 * What leads from one station to another.
 */
export interface TraceStep {
  /**
   * What it rests on.
   */
  basis: Basis;
  /**
   * From which station; backwards it is the later one.
   */
  from: string;
  /**
   * What it is called from the one to the other.
   */
  name: string;
  /**
   * That in words, where it is assumed.
   */
  note?: string;
  /**
   * The day it happened.
   */
  on?: string;
  /**
   * What the relation is.
   */
  relation: TraceRelation;
  /**
   * What it is called the other way round.
   */
  reverse: string;
  /**
   * Where it is written.
   */
  source?: Source;
  /**
   * To which one.
   */
  to: string;
}
/**
 * What a user shares with the unit that asks.
 */
export interface Likeness {
  /**
   * What it is.
   */
  code: LikenessCode;
  /**
   * In words, with what is shared by name.
   */
  message: string;
  /**
   * So much it counts.
   */
  points: number;
}
/**
 * What is not on record.
 */
export interface MissingData {
  /**
   * What it is.
   */
  code: UseGap;
  /**
   * What that is called.
   */
  label: string;
}
/**
 * Those who use an offering.
 */
export interface OfferingUses {
  /**
   * How many more there are that began after the day.
   */
  not_yet: number;
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * How many more there are that are of another kind than the unit that asks.
   */
  other_kinds: number;
  /**
   * How many of these have let the day pass.
   */
  overdue: number;
  /**
   * How far the unit that asks is with it itself.
   */
  own?: ReferenceState;
  /**
   * How many try it.
   */
  pilot: number;
  /**
   * How many plan to.
   */
  planned: number;
  /**
   * How many of those listed use it productively.
   */
  productive: number;
  /**
   * The services it covers.
   */
  services?: string[];
  /**
   * The uses: those most like the unit that asks first; without one, productive ones first.
   */
  uses: OneUse[];
  /**
   * Its version, where it has one: of several the one that is valid on the day.
   */
  version?: string;
}
/**
 * One who uses an offering.
 */
export interface OneUse {
  /**
   * Whether the organisation confirmed it.
   */
  confirmed: boolean;
  /**
   * The unit or function to ask there.
   */
  contact?: Contact;
  /**
   * Id of its primary IT provider.
   */
  it_provider?: string;
  /**
   * What is not on record of it.
   */
  missing?: MissingData[];
  /**
   * Who.
   */
  organisation: UsingOrganisation;
  /**
   * Whether it is still planned after the day for which it was.
   */
  overdue: boolean;
  /**
   * Planned for.
   */
  planned_on?: string;
  /**
   * How like the unit that asks it is: the sum of what it shares with it.
   */
  points?: number;
  /**
   * The specialised software of the organisation.
   */
  procedures?: string[];
  /**
   * What it shares with the unit that asks.
   */
  reasons?: Likeness[];
  /**
   * Since when.
   */
  since?: string;
  /**
   * Where the use is written.
   */
  source?: Source;
  /**
   * How far it is.
   */
  state: ReferenceState;
}
/**
 * Who uses which offering.
 */
export interface UsesAnswer {
  /**
   * The day.
   */
  as_of: string;
  /**
   * What there is to say of them, in words: that there are none.
   */
  message?: string;
  /**
   * What the ids in the answer are called.
   */
  names: {
    [k: string]: string;
  };
  /**
   * The offerings asked for, in the order read, each with those who use it.
   */
  offerings: OfferingUses[];
  /**
   * The unit that asks, and how its key was read.
   */
  unit?: AskedUnit;
  /**
   * What is not on record of it, or of the unit that acts for it: that brings nobody points.
   */
  unit_missing?: MissingData[];
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}
/**
 * What one change comes to beside those before it.
 */
export interface ChangeEffect {
  /**
   * Who gains or loses a way.
   */
  effect: WayEffect;
  /**
   * The change in words.
   */
  in_words: string;
  /**
   * Why no way changes by it, where one thing stands behind that and no obstacle tells it.
   */
  message?: string;
  /**
   * Where a Land joins: why units of it do not get the offering that way.
   */
  obstacles: JoinObstacle[];
  /**
   * The records as they would be.
   */
  records: WhatIfRecord[];
  /**
   * Ids of the records that would not be there.
   */
  removed: string[];
  /**
   * What it comes to, in words.
   */
  summary: string;
}
/**
 * Who gains or loses ways, and whose ways rest on more or on less.
 */
export interface WayEffect {
  /**
   * By Land, in the order of their numbers.
   */
  lands: LandEffect[];
  /**
   * By offering, in the order of their ids.
   */
  offerings: OfferingEffect[];
  /**
   * How many units, each counted once in a sum: to at least one offering.
   */
  units: WayMoves;
}
/**
 * Who moves in one Land.
 */
export interface LandEffect {
  /**
   * What it is called.
   */
  label: string;
  /**
   * The Land; absent where it is not recorded.
   */
  land?: string;
  /**
   * How many units.
   */
  units: WayMoves;
}
/**
 * How many units move from which standing to which: without a way, with one that takes something
 * for granted, with one that takes nothing for granted.
 */
export interface WayMoves {
  /**
   * The way took something for granted, then there is none.
   */
  assumed_to_none: UnitCount;
  /**
   * The way took something for granted, then nothing.
   */
  assumed_to_proven: UnitCount;
  /**
   * They have a way that had none.
   */
  gained: UnitCount;
  /**
   * They have none that had one.
   */
  lost: UnitCount;
  /**
   * Without a way before, then with one that takes something for granted.
   */
  none_to_assumed: UnitCount;
  /**
   * Without a way before, then with a documented one.
   */
  none_to_proven: UnitCount;
  /**
   * The way took nothing for granted, then something.
   */
  proven_to_assumed: UnitCount;
  /**
   * The way took nothing for granted, then there is none.
   */
  proven_to_none: UnitCount;
}
/**
 * Who moves in respect of one offering.
 */
export interface OfferingEffect {
  /**
   * The first of those whose way takes something for granted then.
   */
  assumed: NamedUnits;
  /**
   * The first of those that gain a way.
   */
  gained: NamedUnits;
  /**
   * The first of those that lose it.
   */
  lost: NamedUnits;
  /**
   * Id of the offering.
   */
  offering: string;
  /**
   * The first of those whose way is documented then.
   */
  proven: NamedUnits;
  /**
   * What it is called.
   */
  title: string;
  /**
   * How many units.
   */
  units: WayMoves;
}
/**
 * Why units of a Land do not get an offering that way. A unit counts with each reason.
 */
export interface JoinObstacle {
  /**
   * The reason.
   */
  code: ReasonCode;
  /**
   * In words.
   */
  message: string;
  /**
   * The first of them.
   */
  named: NamedUnits;
  /**
   * For how many units.
   */
  units: UnitCount;
}
/**
 * A record as it would be.
 */
export interface WhatIfRecord {
  /**
   * Its id.
   */
  id: string;
  /**
   * The whole of it.
   */
  record: {
    [k: string]: unknown;
  };
  /**
   * What it is.
   */
  type: RecordType;
}
/**
 * Who would gain or lose a way.
 */
export interface WhatIfAnswer {
  /**
   * What all changes together come to.
   */
  all: WayEffect;
  /**
   * The day.
   */
  as_of: string;
  /**
   * What each change comes to beside those before it.
   */
  changes: ChangeEffect[];
  /**
   * What there is to say of the units, in words: that there are none, or no table.
   */
  message?: string;
  /**
   * What all changes together come to, in words.
   */
  summary: string;
  /**
   * What could not be read, so that it does not count.
   */
  unread: Unread[];
}

/** Word of a record type → the record. */
export interface RecordTypes {
  organisation: Organisation;
  channel: Channel;
  need: Need;
  offering: Offering;
  profile: Profile;
  body: Body;
  session: Session;
  decision: Decision;
  land_rule: LandRule;
  notice: Notice;
  evidence: Evidence;
  evaluation: Evaluation;
}
