import { describe, expect, test } from "vitest";
import { type CustomerId, type PartnerId, toId } from "../basics/ids.ts";
import { addDays, parseInstant } from "../basics/instant.ts";
import type { PartnerRelationship } from "../customers/partner-relationship.ts";
import { countLive, planEnding } from "./plan-ending.ts";
import {
	assessDecision,
	dueReminder,
	planAcceptance,
	type RelationshipRequest,
	type RelationshipRequestId,
	statusOf,
} from "./request.ts";

const now = parseInstant("2026-03-01T00:00:00Z");
const customerId = toId<CustomerId>("customer");
const partnerId = toId<PartnerId>("partner");

const request: RelationshipRequest = {
	...{ partnerId, id: toId<RelationshipRequestId>("request"), status: "open", language: "ko", madeBy: "agent" },
	wanted: { kind: "granular", services: ["office365"], roles: ["directoryReaders"], days: 30 },
	...{ madeAt: now, expiresAt: addDays(now, 90) },
};
const full: PartnerRelationship = {
	...{ customerId, partnerId, reseller: "active", since: addDays(now, -100) },
	delegatedAdmin: { kind: "full", services: ["azure"] },
};
const deciding = { customerId, now, accepts: true, agrees: true } as const;

describe("a request", () => {
	test("is open until the moment at which it expires, and what was decided stays", () => {
		expect(statusOf(request, addDays(now, 89))).toBe("open");
		expect(statusOf(request, request.expiresAt)).toBe("expired");
		expect(statusOf({ ...request, status: "declined" }, request.expiresAt)).toBe("declined");
	});

	test("is decided with every reason against it at once", () => {
		expect(assessDecision(request, deciding)).toEqual([]);
		const foreign = { ...request, customerId: toId<CustomerId>("another"), status: "withdrawn" } as const;
		expect(assessDecision(foreign, { ...deciding, agrees: false }).map(({ code }) => code)).toEqual([
			"requestClosed",
			"requestForAnother",
			"agreementNeeded",
		]);
		expect(assessDecision(request, { ...deciding, accepts: false, agrees: false })).toEqual([]);
	});

	test("begins a reseller relationship within one country only, and may be declined from anywhere", () => {
		const apart = { ...deciding, countries: { partner: "KR", customer: "SG" } };
		expect(assessDecision(request, apart)).toEqual([{ code: "countryDiffers", partner: "KR", customer: "SG" }]);
		expect(assessDecision(request, { ...apart, accepts: false })).toEqual([]);
		expect(assessDecision(request, { ...deciding, countries: { partner: "KR", customer: "KR" } })).toEqual([]);
	});

	test("gives just what it asks for, from the moment of acceptance", () => {
		const after = planAcceptance(request, { customerId, before: undefined, now });
		expect(after).toEqual({
			...{ customerId, partnerId, reseller: "active", since: now },
			delegatedAdmin: {
				...{ kind: "granular", services: ["office365"], roles: ["directoryReaders"] },
				until: addDays(now, 30),
			},
		});
	});

	test("for nothing but being the reseller leaves delegated admin and brings an ended relationship back", () => {
		const before = { ...full, reseller: "ended" } as const;
		const after = planAcceptance({ ...request, wanted: { kind: "none" } }, { customerId, before, now });
		expect(after).toEqual(full);
	});
});

describe("an end", () => {
	test("of delegated admin leaves the reseller, and needs nothing", () => {
		expect(planEnding(full, { part: "delegatedAdmin", live: 5 })).toEqual({
			kind: "planned",
			relationship: { ...full, delegatedAdmin: { kind: "none" } },
			changed: true,
		});
	});

	test("of the reseller takes delegated admin with it, once nothing is live", () => {
		expect(planEnding(full, { part: "reseller", live: 2 })).toEqual({
			kind: "refused",
			refusals: [{ code: "subscriptionsLive", count: 2 }],
		});
		expect(planEnding(full, { part: "reseller", live: 0 })).toMatchObject({
			relationship: { reseller: "ended", delegatedAdmin: { kind: "none" } },
		});
	});

	test("that has been changes nothing", () => {
		const ended = { ...full, reseller: "ended", delegatedAdmin: { kind: "none" } } as const;
		for (const part of ["delegatedAdmin", "reseller"] as const)
			expect(planEnding(ended, { part, live: 3 })).toMatchObject({ changed: false });
	});

	test("counts what serves or is charged as live", () => {
		const all = ["active", "pending", "expired", "suspended", "disabled", "deleted"] as const;
		expect(countLive(all.map((status) => ({ status })))).toBe(3);
	});
});

test.each([
	[31, undefined],
	[30, 30],
	[8, 30],
	[7, 7],
	[1, 1],
	[0.5, 1],
	[0, 0],
	[-3, 0],
])("%s days before the end the reminder is that of %s", (days, reminder) => {
	expect(dueReminder(addDays(now, days), now)).toBe(reminder);
});
