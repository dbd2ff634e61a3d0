import { apiDocument } from "./api-document.ts";
import { judgeApi } from "./api-rules.ts";

// Judges the OpenAPI document as it is served; ends with 1 when anything is wrong with it.

const faults = await judgeApi(await apiDocument());
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? "openapi.json: nothing to say against it" : `openapi.json: ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
