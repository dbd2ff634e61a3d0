import ipaddr from "ipaddr.js";
import { type PathSource, pathSources } from "./domain/catalog/catalog.ts";

/** Every setting of the process, read once. `docs/operating.md` describes each variable. */
export interface Config {
	readonly host: string;
	readonly port: number;
	/** What browsers and SDKs call us; tokens carry it as issuer. */
	readonly publicUrl: string | undefined;
	/** Paths of PEM files; https is spoken when they are there. */
	readonly tls: { readonly certificate: string; readonly key: string } | undefined;
	readonly databaseUrl: string;
	readonly production: boolean;
	readonly demo: boolean;
	readonly pathSources: readonly PathSource[];
	/** Starts every 2xx JSON body of `/v1` with the UTF-8 byte order mark, as the original does. */
	readonly byteOrderMark: boolean;
	readonly upgradeResultType: "number" | "string";
	readonly enforceUserContext: boolean;
	/** Customers that are added over `/v1` can be deleted again and have a clock of their own. */
	readonly newCustomersAreTests: boolean;
	/** Sells to those only who are known to have agreed to the Microsoft Customer Agreement. */
	readonly requireAgreement: boolean;
	/** Lets SDKs of old get a token for a user's name and password; people sign in by the portal either way. */
	readonly passwordGrant: boolean;
	/** A list of breached passwords that can be asked by range; absent when nobody is asked. */
	readonly breachedPasswordList: string | undefined;
	/** How long a quote can be carried out, 1 to 720 hours. */
	readonly quoteHours: number;
	/** How long a change can be taken back, 0 (not at all) to 30 days. */
	readonly undoDays: number;
	/** Proxies whose word counts for where a request came from. */
	readonly trustedProxies: readonly string[];
	/** After so many minutes without use a browser's session ends; 0: only with its twelve hours. */
	readonly sessionIdleMinutes: number;
	/** After so many days a program's refresh tokens end, however often they were used. */
	readonly programGrantDays: number;
	/** What secrets in the database are sealed by: the first seals, all open. */
	readonly secretsKeys: readonly Uint8Array[];
	/** Lets webhooks go to this machine and its network, without TLS. */
	readonly webhookPrivateAddresses: boolean;
	/** Under which root events give the addresses of resources. */
	readonly webhookResourceRoot: "/v1" | "/webhooks/v1";
	/** How many requests a minute are taken; 0 takes any number. */
	readonly rates: { readonly partner: number; readonly customer: number };
	/** Where letters go: a mail server by its URL, or a folder in which each letter becomes a file. */
	readonly mail: { readonly smtpUrl: string | undefined; readonly folder: string; readonly from: string };
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
	const production = environment.NODE_ENV === "production";
	const rate = (name: string, inProduction: number) =>
		readCount(environment, { name, from: 0, to: 1_000_000, fallback: production ? inProduction : 0 }, problems);
	const config: Config = {
		host: environment.HOST || "127.0.0.1",
		port: readPort(environment.PORT, problems),
		publicUrl: readPublicUrl(environment.SEATLIFT_PUBLIC_URL, problems),
		tls: readTls(environment.SEATLIFT_TLS_CERTIFICATE, environment.SEATLIFT_TLS_KEY, problems),
		databaseUrl: environment.DATABASE_URL || "sqlite:./data/seatlift.db",
		production,
		demo: onOff("SEATLIFT_DEMO", production ? "off" : "on"),
		pathSources: readPathSources(environment.SEATLIFT_UPGRADE_PATHS, problems),
		byteOrderMark: onOff("SEATLIFT_BOM", "off"),
		upgradeResultType: choice("SEATLIFT_UPGRADE_RESULT_TYPE", ["number", "string"], "number"),
		newCustomersAreTests: onOff("SEATLIFT_TEST_CUSTOMERS", production ? "off" : "on"),
		enforceUserContext: onOff("SEATLIFT_ENFORCE_USER_CONTEXT", "on"),
		requireAgreement: onOff("SEATLIFT_REQUIRE_AGREEMENT", "off"),
		passwordGrant: onOff("SEATLIFT_PASSWORD_GRANT", "on"),
		breachedPasswordList: readListAddress(environment.SEATLIFT_BREACHED_PASSWORDS, problems),
		quoteHours: readCount(environment, { name: "SEATLIFT_QUOTE_HOURS", from: 1, to: 720, fallback: 24 }, problems),
		undoDays: readCount(environment, { name: "SEATLIFT_UNDO_DAYS", from: 0, to: 30, fallback: 7 }, problems),
		trustedProxies: readNetworks(environment.SEATLIFT_TRUSTED_PROXIES, problems),
		sessionIdleMinutes: readCount(
			environment,
			{ name: "SEATLIFT_SESSION_IDLE_MINUTES", from: 0, to: 720, fallback: 60 },
			problems,
		),
		programGrantDays: readCount(
			environment,
			{ name: "SEATLIFT_PROGRAM_GRANT_DAYS", from: 1, to: 3_650, fallback: 365 },
			problems,
		),
		secretsKeys: readSecretsKeys(environment.SEATLIFT_SECRETS_KEY, problems),
		webhookPrivateAddresses: onOff("SEATLIFT_WEBHOOK_PRIVATE_ADDRESSES", isForDevelopment(environment) ? "on" : "off"),
		webhookResourceRoot: choice("SEATLIFT_WEBHOOK_RESOURCE_ROOT", ["/v1", "/webhooks/v1"], "/v1"),
		rates: {
			partner: rate("SEATLIFT_PARTNER_REQUESTS_PER_MINUTE", 6_000),
			customer: rate("SEATLIFT_CUSTOMER_REQUESTS_PER_MINUTE", 1_500),
		},
		mail: {
			smtpUrl: readSmtpUrl(environment.SEATLIFT_SMTP_URL, problems),
			folder: environment.SEATLIFT_MAIL_FOLDER || "./data/mail",
			from: environment.SEATLIFT_MAIL_FROM || "Seatlift <no-reply@localhost>",
		},
		logLevel: choice("SEATLIFT_LOG", ["silent", "error", "warn", "info", "debug"], "warn"),
	};
	if (problems.length > 0)
		throw new Error(`the settings cannot be used:\n${problems.map((one) => `  ${one}`).join("\n")}`);
	return config;
}

