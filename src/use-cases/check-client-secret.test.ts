import { afterEach, describe, expect, test, vi } from "vitest";
import { createClientSecretCheck } from "./check-client-secret.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";

async function start() {
	const secretHash = await hashPassword("right");
	const check = createClientSecretCheck();
	return {
		secretHash,
		show: (secret: string, hash = secretHash) => check({ clientId: "bot", secretHash: hash, secret }),
	};
}

/** Takes every place that there is for looking at passwords. */
function flood(hash: string): Promise<unknown> {
	return Promise.all(Array.from({ length: 30 }, () => verifyPassword("wrong", hash)));
}

afterEach(() => void vi.useRealTimers());

describe("a client secret", () => {
	test("found right once is not hashed again while its hash is kept, whatever the machine's clock says", async () => {
		const at = await start();
		expect((await at.show("right")).kind).toBe("succeeded");
		vi.useFakeTimers({ toFake: ["Date", "performance"] });
		vi.advanceTimersByTime(24 * 60 * 60 * 1000);
		const flooding = flood(at.secretHash);
		expect((await at.show("right")).kind).toBe("succeeded");
		await flooding;
	});

	test("has to wait when too many passwords are looked at, right or wrong", async () => {
		const at = await start();
		const flooding = flood(at.secretHash);
		expect(await at.show("right")).toEqual({ kind: "wait", seconds: 1 });
		expect(await at.show("wrong")).toEqual({ kind: "wait", seconds: 1 });
		await flooding;
		expect((await at.show("right")).kind).toBe("succeeded");
		expect((await at.show("wrong")).kind).toBe("failed");
	});

	test("shown by a hundred workers at once is right for all", async () => {
		const at = await start();
		const shown = await Promise.all(Array.from({ length: 100 }, () => at.show("right")));
		expect(shown).toEqual(Array(100).fill({ kind: "succeeded", value: true }));
	});

	test("that is wrong is never remembered", async () => {
		const at = await start();
		for (let times = 0; times < 3; times++) expect((await at.show("wrong")).kind).toBe("failed");
		await at.show("right");
		expect((await at.show("wrong")).kind).toBe("failed");
	});

	test("ends at once when the kept hash changes", async () => {
		const at = await start();
		await at.show("right");
		const next = await hashPassword("next");
		expect((await at.show("right", next)).kind).toBe("failed");
		expect((await at.show("next", next)).kind).toBe("succeeded");
	});

	test("never seen before still works after a stranger has guessed many times", async () => {
		const at = await start();
		for (let times = 0; times < 12; times++) expect((await at.show(`wrong ${times}`)).kind).toBe("failed");
		expect((await at.show("right")).kind).toBe("succeeded");
	});
});
