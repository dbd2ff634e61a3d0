const browsers: readonly (readonly [title: string, mark: RegExp])[] = [
	["Edge", /\bEdg(A|iOS)?\//u],
	["Samsung Internet", /\bSamsungBrowser\//u],
	["Whale", /\bWhale\//u],
	["Opera", /\bOPR\//u],
	["Firefox", /\b(Firefox|FxiOS)\//u],
	["Chrome", /(Chrome|CriOS)\//u],
	["Safari", /\bSafari\//u],
];

const systems: readonly (readonly [title: string, mark: RegExp])[] = [
	["iPhone", /\biPhone\b/u],
	["iPad", /\biPad\b/u],
	["Android", /\bAndroid\b/u],
	["Windows", /\bWindows\b/u],
	["macOS", /\bMacintosh\b/u],
	["Linux", /\bLinux\b/u],
];

/** A browser in words that people know, from what it says of itself; what nobody knows stays as it is. */
export function describeAgent(agent: string): string {
	const known = [browsers, systems].flatMap((list) => list.find(([, mark]) => mark.test(agent))?.[0] ?? []);
	return known.length === 0 ? agent : known.join(" · ");
}
