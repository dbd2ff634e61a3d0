import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessPassword } from "./password-rules.ts";

const names = ["Sora.Kim@hanbit.example", "김소라", "Hanbit Cloud"];

describe("a password", () => {
	test.each(["rain on the river bridge", "비 오는 강가의 다리 위에서", "correct horse battery"])(
		"%j is taken",
		(password) => {
			expect(assessPassword(password, names)).toEqual([]);
		},
	);

	test.each([
		["short", ["tooShort"]],
		["aaaaaaaaaaaaaaaa", ["tooFewCharacters"]],
		["aaaa", ["tooShort", "tooFewCharacters"]],
		["hanbit-cloud-1", ["holdsName"]],
		["Sora.Kim@hanbit.example", ["holdsName"]],
		["x".repeat(512) + "abcdefg".repeat(100), ["tooLong"]],
	])("%j is not, for every reason at once", (password, faults) => {
		expect(assessPassword(password, names)).toEqual(faults);
	});

	test("may hold a name besides enough else", () => {
		expect(assessPassword("hanbit and the long way home", names)).toEqual([]);
	});

	test("is counted in characters, not in bytes, and asks for no mixture of kinds", () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.constantFrom(..."가나다라마바사아자차카타파하거너더러"), { minLength: 12, maxLength: 18 }),
				(all) => {
					expect(assessPassword(all.join(""), [])).toEqual([]);
				},
			),
			{ numRuns: 50 },
		);
	});
});
