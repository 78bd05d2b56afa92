import { load } from "bedarf/inline";
import { verdict } from "./verdict.js";

verdict(load).then((said) => console.log(said));
