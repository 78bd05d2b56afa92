import { load } from "bedarf";
import { verdict } from "./verdict.js";

postMessage(await verdict(load));
