import { load } from "bedarf";
import { verdict } from "./verdict.js";

console.log(await verdict(load));
