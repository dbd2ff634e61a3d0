import { afterAll, describe, expect, test } from "vitest";
import { describedRoutes } from "../../src/http/openapi.ts";
import { implementedRoutes } from "../../src/http/routes.ts";
import { startTestServer } from "../support/test-server.ts";

const { ask, close } = await startTestServer();
afterAll(close);

interface Operation {
	readonly operationId: string;
	readonly summary: string;
	readonly tags: readonly string[];
	readonly parameters?: readonly (Parameter | Reference)[];
	readonly requestBody?: unknown;
	readonly responses: Readonly<Record<string, Answer | Reference>>;
}

interface Reference {
	readonly $ref: string;
}

interface Parameter {
	readonly in: string;
	readonly name: string;
	readonly description: string;
	readonly required?: boolean;
}

interface Answer {
	readonly description: string;
	readonly headers?: Readonly<Record<string, unknown>>;
	readonly content?: Readonly<Record<string, unknown>>;
}

interface Document {
	readonly openapi: string;
	readonly info: { readonly title: string; readonly version: string };
	readonly servers: readonly { readonly url: string }[];
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const answer = await ask({ as: "nobody", url: "/openapi.json" });
const document = answer.json<Document>();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
	Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** What a reference leads to, or the thing itself. */
function follow<Thing extends object>(thing: Thing | Reference): Thing {
	if (!("$ref" in thing)) return thing;
	const [kind = "", name = ""] = thing.$ref.split("/").slice(2);
	return document.components[kind]?.[name] as Thing; // undefined fails the test that asks for it
}

describe("/openapi.json", () => {
	test("is an OpenAPI 3.1 document that anybody may read", () => {
		expect(answer.statusCode).toBe(200);
		expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
		expect(document.openapi).toMatch(/^3\.1\.\d$/u);
		expect(document.info).toMatchObject({ title: "Seatlift", version: "1" });
		expect(document.servers).toEqual([{ url: "http://127.0.0.1:8080" }]);
	});

	test("has every implemented route, and none besides", () => {
		const declared = describedRoutes(implementedRoutes).map(
			({ method, url }) => `${method.toLowerCase()} ${url.replaceAll(/:(\w+)/gu, "{$1}")}`,
		);
		expect(operations.map(({ path, method }) => `${method} ${path}`).toSorted()).toEqual(declared.toSorted());
	});

	test("names each operation once", () => {
		const ids = operations.map(({ operation }) => operation.operationId);
		expect(new Set(ids).size).toBe(ids.length);
	});

	test.each(operations)(
		"describes $method $path with its parameters, its body and what it answers",
		({ path, method, operation }) => {
			expect(operation.summary.length).toBeGreaterThan(5);
			const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
			const parameters = (operation.parameters ?? []).map(follow);
			expect(parameters.filter((one) => one.in === "path").map(({ name }) => name)).toEqual(inPath);
			for (const one of parameters.filter((parameter) => parameter.in === "path")) expect(one.required).toBe(true);
			expect(parameters.filter(({ description = "" }) => description.length < 5)).toEqual([]);
			const ofEntrance = /\/(sign-in|setup|invitation)\b|\{requestId\}\/decision$/u.test(path);
			if (!ofEntrance) {
				expect(operation.requestBody !== undefined).toBe(["post", "patch", "put"].includes(method));
				const sent = parameters.filter((one) => one.in === "header").map(({ name }) => name);
				expect(sent).toEqual(expect.arrayContaining(["MS-RequestId", "MS-CorrelationId"]));
			}
			const statuses = Object.keys(operation.responses);
			expect(statuses.filter((status) => status.startsWith("2")).length).toBeGreaterThan(0);
			expect(statuses).toEqual(expect.arrayContaining(ofEntrance ? ["400", "429"] : ["400", "401", "429"]));
			for (const [status, answered] of Object.entries(operation.responses)) {
				const { description, headers = {}, content } = follow(answered);
				if ((status === "429" || status === "503") && method !== "head") expect(headers).toHaveProperty("Retry-After");
				expect(description.length).toBeGreaterThan(0);
				if (status === "204" || method === "head") {
					expect(content).toBeUndefined();
					continue;
				}
				const ofProblem = path.startsWith("/api/") && Number(status) >= 400;
				const ofFile =
					Number(status) < 300 && /(pdf|csv|export|statement|(transferId|importId)\}\/events)$/u.test(path);
				const expected = ofProblem
					? /^application\/problem\+json$/u
					: ofFile
						? /pdf|csv|event-stream/u
						: /^application\/json$/u;
				expect(Object.keys(content ?? {})).toEqual([expect.stringMatching(expected)]);
			}
		},
	);

	test("refers to nothing that is not in it, and holds nothing that nobody refers to", () => {
		const references = [...answer.body.matchAll(/"\$ref":"([^"]+)"/gu)].map(([, to = ""]) => to);
		const present = new Set(
			["schemas", "parameters", "responses", "headers"].flatMap((kind) =>
				Object.keys(document.components[kind] ?? {}).map((name) => `#/components/${kind}/${name}`),
			),
		);
		expect(references.filter((to) => !present.has(to))).toEqual([]);
		expect([...present].filter((name) => !references.includes(name))).toEqual([]);
	});

	test("spells the parameters of the original's API as its clients send them", () => {
		const parametersOf = (path: string) =>
			document.paths[path]?.get?.parameters
				?.map(follow)
				.filter((one) => one.in !== "header")
				.map(({ name }) => name);
		expect(parametersOf("/v1/customers")).toEqual(["size", "filter", "seekOperation"]);
		const ofList = ["customerId", "order_id", "mpn_id", "size", "offset"];
		expect(parametersOf("/v1/customers/{customerId}/subscriptions")).toEqual(ofList);
		expect(parametersOf("/v1/auditrecords")).toEqual(["startDate", "endDate", "size", "filter", "seekOperation"]);
	});
});

describe("/docs", () => {
	test.each(["/docs", "/docs/", "/DOCS"])("%s is a page whose scripts and styles are there", async (url) => {
		const page = await ask({ as: "nobody", url });
		expect(page.statusCode).toBe(200);
		expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
		expect(page.headers["content-security-policy"]).toContain("script-src 'self';");
		const parts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/gu)].map(([, part = ""]) => part);
		expect(parts.length).toBe(3);
		for (const part of parts) {
			const file = await ask({ as: "nobody", url: part });
			expect(file.statusCode).toBe(200);
			expect(file.headers["content-type"]).toMatch(part.endsWith(".css") ? /^text\/css/u : /^text\/javascript/u);
			expect(file.rawPayload.length).toBeGreaterThan(10);
		}
	});

	test("shows our own document", async () => {
		expect((await ask({ as: "nobody", url: "/docs/start.js" })).body).toContain('"/openapi.json"');
	});
});

test("/healthz and /readyz answer whoever watches, without a token", async () => {
	const healthy = await ask({ as: "nobody", url: "/healthz" });
	expect([healthy.statusCode, healthy.json()]).toEqual([200, { status: "ok" }]);
	const ready = await ask({ as: "nobody", url: "/readyz" });
	expect([ready.statusCode, ready.json()]).toEqual([200, { status: "ready" }]);
});
