import { afterAll, describe, expect, test } from "vitest";
import { upgradeCollection, upgradeResult } from "../../src/wire/upgrade.ts";
import { startTestServer } from "../support/test-server.ts";
import { offerIds, placeOf } from "./demo-places.ts";
import { read, readProblem, readServiceError } from "./read-answer.ts";

const { ask, close } = await startTestServer();
afterAll(close);

const hangul = /\p{Script=Hangul}/u;

describe("X-Locale", () => {
	test.each([
		["ko-KR", "ko-KR"],
		["KO-kr", "ko-KR"],
		["ko", "ko-KR"],
		["ko_KR", "ko-KR"],
		["en-US", "en-US"],
		["de-DE", "en-US"],
		["kok-IN", "en-US"],
		["", "en-US"],
		["../../etc/passwd", "en-US"],
		["x".repeat(5_000), "en-US"],
	])("%s answers in %s and says so", async (sent, spoken) => {
		const answer = await ask({
			url: `${placeOf("bought-twice").subscription}/upgrades`,
			headers: { "x-locale": sent },
		});
		expect(answer.headers["x-locale"]).toBe(spoken);
		const { items } = read(upgradeCollection, answer);
		const refused = items.find(({ targetOffer }) => targetOffer.id === offerIds.e3);
		expect(refused?.targetOffer.locale).toBe(spoken);
		expect(hangul.test(refused?.upgradeErrors[0]?.description ?? "")).toBe(spoken === "ko-KR");
		expect(hangul.test(refused?.targetOffer.description ?? "")).toBe(spoken === "ko-KR");
	});

	test("missing is English", async () => {
		const answer = await ask({ url: "/v1/customers?size=1" });
		expect(answer.headers["x-locale"]).toBe("en-US");
	});

	test("also decides the language of errors, except for the words that clients match on", async () => {
		const headers = { "x-locale": "ko-KR" };
		const malformed = await ask({ method: "PATCH", url: placeOf("hanbit-trading").subscription, body: "{", headers });
		expect(readServiceError(malformed, 400).description).toMatch(hangul);
		const unknown = await ask({ url: "/v1/customers/00000000-0000-4000-8000-000000000001", headers });
		expect(readServiceError(unknown, 404).description).toContain("doesn't exist for");
		const tooLarge = await ask({
			method: "PATCH",
			url: placeOf("hanbit-trading").subscription,
			body: " ".repeat(1_100_000),
			headers,
		});
		expect(readServiceError(tooLarge, 413).description).toMatch(hangul);
	});

	test("in Korean tells a suspended source in Korean", async () => {
		const body = { targetOffer: { id: offerIds.e3 }, upgradeType: 1 };
		const url = `${placeOf("paused-trading").subscription}/upgrades`;
		const answer = await ask({ method: "POST", url, body, headers: { "x-locale": "ko-KR" } });
		expect(read(upgradeResult, answer).upgradeErrors[0]?.description).toMatch(hangul);
	});
});

describe("Accept-Language on Seatlift's own API", () => {
	test.each([
		["ko", "ko"],
		["en", "en"],
		["en-US,en;q=0.9,ko;q=0.8", "en"],
		["ko-KR,ko;q=0.9,en-US;q=0.8", "ko"],
		["fr,en;q=0.5,ko;q=0.7", "ko"],
		["en;q=0,ko;q=0.1", "ko"],
		["fr-FR", "ko"],
		["", "ko"],
		[";;;,q=", "ko"],
	])("%s is answered in %s", async (sent, spoken) => {
		const answer = await ask({ url: "/api/v1/customers/nobody", headers: { "accept-language": sent } });
		expect(answer.headers["content-language"]).toBe(spoken);
		const { title, detail } = readProblem(answer, 404);
		expect(hangul.test(title)).toBe(spoken === "ko");
		expect(hangul.test(detail ?? "")).toBe(spoken === "ko");
	});
});
