/** @jest-environment node */
const { asked } = require("./asked.cjs");

test("says what is expected", async () => expect(await asked()).toBe(process.env.EXPECTED));
