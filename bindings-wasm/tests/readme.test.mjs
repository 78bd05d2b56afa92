import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const blocks = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);

for (const [number, code] of blocks.entries()) {
  test(`block ${number + 1} of the README runs`, () => {
    // in this folder, so that the package finds itself by its name
    const cwd = fileURLToPath(new URL("..", import.meta.url));
    const said = execFileSync(process.execPath, ["--input-type=module", "-e", code], {
      cwd,
      encoding: "utf8",
    });
    assert.ok(said.length > 0);
  });
}

test("there are blocks to run", () => assert.ok(blocks.length >= 2));
