import { createConfig, lintFromString, type RawUniversalConfig } from "@redocly/openapi-core";

/** By which rules the OpenAPI document is judged: those that are recommended, all as errors, and what a client lives on. */
const rules: RawUniversalConfig = {
	extends: ["recommended-strict"],
	rules: {
		"component-name-unique": "error",
		"no-duplicated-tag-names": "error",
		"no-invalid-media-type-examples": "error",
		"no-unused-components": "error",
		"operation-4xx-response": "error",
		"operation-operationId": "error",
		"operation-operationId-unique": "error",
		"operation-operationId-url-safe": "error",
		"operation-parameters-unique": "error",
		"operation-singular-tag": "error",
		"operation-tag-defined": "error",
		"parameter-description": "error",
		"path-params-defined": "error",
		"tag-description": "error",
		// `users/imports/{importId}` beside `users/{userId}/licenses`: the router takes the word before the id, and no id is `imports`.
		"no-ambiguous-paths": "off",
	},
};

/** Every fault of an OpenAPI document, one line each. */
export async function judgeApi(document: unknown): Promise<readonly string[]> {
	const config = await createConfig(rules);
	const faults = await lintFromString({ source: JSON.stringify(document), absoluteRef: "/openapi.json", config });
	return faults.map(
		({ ruleId, message, location }) => `${ruleId}: ${message.trim()} (${location[0]?.pointer ?? "the document"})`,
	);
}
