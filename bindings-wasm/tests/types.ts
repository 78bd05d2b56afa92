// Never run, only compiled: every export is used as people would use it.
import {
  BedarfError,
  BedarfInputError,
  BedarfLoadError,
  BedarfRequestError,
  BedarfTrapError,
  InvalidKey,
  load,
} from "bedarf";
import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import type {
  AffectedAnswer,
  AffectedGroup,
  Assumption,
  Bedarf,
  BedarfRecord,
  CheckOptions,
  Files,
  Finding,
  FormLabels,
  Forms,
  Path,
  Issue,
  JsonSchemaOptions,
  Partly,
  PathHop,
  Input,
  Json,
  Key,
  KeyKind,
  KeyOptions,
  KeyProblem,
  Keys,
  Lang,
  NextContact,
  PatchOp,
  PathAnswer,
  Reason,
  PathsOptions,
  Place,
  ReadKey,
  RecordForm,
  RecordSchema,
  RecordSchemas,
  RecordTypes,
  Register,
  RegisterOptions,
  GivenOptions,
  Checker,
  Report,
  SchemaOptions,
  Selector,
  Severity,
  ModuleSource,
  Need,
  Offering,
  Profile,
} from "bedarf";

/** True only where the type is `any`. */
type IsAny<T> = 0 extends 1 & T ? true : false;
type Never<T extends false> = T;

export type NoAny = [
  Never<IsAny<Bedarf>>,
  Never<IsAny<BedarfRecord>>,
  Never<IsAny<Finding["params"]>>,
  Never<IsAny<Json>>,
  Never<IsAny<Need[keyof Need]>>,
  Never<IsAny<PathAnswer["next_contact"]>>,
  Never<IsAny<Report["findings"]>>,
  Never<IsAny<ReturnType<typeof load>>>,
  Never<IsAny<StandardSchemaV1.InferOutput<Bedarf["need"]>>>,
  Never<IsAny<StandardSchemaV1.InferInput<Bedarf["need"]>>>,
  Never<IsAny<Partly<Profile>[keyof Profile]>>,
];

/** True only where both are the same. */
type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Always<T extends true> = T;

export type Inferred = [
  Always<Same<StandardSchemaV1.InferOutput<Bedarf["need"]>, Need>>,
  Always<Same<StandardSchemaV1.InferInput<Bedarf["profile"]>, Profile>>,
  Always<Same<StandardSchemaV1.InferOutput<Forms["offering"]>, Offering>>,
  Always<Same<StandardJSONSchemaV1.InferOutput<Bedarf["body"]>, RecordTypes["body"]>>,
];

export async function forms(bedarf: Bedarf, value: unknown): Promise<string[]> {
  const schemas: RecordSchemas = bedarf;
  const standard: StandardSchemaV1<Need> = bedarf.need;
  const described: StandardJSONSchemaV1<Profile> = bedarf.profile;
  // @ts-expect-error a need is no offering
  const wrong: StandardSchemaV1<Offering> = bedarf.need;

  const said = { lang: "en", asOf: "2026-11-24" } satisfies SchemaOptions;
  const own: RecordSchema<Need> = schemas.need;
  const result = own["~standard"].validate(value, { libraryOptions: { bedarf: said } });
  const issues: readonly Issue[] = result.issues ?? [];
  const title: string = result.issues ? "" : result.value.title.de;
  await standard["~standard"].validate(value);
  const english: RecordSchema<Need> = bedarf.need.with(said);
  await english["~standard"].validate(value);

  const all: Forms = await bedarf.forms();
  const form: RecordForm<Need> = all.need;
  const record: Partly<Need> = form.empty;
  record.history = [{ status: "draft", on: "" }];
  // @ts-expect-error there is no such kind
  record.kind = "functionall";
  const labels: FormLabels = form.labels.de;
  // @ts-expect-error there is no such member
  all.need.required.includes("titel");
  // @ts-expect-error there is no such place
  all.need.labels.de.members["title.fr"];
  const called: string = all.need.with(said).labelOf(["title", "de"]);
  const advice: string | undefined = all.need.hintOf("title", "en");
  const target: JsonSchemaOptions = { target: "draft-07" };
  described["~standard"].jsonSchema.input(target);
  return [
    title,
    issues[0]?.message ?? "",
    labels.members["title"] ?? "",
    ...form.required,
    `${wrong}${called}${advice}`,
  ];
}

const sources: ModuleSource[] = [
  "bedarf.wasm",
  new URL("https://example.org/bedarf.wasm"),
  new Uint8Array(),
];

