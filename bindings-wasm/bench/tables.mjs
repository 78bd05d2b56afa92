// The tables of a benchmark as they stand in docs/benchmarks.md, between two markers.
import { readFileSync } from "node:fs";

const [BEGIN, END] = ["<!-- bench-web -->", "<!-- /bench-web -->"];
const PEERS = ["ajv", "zod"];
/** What is measured of ours, and what it is called. */
const OWN = { structure: "bedarf/structure", form: "bedarf/form", bedarf: "bedarf" };

/** How many times as fast as a peer: the middle of all rounds, the lowest and the highest. */
export function ratio(own, peer) {
  const all = peer.map((time, round) => time / own[round]).sort((a, b) => a - b);
  return { middle: all[all.length >> 1], low: all[0], high: all.at(-1) };
}

/**
 * @param {{ on: string, machine: string, sizes: Record<string, number>,
 *   rows: { measured: string, times: Record<string, number[]> }[] }} found
 */
export function tables({ on, machine, rows, sizes }) {
  const names = PEERS.map((peer) => `${peer} ${version(peer)}`);
  const cell = ({ middle, low, high }) =>
    `${middle.toFixed(2)} | ${low.toFixed(2)}–${high.toFixed(2)}`;
  const line = ({ measured, times }) =>
    Object.entries(OWN)
      .filter(([own]) => times[own] !== undefined)
      .map(([own, called]) => {
        const cells = PEERS.map((peer) => cell(ratio(times[own], times[peer])));
        return `| ${measured}: \`${called}\` | ${cells.join(" | ")} |`;
      });
  const size = ([name, bytes]) => `| ${name} | ${(bytes / 1024).toFixed(1)} KiB |`;
  return [
    `Measured on ${on}, ${machine}; time of the peer ÷ our time in the same run (more is faster).`,
    "",
    `| measured | ${names.map((name) => `÷ ${name} | spread`).join(" | ")} |`,
    `|---|${"---:|".repeat(2 * PEERS.length)}`,
    ...rows.flatMap(line),
    "",
    "| what a page loads | brotli |",
    "|---|---:|",
    ...Object.entries(sizes).map(size),
  ].join("\n");
}

function version(name) {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).version;
}

/** The page with new tables; an error where the markers are missing or twice. */
export function placed(text, found) {
  const [before, rest, ...more] = text.split(BEGIN);
  const [, after, ...others] = (rest ?? "").split(END);
  if (after === undefined || more.length + others.length > 0) {
    throw new Error(`benchmarks.md needs ${BEGIN} and ${END} once each`);
  }
  return `${before}${BEGIN}\n${found}\n${END}${after}`;
}
