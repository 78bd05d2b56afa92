// @vitest-environment jsdom
import { expect, test } from "vitest";
import { asked } from "./asked.js";

test("says what is expected", async () => expect(await asked()).toBe(process.env.EXPECTED));
