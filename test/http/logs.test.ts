import { Writable } from "node:stream";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { neverLogged } from "../../src/http/app.ts";

test("what a database tells of rows beside its message, and what callers prove themselves by, is struck out", () => {
	let printed = "";
	const stream = new Writable({
		write(chunk, _encoding, done) {
			printed += String(chunk);
			done();
		},
	});
	const { log } = Fastify({ logger: { level: "debug", redact: [...neverLogged], stream } });
	const row = "Failing row contains (7f1c, $argon2id$v=19$…, sora.kim@hanbit.example).";
	log.error(Object.assign(new Error("null value in a column"), { detail: row, parameters: [row], where: row }));
	log.error({ req: { headers: { authorization: "Bearer secret", cookie: "seatlift_session=secret" } } });
	expect(printed).toContain("null value in a column");
	expect(printed).not.toMatch(/argon2id|sora\.kim|secret/u);
});
