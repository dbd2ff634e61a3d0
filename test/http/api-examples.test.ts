import { describe, expect, test } from "vitest";
import { faultsOf } from "../../scripts/examples/choose-examples.ts";
import { secretsIn } from "../../scripts/examples/shorten.ts";
import { withoutExample } from "../../scripts/examples/without-example.ts";
import { toOperationId } from "../../src/http/openapi/describe-operation.ts";
import { readExamples } from "../../src/http/openapi/examples.ts";
import { describedRoutes } from "../../src/http/openapi.ts";
import { implementedRoutes } from "../../src/http/routes.ts";

const examples = await readExamples();
const routes = describedRoutes(implementedRoutes).map((route) => ({ route, name: toOperationId(route) }));

describe("the examples of the OpenAPI document", () => {
	test("are there for every body that is taken and every answer, and are of their schemas: `npm run examples`", () => {
		const wrong = routes
			.filter(({ name }) => withoutExample[name] === undefined)
			.map(({ route, name }) => [name, faultsOf(route, examples[name])] as const)
			.filter(([, faults]) => faults.length > 0);
		expect(Object.fromEntries(wrong)).toEqual({});
	});

	test("are of operations that there are, and those without have a reason", () => {
		const names = new Set(routes.map(({ name }) => name));
		expect(Object.keys(examples).filter((name) => !names.has(name))).toEqual([]);
		expect(Object.keys(withoutExample).filter((name) => !names.has(name))).toEqual([]);
		expect(Object.keys(withoutExample).filter((name) => examples[name] !== undefined)).toEqual([]);
	});

	test("tell no password, token or code", () => {
		expect(secretsIn(examples)).toEqual([]);
		const told = JSON.stringify(examples).match(/eyJ[\w-]+\.eyJ|otpauth:|-----BEGIN|argon2/gu);
		expect(told).toBeNull();
	});
});
