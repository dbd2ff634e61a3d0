import { describe, expect, test } from "vitest";
import { startClock } from "../../test/support/identity.ts";
import { createClientSecretCheck } from "./check-client-secret.ts";
import { createFailureBackOff, type FailureBackOff } from "./failure-back-off.ts";
import { hashPassword } from "./passwords.ts";

async function start() {
	let attempts = 0;
	const inner = createFailureBackOff(startClock().now);
	const backOff: FailureBackOff = {
		attempt(name, work) {
			attempts += 1;
			return inner.attempt(name, work);
		},
	};
	const secretHash = await hashPassword("right");
	const check = createClientSecretCheck(backOff);
	return {
		secretHash,
		show: (secret: string, hash = secretHash) => check({ clientId: "bot", secretHash: hash, secret }),
		attempts: () => attempts,
	};
}

describe("a client secret", () => {
	test("found right once is not hashed again", async () => {
		const at = await start();
		for (let times = 0; times < 100; times++) expect((await at.show("right")).kind).toBe("succeeded");
		expect(at.attempts()).toBe(1);
	});

	test("that is wrong is never remembered", async () => {
		const at = await start();
		for (let times = 0; times < 3; times++) expect((await at.show("wrong")).kind).toBe("failed");
		expect(at.attempts()).toBe(3);
	});

	test("ends at once when the kept hash changes", async () => {
		const at = await start();
		await at.show("right");
		const next = await hashPassword("next");
		expect((await at.show("right", next)).kind).toBe("failed");
		expect((await at.show("next", next)).kind).toBe("succeeded");
	});

	test("still works for its owner while a stranger guesses", async () => {
		const at = await start();
		await at.show("right");
		for (let times = 0; times < 12; times++) await at.show("wrong");
		expect((await at.show("wrong")).kind).toBe("wait");
		expect((await at.show("right")).kind).toBe("succeeded");
	});
});
