import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { assessChoice } from "../../use-cases/identity/choose-password.ts";
import { createBreachedPasswordCheck } from "./breached-passwords.ts";

const asked: string[] = [];
// SHA-1 of "password" is 5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8 (Pwned Passwords documentation).
const list = createServer((request, response) => {
	asked.push(request.url ?? "");
	if (request.url?.startsWith("/nothing/")) return void response.writeHead(404).end();
	response.end("0018A45C4D1DEF81644B54AB7F969B88D65:3\r\n1E4C9B93F3F0682250B6CF8331B7EE68FD8:10434004\r\nFFFF:0\r\n");
}).listen(0, "127.0.0.1");
await once(list, "listening");
const { port } = list.address() as AddressInfo; // a listening server of TCP has one
afterAll(() => void list.close());

test("a breached password is known by the end of its hash, and only the beginning is sent", async () => {
	const isBreached = createBreachedPasswordCheck(`http://127.0.0.1:${port}/range/`);
	expect(await isBreached("password")).toBe(true);
	expect(await isBreached("rain on the river bridge")).toBe(false);
	expect(asked[0]).toBe("/range/5BAA6");
	expect(asked.every((url) => /^\/range\/[0-9A-F]{5}$/u.test(url))).toBe(true);
});

test("a list that cannot be reached stops nobody, and whoever runs the installation is told", async () => {
	const told: unknown[] = [];
	const onError = (error: unknown) => void told.push(error);
	for (const address of ["http://127.0.0.1:1/range/", `http://127.0.0.1:${port}/nothing/`]) {
		const isBreachedPassword = createBreachedPasswordCheck(address);
		expect(await assessChoice({ isBreachedPassword, onError }, "rain on the river bridge", [])).toEqual([]);
	}
	const message = "the list of breached passwords could not be asked";
	expect(told).toMatchObject([{ message }, { message, cause: { message: "it answered 404" } }]);
});
