const { asked } = require("./asked.cjs");

asked().then((said) => console.log(said));
