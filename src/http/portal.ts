import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync, FastifyReply } from "fastify";

const noncePlace = "__CSP_NONCE__";

/** Serves the built portal: its files as they are, and its page for every path that is a screen. */
export function createPortal(folder: string, publicUrl: string): FastifyPluginAsync {
	return async (app) => {
		if (!existsSync(join(folder, "index.html"))) {
			app.get("/", async (_request, reply) =>
				reply.code(503).type("text/plain; charset=utf-8").send("The portal is not built: run npm run build:portal\n"),
			);
			return;
		}
		const page = await readFile(join(folder, "index.html"), "utf8");
		await app.register(fastifyStatic, {
			root: join(folder, "assets"),
			prefix: "/assets/",
			index: false,
			immutable: true,
			maxAge: "365d",
			decorateReply: false,
		});
		const icon = await readFile(join(folder, "favicon.svg"), "utf8");
		app.get("/favicon.svg", async (_request, reply) =>
			reply.type("image/svg+xml").header("cache-control", "public, max-age=86400").send(icon),
		);
		const sendPage = (reply: FastifyReply) => {
			const nonce = randomBytes(18).toString("base64");
			return reply
				.type("text/html; charset=utf-8")
				.header("cache-control", "no-store")
				.header("content-security-policy", toPolicy(nonce))
				.header("x-content-type-options", "nosniff")
				.header("referrer-policy", "same-origin")
				.send(page.replaceAll(noncePlace, nonce));
		};
		for (const url of [
			"/",
			"/customers",
			"/customers/*",
			"/work",
			"/invoices",
			"/invoices/*",
			"/resellers",
			"/resellers/*",
			"/billing-runs",
			"/prices",
			"/webhooks",
			"/sign-in",
			"/sign-in/*",
			"/signed-in",
			"/setup",
			"/people",
			"/api-clients",
			"/roles",
			"/identity-providers",
			"/security",
			"/invitation",
			"/relationship/*",
			"/activity",
			"/activity/*",
		]) {
			app.get(url, async (request, reply) => {
				// Tokens carry one name of ours; a browser that came by another is sent to it, or sign-in would fail.
				const wanted = URL.parse(publicUrl)?.host;
				if (wanted !== undefined && isLoopback(request.host) && isLoopback(wanted) && request.host !== wanted) {
					return reply.redirect(publicUrl + request.url);
				}
				return sendPage(reply);
			});
		}
	};
}

function isLoopback(host: string): boolean {
	return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/u.test(host);
}

function toPolicy(nonce: string): string {
	return [
		"default-src 'self'",
		`script-src 'self' 'nonce-${nonce}'`,
		`style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self' data:",
		"font-src 'self' data:",
		"connect-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join("; ");
}
