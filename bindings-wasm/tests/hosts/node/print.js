import { asked } from "./asked.js";

asked().then((said) => console.log(said));
