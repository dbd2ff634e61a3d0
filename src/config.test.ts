import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

test.each(["1", "8080", "65535"])("PORT %s is taken", (text) => {
	expect(readConfig({ PORT: text }).port).toBe(Number(text));
});

test("without PORT it is 8080", () => {
	expect([readConfig({}).port, readConfig({ PORT: "" }).port]).toEqual([8080, 8080]);
});

test.each(["0", "00", "65536", "-1", "8080.5", "http"])("PORT %s is refused in one sentence", (text) => {
	expect(() => readConfig({ PORT: text })).toThrow(`PORT must be a number from 1 to 65535, not "${text}"`);
});
