import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeClientTypes } from "./client-types.ts";
import { root } from "./run-step.ts";

// Writes what is made from the routes: the types of the client.

await writeFile(join(root, "client/api.ts"), await writeClientTypes());
console.log("client/api.ts: written");
