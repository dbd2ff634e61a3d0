import type { FastifyInstance, FastifyReply } from "fastify";

/** What decides about the headers of every answer. */
export interface SecurityHeaderOptions {
	/** The origin that browsers call. */
	readonly publicUrl: string | undefined;
	/** Whether this server speaks https itself. */
	readonly encrypted: boolean;
}

/** A year, and all names below (OWASP ASVS 5.0, 3.4.1). */
const strictTransport = "max-age=31536000; includeSubDomains";

/** What nobody shows as a page loads nothing and stands in no frame; pages bring a policy of their own. */
const nothingToLoad = "default-src 'none'; frame-ancestors 'none'";

/** Puts on every answer what keeps browsers from guessing, framing, telling on and going back to plain http. */
export function protectAnswers(app: FastifyInstance, options: SecurityHeaderOptions): (reply: FastifyReply) => void {
	const headers = securityHeaders(options);
	app.addHook("onRequest", (_request, reply, done) => {
		reply.headers(headers);
		done();
	});
	// The router refuses some addresses before any hook.
	return (reply) => void reply.headers(headers);
}

/** The headers themselves. */
export function securityHeaders({ publicUrl, encrypted }: SecurityHeaderOptions): Readonly<Record<string, string>> {
	const url = publicUrl === undefined ? null : URL.parse(publicUrl);
	const keepsHttps = (encrypted || url?.protocol === "https:") && !isThisMachine(url?.hostname ?? "");
	return {
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"content-security-policy": nothingToLoad,
		...(keepsHttps ? { "strict-transport-security": strictTransport } : {}),
	};
}

/** `localhost` belongs to everything that is developed on a machine, most of it without https. */
function isThisMachine(host: string): boolean {
	return /^(|localhost|127\.0\.0\.1|\[::1\])$/u.test(host);
}
