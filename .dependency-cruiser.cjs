// The walls between the rings (ARCHITECTURE.md): which arrow is allowed, and from which ring. Run by `npm run check`.
// A test may reach anywhere; `import type` counts like any other import.

const tests = "\\.test\\.tsx?$";
const node = "core";
const packages = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-bundled", "npm-no-pkg", "npm-unknown"];

/** A ring may import itself and the listed rings of ours; everything else under src is refused. */
function arrows(ring, rings, comment) {
	const allowed = [ring, ...rings].join("|");
	return {
		name: `${ring}-arrows`,
		comment,
		severity: "error",
		from: { path: `^src/${ring}/`, pathNot: tests },
		to: { path: "^(src|test|bench|scripts|catalog)/", pathNot: `^src/(${allowed})/` },
	};
}

/** A ring may import only the listed packages; `only` holds patterns of package names. */
function packagesOf(ring, only, comment) {
	return {
		name: `${ring}-packages`,
		comment,
		severity: "error",
		from: { path: `^src/${ring}/`, pathNot: tests },
		to: {
			dependencyTypes: packages,
			...(only.length > 0 && { pathNot: `(^|/)node_modules/(@types/)?(${only.join("|")})/` }),
		},
	};
}

/** A ring may not import Node's own modules, except those that the pattern `except` matches. */
function withoutNode(ring, comment, except) {
	return {
		name: `${ring}-without-node`,
		comment,
		severity: "error",
		from: { path: `^src/${ring}/`, pathNot: tests },
		to: { dependencyTypes: [node], ...(except !== undefined && { pathNot: except }) },
	};
}

/** The verbs' faces to the outside: they call use cases and never see a row. */
function outerRing(ring, except) {
	const rule = arrows(
		ring,
		["use-cases", "domain", "wire", "messages"],
		`${ring} calls use-cases; it never reads or writes rows itself.`,
	);
	return except === undefined ? rule : { ...rule, from: { ...rule.from, pathNot: `${tests}|${except}` } };
}

const roots = "^src/(main|serve|server|sandbox|config|catalog-files|price-files|mail|new-id)(\\.ts$|/)";
const serveCommand = "^src/cli/(commands|seal-secrets|simulate|verify)\\.ts$";

