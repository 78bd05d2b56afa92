// A form for a need, made with Vite, React and react-hook-form: `npm install && npm run dev`, once
// `make wasm` has built the package.
import { load } from "bedarf/form";
import { createRoot } from "react-dom/client";
import { NeedForm } from "./NeedForm.jsx";

const bedarf = await load();
const { need } = await bedarf.forms();
const today = new Date().toISOString().slice(0, 10);
const record = {
  ...need.empty,
  id: "BED-2026-0042",
  created: today,
  confirmed: today,
  affected: { everyone: true },
  status: "draft",
  history: [{ status: "draft", on: today, by: "Geschäftsstelle" }],
};

/** Where the record goes; who keeps it checks it again. */
const save = (saved) => (document.querySelector("output").textContent = JSON.stringify(saved, undefined, 2));

createRoot(document.querySelector("main")).render(<NeedForm {...{ bedarf, need, record, asOf: today, save }} />);
