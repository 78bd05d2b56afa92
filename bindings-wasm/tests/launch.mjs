// The browser that tests and benchmarks open: CHROMIUM names it, otherwise a usual place is tried.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const { CHROMIUM, CI, REQUIRE_BROWSER } = process.env;

const executablePath = [
  CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));

/** Why tests in a browser are skipped; nothing where they run or must not be skipped. */
export const missing =
  executablePath === undefined && REQUIRE_BROWSER !== "1" && !CI
    ? "no Chromium found (CHROMIUM=/path/to/it)"
    : undefined;

export function launch() {
  if (executablePath === undefined) throw new Error("no Chromium found, but it is required here");
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}
