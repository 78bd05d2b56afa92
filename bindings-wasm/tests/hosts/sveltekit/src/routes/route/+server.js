import { asked } from "../../../asked.js";

export const GET = async () => new Response(await asked());
