import { asked } from "../../asked.js";

export const dynamic = "force-dynamic";

export const GET = async () => new Response(await asked());
