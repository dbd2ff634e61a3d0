import { readExamples } from "../src/http/openapi/examples.ts";
import { describeApi } from "../src/http/openapi.ts";
import { implementedRoutes } from "../src/http/routes.ts";

/** The OpenAPI document as a server of that address tells it. */
export async function apiDocument(): Promise<ReturnType<typeof describeApi>> {
	return describeApi(implementedRoutes, "https://seatlift.example", await readExamples());
}
