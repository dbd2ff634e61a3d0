import { expect, test } from "vitest";
import { describeAgent } from "./describe-agent.ts";

test.each([
	[
		"Mozilla/5.0 (Linux; Android 14; SM-S918N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
		"Samsung Internet · Android",
	],
	[
		"Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1",
		"Safari · iPhone",
	],
	[
		"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36 Edg/122.0.0.0",
		"Edge · Windows",
	],
	["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox · Linux"],
])("a browser is named by its name and its system: %s", (agent, title) => {
	expect(describeAgent(agent)).toBe(title);
});

test("what is not known is shown as it is", () => {
	expect(describeAgent("curl/8.5.0")).toBe("curl/8.5.0");
});
