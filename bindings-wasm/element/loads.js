// The modules of <bedarf-form>: a form loads the one that knows records of its type.
import { kindOf } from "../js/kinds.js";

const LOADS = {
  need: () => import("entry:need"),
  profile: () => import("entry:profile"),
  offering: () => import("entry:offering"),
  body: () => import("entry:body"),
  every: () => import("entry:form"),
};

/** `load` of the entry that knows that type, or of the one that knows every type. */
export const loadFor = async (type) => (await LOADS[kindOf(type) ?? "every"]()).load;

/** Whether these forms have that type, or there is a module that knows it. */
export const knows = (forms, type) => Object.hasOwn(forms, type) || kindOf(type) !== undefined;
