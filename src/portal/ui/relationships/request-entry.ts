import type { NewRelationshipRequest } from "../../../wire/api/relationships.ts";

export const services = ["office365", "azure", "dynamics365"] as const;
export const granularRoles = [
	"directoryReaders",
	"directoryWriters",
	"globalReader",
	"licenseAdministrator",
	"userAdministrator",
	"helpdeskAdministrator",
	"serviceSupportAdministrator",
	"billingAdministrator",
	"globalAdministrator",
] as const;
type Service = (typeof services)[number];
type GranularRole = (typeof granularRoles)[number];

/** What is entered so far. */
export interface RequestEntry {
	readonly kind: "none" | "full" | "granular";
	readonly services: readonly Service[];
	readonly roles: readonly GranularRole[];
	readonly days: string;
	readonly email: string;
	readonly language: "ko" | "en";
}

/** What most requests ask for. */
export function emptyRequest(language: "ko" | "en"): RequestEntry {
	return {
		...{ kind: "full", services: ["office365", "azure"], roles: ["directoryReaders", "directoryWriters"] },
		...{ days: "730", email: "", language },
	};
}

/** The body of the request; undefined while something is missing. */
export function toRequest(entry: RequestEntry, customerId?: string): NewRelationshipRequest | undefined {
	const delegatedAdmin = toWanted(entry);
	if (delegatedAdmin === undefined) return undefined;
	const email = entry.email.trim();
	return {
		...{ delegatedAdmin, language: entry.language },
		...(email === "" ? {} : { email }),
		...(customerId === undefined ? {} : { customerId }),
	};
}

/** The list with a member more, or without it. */
export function toggle<Member>(list: readonly Member[], member: Member): readonly Member[] {
	return list.includes(member) ? list.filter((one) => one !== member) : [...list, member];
}

function toWanted({
	kind,
	services: chosen,
	roles,
	days,
}: RequestEntry): NewRelationshipRequest["delegatedAdmin"] | undefined {
	if (kind === "none") return { kind };
	if (chosen.length === 0) return undefined;
	if (kind === "full") return { kind, services: [...chosen] };
	const count = Number(days);
	if (roles.length === 0 || !/^\d+$/u.test(days.trim()) || count < 1 || count > 730) return undefined;
	return { kind, services: [...chosen], roles: [...roles], days: count };
}
