// What a page might hand in by accident or on purpose. Read by Node and by the browser alike.

/** The record that every case starts from. */
export const need = () => ({
  type: "need",
  id: "BED-2026-0042",
  title: { de: "Online-Dienste selbst aus dem FIT-Store abrufen" },
  created: "2026-11-10",
  statement: { de: "Kommunen können Online-Dienste aus dem FIT-Store nicht selbst abrufen." },
  outcome: { de: "Jede Kommune kennt zu jedem EfA-Dienst mindestens einen Bezugsweg." },
  kind: "governance",
  visibility: "public",
  attribution: "group_only",
  originators: [{ group: "Kommunalgremium" }],
  affected: { everyone: true },
  cross_cutting: true,
  status: "draft",
  history: [{ status: "draft", on: "2026-11-10", by: "Geschäftsstelle" }],
  ext: {},
});

/** A record with `value` under `/ext/value`. */
const within = (value) => ({ ...need(), ext: { value } });

const nested = (depth, inner = 1) => {
  let value = inner;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

const cycle = () => {
  const record = need();
  record.ext.again = { deeper: [record] };
  return record;
};

const endless = () =>
  new Proxy({}, { ownKeys: () => ["a"], get: endless, getOwnPropertyDescriptor: () => visible });
const visible = { configurable: true, enumerable: true, value: 1 };

const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const throwing = (trap) =>
  new Proxy(
    { a: 1 },
    {
      [trap]: () => {
        throw new RangeError(`no ${trap}`);
      },
    },
  );

const recursive = () => ({
  get a() {
    return recursion();
  },
});
const recursion = () => recursion() + 1;

/**
 * Name, what is handed in, and what must come of it: the code of an error with its path, or the
 * code of a finding.
 */
export const hostile = [
  ["a cycle", cycle, { error: "cycle", path: "/ext/again/deeper/0" }],
  [
    "an array in itself",
    () => {
      const all = [need()];
      all.push(all);
      return all;
    },
    { error: "cycle", path: "/1" },
  ],
  ["a Map", () => new Map([["type", "need"]]), { error: "not_plain", path: "" }],
  ["a Map inside", () => within(new Map()), { error: "not_plain", path: "/ext/value" }],
  ["a Set", () => within(new Set([1])), { error: "not_plain", path: "/ext/value" }],
  ["a Date", () => ({ ...need(), created: new Date(0) }), { error: "not_plain", path: "/created" }],
  ["a regular expression", () => within(/x/), { error: "not_plain", path: "/ext/value" }],
  [
    "a class instance",
    () => within(new (class Need {})()),
    { error: "not_plain", path: "/ext/value" },
  ],
  ["a boxed text", () => within(new String("a")), { error: "not_plain", path: "/ext/value" }],
  ["bytes inside", () => within(new Uint8Array(3)), { error: "not_plain", path: "/ext/value" }],
  ["a buffer", () => new ArrayBuffer(8), { finding: "JSON-002" }],
  ["words", () => new Uint16Array(4), { error: "not_plain", path: "" }],
  ["a promise", () => Promise.resolve(need()), { error: "not_plain", path: "" }],
  ["NaN", () => within(NaN), { error: "number", path: "/ext/value" }],
  ["Infinity", () => within([1, -Infinity]), { error: "number", path: "/ext/value/1" }],
  ["a BigInt", () => within(2n ** 70n), { error: "bigint", path: "/ext/value" }],
  ["a BigInt alone", () => 1n, { error: "input", path: "" }],
  ["a function", () => within(() => 1), { error: "not_plain", path: "/ext/value" }],
  ["a function alone", () => need, { error: "input", path: "" }],
  ["a toJSON", () => ({ ...need(), toJSON: () => ({}) }), { error: "not_plain", path: "/toJSON" }],
  ["a symbol", () => within(Symbol("a")), { error: "not_plain", path: "/ext/value" }],
  ["a symbol alone", () => Symbol("a"), { error: "input", path: "" }],
  ["nothing", () => undefined, { error: "input", path: "" }],
  ["null", () => null, { error: "input", path: "" }],
  ["a number", () => 7, { error: "input", path: "" }],
  [
    "undefined in an array",
    () => within([undefined]),
    { error: "undefined", path: "/ext/value/0" },
  ],
  ["a sparse array", () => within([1, , 3]), { error: "undefined", path: "/ext/value/1" }],
  ["an array that is only long", () => new Array(2 ** 32 - 1), { error: "undefined", path: "/0" }],
  [
    "a getter that throws",
    () => ({
      ...need(),
      ...{},
      get title() {
        throw null;
      },
    }),
    { error: "unreadable", path: "/title" },
  ],
  ["a getter that never ends", () => recursive(), { error: "unreadable", path: "/a" }],
  ["a revoked Proxy", () => revoked(), { error: "unreadable", path: "" }],
  ["a revoked Proxy inside", () => within(revoked()), { error: "unreadable", path: "/ext/value" }],
  ...["ownKeys", "get", "getPrototypeOf", "getOwnPropertyDescriptor"].map((trap) => [
    `a Proxy that throws in ${trap}`,
    () => throwing(trap),
    { error: "unreadable" },
  ]),
  [
    "a strange member name",
    () => within({ "a/b~c": NaN }),
    { error: "number", path: "/ext/value/a~1b~0c" },
  ],
  ["a file that is none", () => ({ "a.json": 5 }), { error: "file", path: "/a.json" }],
  ["a file with a strange name", () => ({ "a\0b.json": "{}" }), { error: "file" }],
  [
    "a lone surrogate",
    () => ({ ...need(), statement: { de: "halb \ud83d und mehr Text" } }),
    { finding: "JSON-002" },
  ],
  ["a lone surrogate as a name", () => within({ "\udc00": 1 }), { finding: "JSON-002" }],
  [
    "a lone surrogate in text",
    () => JSON.stringify(need()).replace("Kommunen", "\udc00"),
    { finding: "JSON-002" },
  ],
  [
    "a lone surrogate after a backslash",
    () => JSON.stringify(need()).replace("Kommunen", "\\\ud83d"),
    { finding: "JSON-002" },
  ],
  ["a lone surrogate outside", () => "\ud83d", { finding: "JSON-002" }],
  ["5,000 deep", () => within(nested(5000)), { finding: "JSON-003" }],
  ["1,000,000 deep", () => nested(1_000_000), { finding: "JSON-003" }],
  ["5,000 deep as text", () => "[".repeat(5000), { finding: "JSON-003" }],
  ["a Proxy without end", () => within(endless()), { finding: "JSON-003" }],
  ["not UTF-8", () => new Uint8Array([0x7b, 0xff, 0x7d]), { finding: "JSON-001" }],
  ["no text", () => "", { finding: "JSON-002" }],
  [
    "an own __proto__",
    () => JSON.parse('{"__proto__": {"type": "need"}}'),
    { finding: "SHAPE-001" },
  ],
  [
    "no prototype",
    () => Object.assign(Object.create(null), need(), { kind: "x" }),
    { finding: "SHAPE-004" },
  ],
  ["a quiet Proxy", () => new Proxy({ ...need(), kind: "x" }, {}), { finding: "SHAPE-004" }],
  ["null as a member", () => ({ ...need(), level: null }), { finding: "SHAPE-003" }],
  ["an undefined member", () => ({ ...need(), kind: undefined }), { finding: "SHAPE-001" }],
];

/** Runs one case; gives what is wrong about what came of it, or nothing. */
export function judge(bedarf, [name, make, expected], lang = "de") {
  let report;
  try {
    report = bedarf.check(make(), { lang });
  } catch (error) {
    if (error?.name !== "BedarfInputError")
      return `${name}: threw ${error?.name}: ${error?.message}`;
    if (error.code !== expected.error)
      return `${name}: ${error.code} instead of ${JSON.stringify(expected)}`;
    const right = expected.path === undefined || error.path === expected.path;
    if (!right) return `${name}: at ${error.path} instead of ${expected.path}`;
    return error.message.length > 10 ? undefined : `${name}: no message`;
  }
  const codes = report.findings.map(({ code }) => code);
  if (codes.includes(expected.finding)) return undefined;
  return `${name}: ${codes.join(" ")} instead of ${JSON.stringify(expected)}`;
}