/** Whoever reaches a server that listens on this machine alone could call the machine's network without it. */
function isForDevelopment({ NODE_ENV, HOST }: Readonly<Record<string, string | undefined>>): boolean {
	return NODE_ENV !== "production" && /^(|127\.0\.0\.1|localhost|::1)$/u.test(HOST ?? "");
}

function readNetworks(text: string | undefined, problems: string[]): readonly string[] {
	const networks = (text ?? "").split(",").flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
	for (const network of networks) {
		if (ipaddr.isValid(network) || ipaddr.isValidCIDR(network)) continue;
		problems.push(`SEATLIFT_TRUSTED_PROXIES is a list of addresses and networks, not "${network}"`);
	}
	return networks;
}

/** No problem tells a key, since what the start refuses is printed. */
function readSecretsKeys(text: string | undefined, problems: string[]): readonly Uint8Array[] {
	if (text === undefined || text.trim() === "") return [];
	return text.split(",").flatMap((one) => {
		const key = /^[\w+/-]+={0,2}$/u.test(one.trim()) ? Buffer.from(one.trim(), "base64url") : undefined;
		if (key?.length === 32) return [new Uint8Array(key)];
		problems.push("SEATLIFT_SECRETS_KEY is one key of 32 bytes in base64url, or several with commas between them");
		return [];
	});
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

function readTls(certificate: string | undefined, key: string | undefined, problems: string[]): Config["tls"] {
	if (certificate && key) return { certificate, key };
	if (certificate || key) problems.push("SEATLIFT_TLS_CERTIFICATE and SEATLIFT_TLS_KEY need each other");
	return undefined;
}

function readListAddress(text: string | undefined, problems: string[]): string | undefined {
	if (text === undefined || text === "" || text === "off") return undefined;
	const url = URL.parse(text);
	if (url !== null && /^https?:$/u.test(url.protocol) && url.pathname.endsWith("/")) return url.href;
	problems.push(`SEATLIFT_BREACHED_PASSWORDS is "off" or an address that ends with a slash, not "${text}"`);
	return undefined;
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

function readSmtpUrl(text: string | undefined, problems: string[]): string | undefined {
	if (text === undefined || text === "") return undefined;
	const url = URL.parse(text);
	if (url === null || !/^smtps?:$/u.test(url.protocol)) {
		problems.push("SEATLIFT_SMTP_URL must be an address such as smtps://name:password@mail.example:465");
		return undefined;
	}
	return text;
}
