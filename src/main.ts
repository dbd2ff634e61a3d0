import { serve } from "./serve.ts";

await serve(process.env, process.argv.slice(2));
