import { type PathSource, pathSources } from "./domain/catalog/catalog.ts";

/** Every setting of the process, read once. `docs/operating.md` describes each variable. */
export interface Config {
	readonly host: string;
	readonly port: number;
	/** What browsers and SDKs call us; tokens carry it as issuer. */
	readonly publicUrl: string | undefined;
	readonly databaseUrl: string;
	readonly production: boolean;
	readonly demo: boolean;
	readonly pathSources: readonly PathSource[];
	/** Starts every 2xx JSON body of `/v1` with the UTF-8 byte order mark, as the original does. */
	readonly byteOrderMark: boolean;
	readonly upgradeResultType: "number" | "string";
	readonly enforceUserContext: boolean;
	/** Lets SDKs of old get a token for a user's name and password; people sign in by the portal either way. */
	readonly passwordGrant: boolean;
	/** How long a quote can be carried out, 1 to 720 hours. */
	readonly quoteHours: number;
	/** How long a change can be taken back, 0 (not at all) to 30 days. */
	readonly undoDays: number;
	readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
}

/** Reads the environment; throws one error that names every variable it cannot read. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
	const problems: string[] = [];
	const choice = <T extends string>(name: string, allowed: readonly T[], fallback: T): T => {
		const value = environment[name];
		if (value === undefined || value === "") return fallback;
		const found = allowed.find((one) => one === value);
		if (found === undefined) problems.push(`${name} must be one of ${allowed.join(", ")}, not "${value}"`);
		return found ?? fallback;
	};
	const onOff = (name: string, fallback: "on" | "off") => choice(name, ["on", "off"], fallback) === "on";
	const config: Config = {
		host: environment.HOST || "127.0.0.1",
		port: readPort(environment.PORT, problems),
		publicUrl: readPublicUrl(environment.SEATLIFT_PUBLIC_URL, problems),
		databaseUrl: environment.DATABASE_URL || "sqlite:./data/seatlift.db",
		production: environment.NODE_ENV === "production",
		demo: onOff("SEATLIFT_DEMO", environment.NODE_ENV === "production" ? "off" : "on"),
		pathSources: readPathSources(environment.SEATLIFT_UPGRADE_PATHS, problems),
		byteOrderMark: onOff("SEATLIFT_BOM", "off"),
		upgradeResultType: choice("SEATLIFT_UPGRADE_RESULT_TYPE", ["number", "string"], "number"),
		enforceUserContext: onOff("SEATLIFT_ENFORCE_USER_CONTEXT", "on"),
		passwordGrant: onOff("SEATLIFT_PASSWORD_GRANT", "on"),
		quoteHours: readCount(environment, { name: "SEATLIFT_QUOTE_HOURS", from: 1, to: 720, fallback: 24 }, problems),
		undoDays: readCount(environment, { name: "SEATLIFT_UNDO_DAYS", from: 0, to: 30, fallback: 7 }, problems),
		logLevel: choice("SEATLIFT_LOG", ["silent", "error", "warn", "info", "debug"], "warn"),
	};
	if (problems.length > 0)
		throw new Error(`the settings cannot be used:\n${problems.map((one) => `  ${one}`).join("\n")}`);
	return config;
}

interface CountSetting {
	readonly name: string;
	readonly from: number;
	readonly to: number;
	readonly fallback: number;
}

function readCount(
	environment: Readonly<Record<string, string | undefined>>,
	{ name, from, to, fallback }: CountSetting,
	problems: string[],
): number {
	const text = environment[name];
	if (text === undefined || text === "") return fallback;
	const count = Number(text);
	if (!/^\d+$/u.test(text) || count < from || count > to) {
		problems.push(`${name} must be a whole number from ${from} to ${to}, not "${text}"`);
	}
	return count;
}

function readPort(text: string | undefined, problems: string[]): number {
	if (text === undefined || text === "") return 8080;
	const port = Number(text);
	// Port 0, which lets the system choose, would be in the issuer of tokens and in every address we give out.
	if (!/^\d+$/u.test(text) || port < 1 || port > 65_535) {
		problems.push(`PORT must be a number from 1 to 65535, not "${text}"`);
	}
	return port;
}

function readPublicUrl(text: string | undefined, problems: string[]): string | undefined {
	if (text === undefined || text === "") return undefined;
	const url = URL.parse(text);
	if (url === null || !/^https?:$/u.test(url.protocol) || url.pathname !== "/") {
		problems.push(`SEATLIFT_PUBLIC_URL must be an http(s) origin such as https://seats.example, not "${text}"`);
		return undefined;
	}
	return url.origin;
}

function readPathSources(text: string | undefined, problems: string[]): readonly PathSource[] {
	if (text === undefined || text === "") return ["guide"];
	const names = text.split(",").map((name) => name.trim());
	const known = pathSources.filter((source) => names.includes(source));
	if (known.length !== names.length) {
		problems.push(`SEATLIFT_UPGRADE_PATHS is a list of ${pathSources.join(" and ")}, not "${text}"`);
	}
	return known;
}
