import { afterAll, describe, expect, test } from "vitest";
import { findPlace, installDemo } from "./demo-installation.ts";
import { getToken, send } from "./partner-client.ts";
import { openSocket, requestHead } from "./raw-socket.ts";

const { server, demo, remove } = await installDemo("sqlite");
afterAll(remove);
const authorization = `Bearer ${await getToken(demo)}`;
const { customerId, subscriptionId } = findPlace(demo, "가온물류");
const subscription = `/v1/customers/${customerId}/subscriptions/${subscriptionId}`;

/** Sends one request over a connection of its own and reads until the server closes it. */
async function ask(line: string, headers: Readonly<Record<string, string>> = {}, body = ""): Promise<string> {
	const socket = await openSocket(server.port);
	socket.write(requestHead(line, { Authorization: authorization, Connection: "close", ...headers }) + body);
	return await socket.closed();
}

test("Expect: 100-continue is answered before the body is sent, as .NET Framework waits for it", async () => {
	const socket = await openSocket(server.port);
	const body = JSON.stringify({ Quantity: 44, AutoRenewEnabled: true });
	const headers = {
		Authorization: authorization,
		Expect: "100-continue",
		"Content-Type": "application/json",
		"Content-Length": String(body.length),
	};
	socket.write(requestHead(`PATCH ${subscription}`, { ...headers, Connection: "close" }));
	expect(await socket.received("\r\n\r\n")).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\n$/u);
	socket.write(body);
	const answer = await socket.closed();
	expect(answer).toContain("HTTP/1.1 200 OK");
	expect(answer).toContain('"quantity":44');
});

test("one connection carries one request after the other, pipelined ones too", async () => {
	const socket = await openSocket(server.port);
	const get = requestHead("GET /v1/customers?size=1", { Authorization: authorization });
	socket.write(get);
	await socket.received('"objectType":"Collection"}}');
	socket.write(get + get + requestHead("GET /healthz", { Connection: "close" }));
	const answers = await socket.closed();
	expect(answers.match(/HTTP\/1\.1 200 OK/gu)?.length).toBe(4);
	expect(answers.endsWith('{"status":"ok"}')).toBe(true);
});

test("a body in chunks is a body", async () => {
	const chunks = ['{"Quantity":4', '5,"AutoRenewEnabled":true}'].map(
		(part) => `${part.length.toString(16)}\r\n${part}\r\n`,
	);
	const answer = await ask(`PATCH ${subscription}`, { "Transfer-Encoding": "chunked" }, `${chunks.join("")}0\r\n\r\n`);
	expect(answer).toContain('"quantity":45');
});

describe("a request target", () => {
	const oneCustomer = /^HTTP\/1\.1 200 OK\r\n[\s\S]*"totalCount":1,/u;

	test.each([
		["with raw JSON", '/v1/customers?filter={"Field":"CompanyName","Value":"northwind","Operator":"starts_with"}'],
		[
			"with raw JSON and blanks as plus signs",
			'/v1/customers?filter={"Field":"CompanyName","Value":"northwind+c","Operator":"starts_with"}',
		],
		[
			"percent-encoded",
			"/v1/customers?filter=%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A%22northwind%20c%22%2C%22Operator%22%3A%22starts_with%22%7D",
		],
		["with doubled slashes", "//v1//customers//?size=1"],
		["in upper case", "/V1/CUSTOMERS?SIZE=1"],
		["whole, as to a proxy", "http://api.partnercenter.microsoft.com/v1/customers?size=1"],
		["whole, with the port of https", "https://api.partnercenter.microsoft.com:443/v1/customers?size=1"],
	])("%s finds its route", async (_name, target) => {
		expect(await ask(`GET ${target}`)).toMatch(oneCustomer);
	});

	test.each(["api.partnercenter.microsoft.com:443", "localhost:8080", "", "a b", "[::1]:443"])(
		"is served for the host %j",
		async (host) => {
			expect(await ask("GET /v1/customers?size=1", { Host: host })).toMatch(oneCustomer);
		},
	);

	test.each(["http://api.partnercenter.microsoft.com", "http://api.partnercenter.microsoft.com?x=1"])(
		"of a host alone, %s, is the root",
		async (target) => {
			expect(await ask(`GET ${target}`)).toMatch(/^HTTP\/1\.1 (200|302|503) /u);
		},
	);
});

test.each([
	["no HTTP at all", "hello\r\n\r\n"],
	["an unknown version", "GET / HTTP/9.9\r\n\r\n"],
	["a header without a name", "GET /v1/customers HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n"],
	["two lengths", "POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}"],
	["a negative length", "POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"],
	[
		"a length and chunks",
		"POST /v1/customers HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
	],
	["headers without end", `GET /v1/customers HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`],
])("%s is refused with a 4xx or 505 and harms nobody", async (_name, request) => {
	const socket = await openSocket(server.port);
	socket.write(request);
	expect(await socket.closed()).toMatch(/^HTTP\/1\.1 (400|431|505) /u);
	expect((await send(`${server.url}/healthz`, "GET")).status).toBe(200);
});

test("a client that goes away in the middle of its body harms nobody", async () => {
	const socket = await openSocket(server.port);
	socket.write(
		`${requestHead(`PATCH ${subscription}`, { Authorization: authorization, "Content-Length": "100" })}{"quantity":`,
	);
	socket.socket.destroy();
	await socket.closed();
	const { json } = await send<{ quantity: number }>(`${server.url}${subscription}`, "GET", {
		headers: { authorization },
	});
	expect(json.quantity).toBe(45);
	expect(server.output()).not.toMatch(/error/iu);
});
