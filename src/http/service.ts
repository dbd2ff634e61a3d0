import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FastifyPluginAsync } from "fastify";
import { isDatabaseReady } from "../use-cases/is-database-ready.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { readExamples } from "./openapi/examples.ts";
import { describeApi } from "./openapi.ts";
import type { Route } from "./route.ts";

const swaggerFiles = {
	"swagger-ui.css": "text/css; charset=utf-8",
	"swagger-ui-bundle.js": "text/javascript; charset=utf-8",
} as const;

/** `/healthz` and `/readyz` for whoever watches the process, `/openapi.json` and `/docs` for whoever programs against it. */
export function createService(
	surroundings: Surroundings,
	routes: readonly Route[],
	publicUrl: string,
): FastifyPluginAsync {
	return async (app) => {
		app.get("/healthz", async (_request, reply) => reply.send({ status: "ok" }));
		app.get("/readyz", async (_request, reply) => {
			const ready = await isDatabaseReady(surroundings);
			return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "database does not answer" });
		});
		let description: string | undefined;
		app.get("/openapi.json", async (_request, reply) => {
			description ??= JSON.stringify(describeApi(routes, publicUrl, await readExamples()));
			return reply.header("content-type", "application/json; charset=utf-8").send(description);
		});
		const folder = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
		for (const [name, type] of Object.entries(swaggerFiles)) {
			app.get(`/docs/${name}`, async (_request, reply) =>
				reply
					.header("content-type", type)
					.header("cache-control", "public, max-age=86400")
					.send(await readFile(join(folder, name))),
			);
		}
		app.get("/docs/start.js", async (_request, reply) =>
			reply.header("content-type", "text/javascript; charset=utf-8").send(startScript),
		);
		app.get("/docs", async (_request, reply) =>
			reply
				.header("content-type", "text/html; charset=utf-8")
				.header("content-security-policy", docsPolicy)
				.send(docsPage),
		);
	};
}

/** Swagger UI draws with style attributes; scripts and style sheets come from files only. */
const docsPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"style-src-attr 'unsafe-inline'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"form-action 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join("; ");

const startScript = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#reference", deepLinking: true });`;

const docsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Seatlift API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
<main id="reference"></main>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;
