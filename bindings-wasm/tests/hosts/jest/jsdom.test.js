/** @jest-environment jsdom */
const { asked } = require("./asked.cjs");

test("says what is expected", async () => expect(await asked()).toBe(process.env.EXPECTED));
