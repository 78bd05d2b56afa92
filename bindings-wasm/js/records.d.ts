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
