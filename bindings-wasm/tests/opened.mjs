// Pages that say what they were asked, in Chromium, and servers that are started for them.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { launch } from "./launch.mjs";

/**
 * Opens a page and gives what `read` takes from it, and all that went wrong: errors, messages in the
 * console, requests to elsewhere. `often` times one after the other; before the last `last` is called.
 */
export async function opened(url, read, { often = 1, last = async () => {} } = {}) {
  const problems = [];
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (line) => line.type() === "error" && problems.push(line.text()));
    page.on("request", (request) => {
      const own = /^(?:data|blob):/.test(request.url()) || request.url().startsWith(new URL(url).origin);
      if (!own) problems.push(request.url());
    });
    for (let at = 1; at < often; at += 1) {
      await page.goto(url);
      await read(page);
    }
    await last();
    const response = await page.goto(url);
    return { said: await read(page), problems, headers: response.headers(), version: browser.version() };
  } finally {
    await browser.close();
  }
}

/** A port that is free now. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Starts a server, asks it, and ends it.
 *
 * @param {(port: number) => { options: string[], env: object }} how it is told its port
 * @param {(origin: string) => Promise<T>} ask
 * @template T
 */
export async function asking(cwd, how, ask) {
  const port = await freePort();
  const { options, env } = how(port);
  const settings = { cwd, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] };
  const server = spawn(process.execPath, options, settings);
  let told = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (told += text));
  try {
    const origin = `http://127.0.0.1:${port}`;
    for (let tries = 0; !(await fetch(origin).then(() => true, () => false)); tries += 1) {
      if (server.exitCode !== null || tries > 300) throw new Error("the server does not answer");
      await sleep(100);
    }
    return await ask(origin);
  } catch (error) {
    error.message += `\n${told}`;
    throw error;
  } finally {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    if (server.exitCode === null && server.kill()) await ended;
  }
}