export async function everything(
  module: WebAssembly.Module,
  record: BedarfRecord,
  offering: Offering,
): Promise<string[]> {
  const bedarf: Bedarf = await load();
  await load(module);
  await load(sources[0]);
  await load(Promise.resolve(new ArrayBuffer(0)));

  const lang: Lang = "en";
  const common: RegisterOptions = { lang, asOf: "2026-11-24", units: "ars,name\n" };
  const severities: Record<string, Severity | "off"> = { "NEED-005": "info", "NEED-009": "off" };
  const options: CheckOptions & GivenOptions = {
    ...common,
    limit: 5,
    severities,
    mask: true,
    scope: "record",
    lines: false,
  };
  const files: Files = { "needs.jsonl": "", "units.csv": new Uint8Array() };
  const offered: Offering = { ...offering, title: { de: "Elektronische Wohnsitzanmeldung" } };
  bedarf.check([record, offered]);
  const inputs: Input[] = ["{}", new Uint8Array(), record, [record], files, { type: "need" }];
  const report: Report = bedarf.check(inputs[0] ?? "", options);
  bedarf.check(record);

  const found: string[] = [];
  for (const finding of report.findings) {
    const {
      code,
      name,
      severity,
      path,
      message,
      help = "",
      at,
      fix,
      related,
    } = finding satisfies Finding;
    const place: Place | undefined = at;
    const steps: readonly PatchOp[] = fix ?? [];
    const others: readonly string[] = related ?? [];
    found.push(`${code} ${name} ${severity} ${path} ${message} ${help}`);
    found.push(`${place?.line}:${place?.column_utf16} ${steps.length} ${others[0]}`);
  }
  // @ts-expect-error there is no such severity
  bedarf.check("{}", { severities: { "NEED-005": "fatal" } });
  // @ts-expect-error a number is no input
  bedarf.check(5);

  const query: PathsOptions = {
    unit: "05774032",
    service: "99115005104000",
    asOf: "2026-11-24",
    lang: "de",
  };
  const answer: PathAnswer = bedarf.paths(files, query);
  const way: Path | undefined = answer.paths[0];
  const hop: PathHop | undefined = way?.hops[0];
  const reason: Reason | undefined = answer.reasons[0];
  const next: NextContact | undefined = answer.next_contact;
  const unproven: readonly Assumption[] = way?.assumptions ?? [];
  found.push(`${hop?.from} ${hop?.source.citation} ${reason?.message} ${next?.contact?.name.de}`);
  found.push(`${unproven[0]?.message} ${way?.cost.state} ${answer.names["fitko"]}`);
  // @ts-expect-error a day is needed
  bedarf.paths(files, { unit: "05774032" });

  const register: Register = bedarf.register(files, common);
  const held: PathAnswer = register.paths({ unit: "05774032" });
  const condition: Selector = { all: [{ attr: "land", eq: "05" }, { not: { attr: "kind", in: ["kreis"] } }] };
  const concerned: AffectedAnswer = register.affected({ condition, limit: 5 });
  const group: AffectedGroup | undefined = concerned.by_land[0];
  found.push(`${concerned.in_words} ${group?.label} ${group?.yes.population} ${concerned.named.yes.left_out}`);
  // @ts-expect-error a condition is no text
  register.affected({ condition: "land" });
  const incoming: Report = register.check(record, { limit: 1, progress: () => {} });
  const checker: Checker = bedarf.checker({ lang, severities });
  found.push(`${held.unread[0]?.id} ${incoming.looked_at.rules} ${checker.check(record).ok}`);
  register.free();
  // @ts-expect-error a register makes pages in `bedarf/page` alone
  register.report({ asOf: "2026-11-24" });

  const digest: string = bedarf.digest(record, { lang: "en" });
  found.push(digest, bedarf.digest("{}"));
  // @ts-expect-error a digest depends on no day
  bedarf.digest(record, { asOf: "2026-11-24" });

  const keys: Keys = bedarf.keys;
  const kinds: readonly KeyKind[] = keys.kinds;
  const how: KeyOptions = { lang: "de" };
  const ars: Key<"ars"> = keys.ars("057740032032", how);
  const read: ReadKey<"ags"> = keys.ags;
  const land: Json | undefined = ars.parts["land"];
  found.push(ars.kind, read(5774032).text, String(land), String(kinds.length));
  found.push(keys.leistungsschluessel("99115005104000").text, keys.ozgId("10110").text);
  found.push(keys.land("05").text, keys.decisionNumber("2019/50").text);
  found.push(keys.parse("land", "05").kind);
  const checked = keys.check("ars", "1");
  if (checked.ok) found.push(checked.key.text);
  else found.push(problem(checked));
  found.push(bedarf.version);
  return found;
}

function problem(said: KeyProblem): string {
  return `${said.code} ${said.message} ${said.help} ${said.fix}`;
}

export function explain(error: unknown): string {
  if (error instanceof BedarfInputError) return error.path;
  if (error instanceof InvalidKey) return `${error.kind} ${error.text} ${error.help} ${error.fix}`;
  if (error instanceof BedarfTrapError) return error.code;
  if (error instanceof BedarfRequestError) return error.findings[0]?.message ?? error.message;
  if (error instanceof BedarfLoadError) return error.message;
  return error instanceof BedarfError ? error.name : "";
}
