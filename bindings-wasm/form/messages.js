// Shows findings: each at its field, all of them in the summary.

const $ = (id) => document.getElementById(id);

/** Gives every field a place for its messages and says so to assistive technology. */
export function prepare(root) {
  for (const field of root.querySelectorAll("[data-path]")) {
    if (field.dataset.messages) continue;
    const place = document.createElement("ul");
    place.className = "messages";
    place.id = `${field.id}-messages`;
    field.dataset.messages = place.id;
    const hint = $(`${field.id}-hint`);
    field.setAttribute("aria-describedby", [hint?.id, place.id].filter(Boolean).join(" "));
    if (field.matches("fieldset")) $("steps").before(place);
    else if (field.type === "checkbox") field.closest(".field").append(place);
    else field.after(place);
  }
}

/**
 * The field that a finding is about: the one at its path, else one below it (a missing member),
 * else the nearest one above it.
 */
export function fieldOf({ path = "" }) {
  const fields = [...document.querySelectorAll("[data-path]")];
  const at = (field) => field.dataset.path;
  const above = fields
    .filter((field) => path.startsWith(`${at(field)}/`))
    .sort((a, b) => at(b).length - at(a).length);
  return (
    fields.find((field) => at(field) === path) ??
    (path === "" ? undefined : fields.find((field) => at(field).startsWith(`${path}/`))) ??
    above[0]
  );
}

/** Findings by the id of their field; those without one under the empty text. */
export function byField(findings) {
  const groups = new Map();
  for (const finding of findings) {
    const id = fieldOf(finding)?.id ?? "";
    groups.set(id, [...(groups.get(id) ?? []), finding]);
  }
  return groups;
}

/** Writes the messages of one field; `repair` is called with the fix that was chosen. */
export function show(field, findings, texts, repair) {
  fill($(field.dataset.messages), findings, texts, repair, field);
  const wrong = findings.some(({ severity }) => severity === "error");
  const around = field.closest(".field");
  if (around && !field.matches("fieldset")) around.dataset.state = worst(findings);
  if (wrong) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

/** Writes a list of messages, and leaves the page alone when they are there already. */
export function fill(place, findings, texts, repair, field) {
  const key = JSON.stringify([texts.severity.error, findings]);
  if (place.dataset.key === key) return;
  place.dataset.key = key;
  place.replaceChildren(...findings.map((finding) => item(finding, texts, repair, field)));
}

function item(finding, texts, repair, field) {
  const { message, help } = wording(finding, texts, field);
  const line = document.createElement("li");
  line.className = finding.severity;
  line.dataset.code = finding.code;
  const what = document.createElement("p");
  const label = document.createElement("strong");
  label.textContent = `${texts.severity[finding.severity]}: `;
  what.append(label, sentence(message));
  line.append(what);
  if (help) {
    const advice = document.createElement("p");
    advice.className = "help";
    advice.textContent = sentence(help);
    line.append(advice);
  }
  if (finding.fix?.length > 0) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fix";
    button.textContent = offer(finding.fix, texts);
    button.addEventListener("click", () => repair(finding));
    line.append(button);
  }
  return line;
}

/**
 * The texts of the finding. At a field, people need neither the name of the member in the record
 * nor the words of its code list: quoted words get the label they have on the page.
 */
function wording({ name, message, help }, texts, field) {
  if (field && name === "missing-member") return { message: texts.missing(labelOf(field)) };
  if (field?.matches("select") && name === "unknown-code") return { message };
  return { message: labelled(message, field), help: help && labelled(help, field) };
}

function labelled(text, field) {
  return text.replace(/([„“])([a-z_]+)(?=[“”])/g, (all, quote, word) => {
    const choice = `option[value="${word}"]`;
    const option = field?.querySelector(choice) ?? document.querySelector(`#form ${choice}`);
    return option ? quote + option.textContent : all;
  });
}

/** What a repair does, in words. */
function offer(fix, texts) {
  const [{ op, path, value }] = fix;
  if (fix.length > 1 || typeof value === "object") return texts.repair;
  if (op === "move") return texts.rename(path.slice(path.lastIndexOf("/") + 1));
  return op === "remove" ? texts.remove : texts.use(String(value));
}

/** English messages are written in lower case without a full stop; on a page they are sentences. */
function sentence(text) {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}

/** Writes the summary, in the order of the page: every finding with a link to its field. */
export function summarise(findings, title, texts) {
  $("summary-title").textContent = title;
  $("summary").dataset.state = worst(findings) || "fine";
  const order = [...document.querySelectorAll("[data-path]")];
  const found = findings.map((finding) => ({ finding, field: fieldOf(finding) }));
  found.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  $("summary-list").replaceChildren(
    ...found.map(({ finding, field }) => {
      const kind = document.createElement("span");
      kind.className = `kind ${finding.severity}`;
      kind.textContent = texts.severity[finding.severity];
      const line = document.createElement("li");
      line.append(kind, " ", field ? link(finding, field, texts) : sentence(finding.message));
      return line;
    }),
  );
}

function link(finding, field, texts) {
  const link = document.createElement("a");
  link.href = `#${field.id}`;
  const said = sentence(wording(finding, texts, field).message);
  const named = finding.name === "missing-member";
  link.textContent = named ? said : `${labelOf(field)}: ${said}`;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    (field.matches("fieldset") ? field.querySelector("input, select, button") : field).focus();
  });
  return link;
}

/** What a field is called, without question mark and what stands in brackets. */
function labelOf(field) {
  const label = field.matches("fieldset") ? field.querySelector("legend") : field.labels?.[0];
  return label?.textContent.replace(/\s*\(.*\)$/, "").replace(/\?$/, "") ?? "";
}

function worst(findings) {
  const kinds = ["error", "warning", "info"];
  return kinds.find((kind) => findings.some(({ severity }) => severity === kind)) ?? "";
}
