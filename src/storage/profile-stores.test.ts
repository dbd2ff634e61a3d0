import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmptyStore, openEmptyStore } from "../../test/support/empty-store.ts";
import { makeCustomer } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, type PartnerId, toId } from "../domain/basics/ids.ts";
import { addDays, parseInstant } from "../domain/basics/instant.ts";
import type { CustomerQualification } from "../domain/customers/qualification.ts";
import { agreementTemplates } from "../domain/profiles/agreement.ts";
import type { RelationshipRequest, RelationshipRequestId } from "../domain/relationships/request.ts";
import { listAgreements, saveAgreement } from "./agreement-store.ts";
import {
	findCustomerById,
	findCustomerOfPartner,
	listRelationships,
	saveCustomer,
	saveDeletion,
	saveNewCustomer,
	saveRelationship,
} from "./customer-store.ts";
import { claimDomain, findDomainOwner, isDomainTaken, listDomains, releaseDomains } from "./domain-store.ts";
import { findPartnerProfile, savePartnerProfile } from "./profile-store.ts";
import { listQualifications, removeQualifications, saveQualification } from "./qualification-store.ts";
import {
	claimReminder,
	closeRequest,
	findRequest,
	listEndingGrants,
	listRequests,
	saveNewRequest,
} from "./relationship-store.ts";
import { findReseller, listResellers, saveReseller } from "./reseller-store.ts";

const now = parseInstant("2026-03-01T00:00:00Z");
const partnerId = toId<PartnerId>("partner-1");

describe.each(databasesUnderTest())("what customers and partners tell, on %s", (kind) => {
	let store: EmptyStore;
	let made = 0;
	beforeAll(async () => {
		store = await openEmptyStore(kind);
	});
	afterAll(() => store.close());
	const write = <T>(work: Parameters<typeof store.database.transactInstallation<T>>[0]) =>
		store.database.transactInstallation(work);
	const read = <T>(work: Parameters<typeof store.database.read<T>>[0]) => store.database.read(work);

	async function add() {
		made += 1;
		const id = toId<CustomerId>(`customer-${made}`);
		const customer = makeCustomer(id, {
			...{ domain: `c${made}.example`, resellerMpnId: "4567", registrationNumber: "U123" },
			billing: { firstName: "별", language: "ko" },
		});
		const until = addDays(now, 5);
		await write(async (tx) => {
			await saveNewCustomer(tx, customer);
			await saveRelationship(tx, {
				...{ customerId: id, partnerId, reseller: "active", since: now },
				delegatedAdmin: { kind: "granular", services: ["office365"], roles: ["directoryReaders"], until },
			});
		});
		return { customer, until };
	}

	test("a customer comes back with everything, changed, and not at all once it is deleted", async () => {
		const { customer } = await add();
		expect(await read((db) => findCustomerById(db, customer.id))).toStrictEqual(customer);
		const { billing: _, ...changed } = { ...customer, email: "b@example.com", version: 2 };
		await write((tx) => saveCustomer(tx, changed));
		expect((await read((db) => findCustomerOfPartner(db, partnerId, customer.id)))?.customer).toStrictEqual(changed);
		await write((tx) => saveDeletion(tx, { customerId: customer.id, partnerId, deletedAt: now }));
		expect(await read((db) => findCustomerById(db, customer.id))).toBeUndefined();
		expect(await read((db) => listRelationships(db, customer.id))).toEqual([]);
	});

	test("a domain is one customer's until it is given back", async () => {
		const [{ customer }, { customer: other }] = [await add(), await add()];
		const domain = { name: "more.example", customerId: customer.id, isInitial: false, addedAt: now };
		expect(await write((tx) => claimDomain(tx, domain))).toBe(true);
		expect(await write((tx) => claimDomain(tx, { ...domain, customerId: other.id }))).toBe(false);
		expect((await read((db) => listDomains(db, customer.id))).map(({ name }) => name)).toEqual([
			customer.domain,
			"more.example",
		]);
		await write((tx) => releaseDomains(tx, customer.id));
		expect(await read((db) => isDomainTaken(db, "more.example"))).toBe(false);
		expect(await read((db) => findDomainOwner(db, other.domain))).toBe(other.id);
	});

	test("profiles, resellers, qualifications and agreements come back as they were told last", async () => {
		const { customer } = await add();
		const profile = { email: "a@b.example", telephone: "", website: "" };
		for (const version of [1, 2])
			await write((tx) => savePartnerProfile(tx, { partnerId, kind: "support", profile, version, updatedAt: now }));
		expect(await read((db) => findPartnerProfile(db, partnerId, "support"))).toEqual({ profile, version: 2 });
		expect(await read((db) => findPartnerProfile(db, partnerId, "billing"))).toBeUndefined();
		const reseller = { partnerId, mpnId: "4567", id: "r", name: "재판매", country: "KR", addedAt: now };
		await write((tx) => saveReseller(tx, reseller));
		expect(await read((db) => findReseller(db, partnerId, "4567"))).toEqual(reseller);
		expect(await read((db) => listResellers(db, partnerId))).toEqual([reseller]);
		const qualification: CustomerQualification = {
			...{ qualification: "education", vettingStatus: "denied", vettingReason: "no school" },
			...{ details: { educationSegment: "K12" }, createdAt: now },
		};
		await write((tx) => saveQualification(tx, customer.id, qualification));
		expect(await read((db) => listQualifications(db, customer.id))).toEqual([qualification]);
		await write((tx) => removeQualifications(tx, customer.id));
		expect(await read((db) => listQualifications(db, customer.id))).toEqual([]);
		const [template] = agreementTemplates;
		if (template === undefined) throw new Error("there is an agreement");
		const agreement = {
			...{ customerId: customer.id, id: "a1", partnerId, template, agreedAt: now, userId: "u", bySelf: true },
			recordedAt: now,
		};
		await write((tx) => saveAgreement(tx, agreement));
		expect(await read((db) => listAgreements(db, customer.id))).toEqual([agreement]);
	});

	test("a request is closed once", async () => {
		const request: RelationshipRequest = {
			...{ partnerId, id: toId<RelationshipRequestId>("q1"), status: "open", language: "en", madeBy: "agent" },
			...{ wanted: { kind: "none" }, email: "a@b.example", madeAt: now, expiresAt: addDays(now, 90) },
		};
		await write((tx) => saveNewRequest(tx, request));
		const closed = { ...request, status: "accepted", decidedBy: "boss", decidedAt: now } as const;
		expect(await write((tx) => closeRequest(tx, closed))).toBe(true);
		expect(await write((tx) => closeRequest(tx, { ...closed, status: "declined" }))).toBe(false);
		expect(await read((db) => findRequest(db, request.id))).toEqual(closed);
		expect(await read((db) => listRequests(db, partnerId, 10))).toEqual([closed]);
	});

	test("a reminder of an end belongs to one", async () => {
		const { customer, until } = await add();
		const all = await read((db) => listEndingGrants(db, { before: until, limit: 100 }));
		const mine = all.find(({ customerId }) => customerId === customer.id);
		if (mine === undefined) throw new Error("the grant ends");
		expect(await write((tx) => claimReminder(tx, mine, `${until} 7`))).toBe(true);
		expect(await write((tx) => claimReminder(tx, mine, `${until} 7`))).toBe(false);
		expect(await write((tx) => claimReminder(tx, { ...mine, until: now }, "x"))).toBe(false);
		const rest = await read((db) => listEndingGrants(db, { before: until, limit: 100, after: mine }));
		expect(rest.map(({ customerId }) => customerId)).not.toContain(customer.id);
	});
});
