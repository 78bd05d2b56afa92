import { asked } from "./asked.js";

asked().then((said) => postMessage(said));
