import { load } from "./node_modules/bedarf/dist/bedarf.js";
import { verdict } from "./verdict.js";

verdict(load).then((said) => postMessage(said));
