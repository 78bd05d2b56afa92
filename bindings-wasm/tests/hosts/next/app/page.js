import { asked } from "../asked.js";
import { Client } from "./client.js";

/** Asked in the server that runs, not while it is built. */
export const dynamic = "force-dynamic";

export default async function Page() {
  return (
    <>
      <pre id="server">{await asked()}</pre>
      <Client />
    </>
  );
}
