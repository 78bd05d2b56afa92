import { asked } from "../../asked.js";

export const load = async () => ({ said: await asked() });
