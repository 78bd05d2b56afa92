// What the types of <bedarf-form> allow, and what they do not.
import { load } from "bedarf";
import type { BedarfForm, FormDetail } from "bedarf/element";

const form: BedarfForm = document.createElement("bedarf-form");
form.type = "profile";
// @ts-expect-error no such record type
form.type = "bedarf";
form.records = [{ type: "organisation", id: "paderborn", name: "Stadt Paderborn" }];
form.addEventListener("bedarf-save", (event) => {
  const { record, ok }: { record: object; ok: boolean } = event.detail;
  event.preventDefault();
  console.log(record, ok);
});
form.addEventListener("bedarf-findings", ({ detail }) => {
  const { findings }: FormDetail = detail;
  console.log(findings.map(({ code }) => code));
  // @ts-expect-error read only
  detail.ok = true;
});
form.register = (await load()).register({});
form.open({ type: "need" }, { judged: true });
// @ts-expect-error read only
form.findings = [];
const done: Promise<void> = form.ready;
console.log(done, form.value, form.check());
