import { describe, expect, test } from "vitest";
import { generatePassword } from "../users/generate-password.ts";
import { isGuessable } from "./guessable-password.ts";
import { newSecret } from "./secrets.ts";

const names = ["Sora.Kim@hanbit.example", "김소라", "Hanbit Cloud", "hanbit.example"];

describe("a password", () => {
	test.each([
		"password123456",
		"P@ssw0rd1234",
		"qwertyuiop1234",
		"1q2w3e4r5t6y7u",
		"iloveyou12345",
		"aB3$aB3$aB3$",
		"안녕하세요안녕하세요안녕",
		"abcdefghijklmnop",
		"Password!2026!",
		"김소라김소라김소라김소라",
	])("%j would soon be guessed", async (password) => {
		expect(await isGuessable(password, names)).toBe(true);
	});

	test.each([
		"rain on the river bridge",
		"비 오는 강가의 다리 위에서",
		"correct horse battery",
		"hanbit and the long way home",
		"Know-before-you-press-2026",
	])("%j would not", async (password) => {
		expect(await isGuessable(password, names)).toBe(false);
	});

	test("that was generated would not", async () => {
		const generated = Array.from({ length: 200 }, () => generatePassword());
		for (const one of [...generated, newSecret()]) expect(await isGuessable(one, names)).toBe(false);
	});

	test("of any length and kind is looked at in a moment", async () => {
		await isGuessable("warm", []);
		const long = ["a1".repeat(500), "p4ssw0rd1loveyou".repeat(60), "|7)(%@1!0$3".repeat(90), "12/".repeat(300)];
		for (const one of long) {
			const begun = performance.now();
			await isGuessable(one, names);
			expect(performance.now() - begun).toBeLessThan(2_000);
		}
	});
});
