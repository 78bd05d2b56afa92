const { existsSync } = require("node:fs");
const { BedarfError, load } = require("bedarf");
const inline = require("bedarf/inline");
const { version } = require("bedarf/package.json");
const { verdict } = require("./verdict.js");

verdict(load).then(async (said) => {
  const { version: loaded } = await inline.load();
  if (loaded !== version) throw new Error(`${loaded} instead of ${version}`);
  if (!existsSync(require.resolve("bedarf/bedarf.wasm"))) throw new Error("no module");
  if (!(BedarfError.prototype instanceof Error)) throw new Error("no class of errors");
  console.log(said);
});
