import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLackingKeys, isSealedByFirstKey, openSecret, sealLength, sealSecret } from "./sealed-secret.ts";

const key = () => new Uint8Array(randomBytes(32));
const [first, second, third] = [key(), key(), key()];
const withKey = { secretsKeys: [first] };

describe("a secret that is kept", () => {
	test("comes back as it was, with a key and without one", async () => {
		const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("sealed:x", "plain:x", "", "whsec_AA=="));
		await fc.assert(
			fc.asyncProperty(texts, fc.boolean(), async (text, hasKey) => {
				const keys = hasKey ? withKey : {};
				expect(await openSecret(keys, "test", await sealSecret(keys, "test", text))).toBe(text);
			}),
			{ numRuns: 60 },
		);
	});

	test("cannot be read without the key, and is another text each time", async () => {
		const one = await sealSecret(withKey, "test", "JBSWY3DPEHPK3PXP");
		expect(one).not.toContain("JBSWY3DPEHPK3PXP");
		expect(await sealSecret(withKey, "test", "JBSWY3DPEHPK3PXP")).not.toBe(one);
		await expect(openSecret({}, "test", one)).rejects.toThrow("SEATLIFT_SECRETS_KEY lacks the key");
		await expect(openSecret({ secretsKeys: [second] }, "test", one)).rejects.toThrow("SEATLIFT_SECRETS_KEY lacks");
	});

	test("opens for nothing and nobody but what it was sealed for", async () => {
		const mine = await sealSecret(withKey, "app of Kim", "JBSWY3DPEHPK3PXP");
		await expect(openSecret(withKey, "app of Lee", mine)).rejects.toThrow("sealed for something else");
	});

	test("does not open when any of its characters was changed", async () => {
		const text = await sealSecret(withKey, "test", "JBSWY3DPEHPK3PXP");
		const parts = text.split(".");
		for (const [index, part] of parts.entries()) {
			if (part === "") continue;
			const changed = parts.with(index, `${part.slice(0, -2)}${part.at(-2) === "A" ? "B" : "A"}${part.at(-1)}`);
			await expect(openSecret(withKey, "test", changed.join("."))).rejects.toThrow();
		}
	});

	test("was plain before there was a key, and is read on", async () => {
		expect(await openSecret(withKey, "test", "JBSWY3DPEHPK3PXP")).toBe("JBSWY3DPEHPK3PXP");
	});

	test("is sealed by the first of several keys and opened by all", async () => {
		const old = await sealSecret({ secretsKeys: [second] }, "test", "x");
		const both = { secretsKeys: [first, second] };
		expect(await openSecret(both, "test", old)).toBe("x");
		expect(isSealedByFirstKey(both, old)).toBe(false);
		expect(isSealedByFirstKey(both, await sealSecret(both, "test", "x"))).toBe(true);
		expect(isSealedByFirstKey({}, old)).toBe(false);
	});

	test("tells by its beginning which key is lacking", async () => {
		const kept = [await sealSecret(withKey, "a", "x"), await sealSecret({ secretsKeys: [third] }, "b", "y"), "plain"];
		const beginnings = kept.map((one) => one.slice(0, sealLength));
		expect(findLackingKeys({ secretsKeys: [first, third] }, beginnings)).toEqual([]);
		expect(findLackingKeys(withKey, beginnings)).toHaveLength(1);
		expect(findLackingKeys({}, beginnings)).toHaveLength(2);
	});
});
