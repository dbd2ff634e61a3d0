import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./passwords.ts";

describe("a password hash", () => {
	test("is a PHC string of argon2id at OWASP's cost, salted anew each time", async () => {
		const [one, other] = await Promise.all([hashPassword("same"), hashPassword("same")]);
		expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/u);
		expect(one).not.toBe(other);
	});

	test("knows its password and no other", async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), async (right, guess) => {
				const hash = await hashPassword(right);
				expect(await verifyPassword(right, hash)).toBe(true);
				expect(await verifyPassword(guess, hash)).toBe(right.normalize("NFKC") === guess.normalize("NFKC"));
			}),
			{ numRuns: 10 },
		);
	});

	test("knows a Korean password from every keyboard", async () => {
		const hash = await hashPassword("한글 암호".normalize("NFC"));
		expect(await verifyPassword("한글 암호".normalize("NFD"), hash)).toBe(true);
	});

	test("made elsewhere at another cost is still understood", async () => {
		// From the tests of argon2's reference implementation (test.c, 2019).
		const hash = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
		expect(await verifyPassword("password", hash)).toBe(true);
		expect(await verifyPassword("Password", hash)).toBe(false);
	});

	test("that is absent answers no", async () => {
		expect(await verifyPassword("anything", undefined)).toBe(false);
	});

	test("keeps the threads free: of 500 asked for at once only the first eighteen are looked at", async () => {
		const hash = await hashPassword("right");
		const answers = await Promise.all(Array.from({ length: 500 }, () => verifyPassword("right", hash)));
		expect(answers).toEqual([...Array(18).fill(true), ...Array(482).fill(undefined)]);
		expect(await verifyPassword("right", hash)).toBe(true);
	});

	test("is always made, however many are", async () => {
		const hashes = await Promise.all(Array.from({ length: 30 }, () => hashPassword("same")));
		expect(new Set(hashes).size).toBe(30);
	});

	test.each(["", "plain", "$argon2i$v=19$m=1,t=1,p=1$c29tZXNhbHQ$AAAA", "$2b$10$abc"])(
		"that is %j is a bug",
		async (hash) => {
			await expect(verifyPassword("anything", hash)).rejects.toThrow("not an argon2id PHC string");
		},
	);
});
