import { request } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { toPublicUrl } from "../../src/serve.ts";
import { createServer } from "../../src/server.ts";
import { testCertificate, writeTlsFiles } from "../support/tls-files.ts";

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
	for (const close of toClose.splice(0)) await close();
});

const settings = { DATABASE_URL: "sqlite::memory:", SEATLIFT_LOG: "silent" };

/** The issuer that the discovery document names, asked by a client that trusts the test's certificate only. */
async function askIssuer(port: number): Promise<string> {
	const address = { host: "127.0.0.1", port, path: "/common/v2.0/.well-known/openid-configuration" };
	const text = await new Promise<string>((resolve, reject) => {
		request({ ...address, ca: testCertificate, agent: false }, (answer) => {
			let body = "";
			answer.on("data", (part) => (body += String(part))).on("end", () => resolve(body));
		})
			.on("error", reject)
			.end();
	});
	return String(JSON.parse(text).token_endpoint);
}

test("with a certificate and its key the server speaks https, and calls itself so", async () => {
	const config = readConfig({ ...settings, ...(await writeTlsFiles()) });
	const publicUrl = toPublicUrl(config);
	expect(publicUrl).toBe("https://127.0.0.1:8080");
	const server = await createServer(config, publicUrl);
	toClose.push(() => server.close());
	await server.app.listen({ host: "127.0.0.1", port: 0 });
	const { port } = server.app.server.address() as AddressInfo; // it listens on TCP
	expect(await askIssuer(port)).toMatch(/^https:\/\//u);
});

test("and so does the sandbox", async () => {
	const config = readConfig({ ...settings, ...(await writeTlsFiles()) });
	const sandbox = await createSandbox(config, toPublicUrl(config));
	toClose.push(() => sandbox.close());
	await new Promise<void>((resolve) => sandbox.listener.listen(0, "127.0.0.1", resolve));
	const { port } = sandbox.listener.address() as AddressInfo; // it listens on TCP
	expect(await askIssuer(port)).toMatch(/^https:\/\//u);
});

test("a certificate without its key is refused, and so is one that is not there", async () => {
	expect(() => readConfig({ SEATLIFT_TLS_KEY: "key.pem" })).toThrow("need each other");
	const missing = { SEATLIFT_TLS_CERTIFICATE: "/nowhere/certificate.pem", SEATLIFT_TLS_KEY: "/nowhere/key.pem" };
	await expect(createServer(readConfig({ ...settings, ...missing }), "https://127.0.0.1:8080")).rejects.toThrow(
		"ENOENT",
	);
});
