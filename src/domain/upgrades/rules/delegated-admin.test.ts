import { describe, expect, test } from "vitest";
import { addDays } from "../../basics/instant.ts";
import { type DelegatedService, getOffer } from "../../catalog/catalog.ts";
import type { DelegatedAdmin, GranularAdminRole } from "../../customers/partner-relationship.ts";
import { makeCatalog, offerOf } from "../test-catalog.ts";
import { makeFacts, makeRelationship, now } from "../test-facts.ts";
import { describeSituation } from "../upgrade-situation.ts";
import { delegatedAdmin } from "./delegated-admin.ts";
import { directoryReaders } from "./directory-readers.ts";
import { directoryWriters } from "./directory-writers.ts";

const catalog = makeCatalog();
const nextYear = addDays(now, 365);

function situationOf(admin: DelegatedAdmin, reseller: "active" | "ended" = "active", service?: DelegatedService) {
	const changed = service === undefined ? catalog : makeCatalog({ offers: { e3: { service } } });
	const facts = makeFacts({ catalog: changed, relationship: makeRelationship(admin, reseller) });
	return describeSituation(facts, getOffer(changed, offerOf("e3")));
}

function granular(roles: readonly GranularAdminRole[], until = nextYear): DelegatedAdmin {
	return { kind: "granular", services: ["office365"], roles, until };
}

describe("delegatedAdmin", () => {
	test("passes when it covers the service of the target", () => {
		expect(delegatedAdmin(situationOf({ kind: "full", services: ["azure", "office365"] }))).toEqual([]);
		expect(delegatedAdmin(situationOf(granular(["globalReader"])))).toEqual([]);
	});

	test("is missing when there is none at all", () => {
		expect(delegatedAdmin(situationOf({ kind: "none" }))).toEqual([
			{ code: "delegatedAdminMissing", service: "office365", granted: [] },
		]);
	});

	test("is missing for the service although it is there for another one", () => {
		expect(delegatedAdmin(situationOf({ kind: "full", services: ["office365"] }, "active", "dynamics365"))).toEqual([
			{ code: "delegatedAdminMissing", service: "dynamics365", granted: ["office365"] },
		]);
	});

	test("ends with the reseller relationship, whatever was granted", () => {
		const missing = [{ code: "delegatedAdminMissing", service: "office365", granted: [] }];
		expect(delegatedAdmin(situationOf({ kind: "full", services: ["office365"] }, "ended"))).toEqual(missing);
		expect(delegatedAdmin(situationOf(granular([], now), "ended"))).toEqual(missing);
	});

	test("when granular, expires at its last moment, which no longer counts", () => {
		expect(delegatedAdmin(situationOf(granular(["globalReader"], addDays(now, 1))))).toEqual([]);
		expect(delegatedAdmin(situationOf(granular(["globalReader"], now)))).toEqual([
			{ code: "delegatedAdminExpired", service: "office365", expiredAt: now },
		]);
	});

	test("when granular, may be expired and lack the service at once", () => {
		const codes = delegatedAdmin(situationOf(granular([], now), "active", "azure")).map(({ code }) => code);
		expect(codes).toEqual(["delegatedAdminMissing", "delegatedAdminExpired"]);
	});
});

describe("directoryReaders", () => {
	const reading = ["directoryReaders", "globalReader", "directoryWriters", "globalAdministrator"] as const;
	test.each(reading)("is met by %s", (role) => {
		expect(directoryReaders(situationOf(granular([role])))).toEqual([]);
	});

	test("names the roles of which one is needed", () => {
		expect(directoryReaders(situationOf(granular([])))).toEqual([
			{ code: "granularAdminRoleMissing", anyOf: ["directoryReaders", "globalReader"], held: [] },
		]);
	});
});

describe("directoryWriters", () => {
	test("is met by Directory Writers only", () => {
		expect(directoryWriters(situationOf(granular(["directoryWriters"])))).toEqual([]);
		expect(directoryWriters(situationOf(granular(["globalReader"])))).toEqual([
			{ code: "granularAdminRoleMissing", anyOf: ["directoryWriters"], held: ["globalReader"] },
		]);
	});
});

test("roles are asked of granular delegated admin only, and not once the relationship has ended", () => {
	for (const rule of [directoryReaders, directoryWriters]) {
		expect(rule(situationOf({ kind: "full", services: ["office365"] }))).toEqual([]);
		expect(rule(situationOf({ kind: "none" }))).toEqual([]);
		expect(rule(situationOf(granular([]), "ended"))).toEqual([]);
	}
});
