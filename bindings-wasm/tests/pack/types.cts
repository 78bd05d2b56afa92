import bedarf = require("bedarf");

export const version: Promise<string> = bedarf.load().then(({ version }) => version);