module.exports = {
	forbidden: [
		{
			name: "no-circles",
			comment: "Modules that need each other are one module, or hide a third.",
			severity: "error",
			from: {},
			to: { circular: true },
		},
		{
			name: "no-unresolvable",
			comment: "An import that leads nowhere.",
			severity: "error",
			from: {},
			to: { couldNotResolve: true },
		},
		{
			name: "declared-packages",
			comment: "Every imported package stands in package.json.",
			severity: "error",
			from: {},
			to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
		},
		{
			name: "no-development-packages-at-run-time",
			comment:
				"The server runs with `npm install --omit=dev`. The portal is bundled, so its packages may be for development.",
			severity: "error",
			from: { path: "^src/", pathNot: `${tests}|^src/portal/` },
			to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
		},
		{
			name: "src-stands-alone",
			comment: "The product does not depend on its tests, benchmark or scripts.",
			severity: "error",
			from: { path: "^src/", pathNot: tests },
			to: { path: "^(test|bench|scripts|conformance)/|\\.test\\.tsx?$" },
		},
		{
			name: "conformance-stands-alone",
			comment: "The conformance kit is written from the contract: it shares no code with the server that it judges.",
			severity: "error",
			from: { path: "^conformance/" },
			to: { path: "^(src|test|bench|scripts|catalog)/" },
		},
		{
			name: "conformance-without-packages",
			comment: "The conformance kit needs Node alone.",
			severity: "error",
			from: { path: "^conformance/" },
			to: { dependencyTypes: packages },
		},
		{
			name: "client-stands-alone",
			comment: "The client is published: it knows the API by its document alone.",
			severity: "error",
			from: { path: "^client/", pathNot: tests },
			to: { path: "^(src|test|bench|scripts|conformance|catalog)/" },
		},
		{
			name: "client-packages",
			comment: "The client needs what it is built on, nothing else; it runs in browsers, too.",
			severity: "error",
			from: { path: "^client/", pathNot: tests },
			to: { dependencyTypes: [...packages, node], pathNot: "(^|/)node_modules/openapi-fetch/" },
		},
		{
			name: "only-the-portal-uses-the-client",
			comment: "The server does not ask itself; the portal reads its types.",
			severity: "error",
			from: { path: "^src/", pathNot: `${tests}|^src/portal/` },
			to: { path: "^client/" },
		},

		arrows("domain", [], "The domain is pure: it imports only itself."),
		packagesOf("domain", [], "The domain is pure: no packages."),
		withoutNode("domain", "The domain is pure: no clock, no files, no randomness."),

		arrows("wire", [], "The contract must not move because we refactor."),
		packagesOf("wire", ["zod"], "The contract is written in zod alone."),
		withoutNode("wire", "The contract is also bundled for the browser."),

		arrows("messages", [], "Sentences depend on nothing of ours."),
		packagesOf(
			"messages",
			["intl-messageformat", "es-hangul"],
			"Sentences need ICU messages and Korean particles, nothing else.",
		),
		withoutNode("messages", "Sentences are also bundled for the browser."),

		arrows("storage", ["domain"], "Rows in, domain values out."),
		packagesOf("storage", ["kysely", "pg"], "SQL is written with Kysely; the drivers are pg and node:sqlite."),

		arrows(
			"use-cases",
			["domain", "storage"],
			"A verb reads facts, lets the domain decide and writes; it knows no HTTP and no language.",
		),
		packagesOf(
			"use-cases",
			["ipaddr\\.js", "jose", "lru-cache", "otpauth", "@simplewebauthn/server", "@zxcvbn-ts/[a-z-]+"],
			"A verb speaks through storage and the domain; it may remember for a while, seal secrets, and check codes, passkeys and passwords.",
		),
		withoutNode(
			"use-cases",
			"A verb may hash and compare secrets; files, sockets and clocks are handed in.",
			"^(node:)?(crypto|util)$",
		),

		outerRing("http"),
		outerRing("jobs"),
		outerRing("cli", serveCommand),
		{
			name: "outer-rings-without-sql",
			comment: "http, jobs and cli never read or write rows themselves.",
			severity: "error",
			from: { path: "^src/(http|jobs|cli)/", pathNot: tests },
			to: { path: "(^|/)node_modules/(@types/)?(kysely|pg)/|^(node:)?sqlite$" },
		},

		arrows("portal", ["wire", "messages"], "The portal is a client of the API with no private door."),
		packagesOf(
			"portal",
			[
				"@axe-core/[^/]+",
				"@fluentui/[^/]+",
				"@simplewebauthn/browser",
				"eventsource-parser",
				"@tanstack/[^/]+",
				"es-hangul",
				"intl-messageformat",
				"openid-client",
				"react",
				"react-dom",
				"react-intl",
				"react-router",
				"vite",
				"zod",
			],
			"The portal is React and its libraries.",
		),
		withoutNode("portal", "The portal runs in a browser."),

		{
			name: "nobody-imports-the-portal",
			comment: "The server serves the built files; it does not import their source.",
			severity: "error",
			from: { path: "^(src|scripts)/", pathNot: "^src/portal/" },
			to: { path: "^src/portal/" },
		},
		{
			name: "nobody-imports-the-roots",
			comment:
				"main, server, config and catalog-files compose the rings; a ring that imports them turns the arrows around.",
			severity: "error",
			from: { path: "^src/", pathNot: `${tests}|${roots}|${serveCommand}` },
			to: { path: roots },
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		exclude: { path: "^dist/" },
		tsConfig: { fileName: "tsconfig.json" },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "require", "node", "default", "types"],
		},
		cache: false,
	},
};
