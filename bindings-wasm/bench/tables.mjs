// The tables of a benchmark as they stand in the README, between two markers.
import { readFileSync } from "node:fs";

const [BEGIN, END] = ["<!-- bench-web -->", "<!-- /bench-web -->"];
const PEERS = ["ajv", "zod"];

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
    `| ${measured} | ${PEERS.map((peer) => cell(ratio(times.bedarf, times[peer]))).join(" | ")} |`;
  const size = ([name, bytes]) => `| ${name} | ${(bytes / 1024).toFixed(1)} KiB |`;
  return [
    `Measured on ${on}, ${machine}; time of the peer ÷ our time in the same run (more is faster).`,
    "",
    `| measured | ${names.map((name) => `÷ ${name} | spread`).join(" | ")} |`,
    `|---|${"---:|".repeat(2 * PEERS.length)}`,
    ...rows.map(line),
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

/** The README with new tables; an error where the markers are missing or twice. */
export function placed(text, found) {
  const [before, rest, ...more] = text.split(BEGIN);
  const [, after, ...others] = (rest ?? "").split(END);
  if (after === undefined || more.length + others.length > 0) {
    throw new Error(`README.md needs ${BEGIN} and ${END} once each`);
  }
  return `${before}${BEGIN}\n${found}\n${END}${after}`;
}
