import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId, SkuId, UserId } from "../../domain/basics/ids.ts";
import type { Customer } from "../../domain/customers/customer.ts";
import { mayReadDirectory } from "../../domain/customers/directory-access.ts";
import type { CustomerUser, LicenseAssignment } from "../../domain/licenses/license.ts";
import { type LicensePool, poolLicenses } from "../../domain/licenses/license-pool.ts";
import type { Reader } from "../../storage/database.ts";
import { countAssignments, listAssignments, listAssignmentsOfUser, listUsers } from "../../storage/license-store.ts";
import { listLicensesUnderWay } from "../../storage/transfer-store.ts";
import { findUser } from "../../storage/user-store.ts";
import { type CustomerFacts, findCustomerFacts, inTimeOf } from "../read-customer.ts";
import type { Surroundings } from "../surroundings.ts";

/** Whose licenses are asked for. */
export interface LicensesOf {
	readonly caller: Caller;
	readonly customerId: CustomerId;
}

/** The customer is not the partner's, or the partner may not look at the customer's people. */
export type LicensesClosed = { readonly kind: "customerNotFound" } | { readonly kind: "directoryClosed" };

/** The customer's facts, when the partner may look at its people. `at` is in the customer's time. */
export interface OpenDirectory {
	readonly kind: "open";
	readonly facts: CustomerFacts;
	readonly at: Surroundings;
}

/** Opens the customer's directory for reading, or says why it stays closed. */
export async function openDirectory(
	surroundings: Surroundings,
	db: Reader,
	{ caller, customerId }: LicensesOf,
): Promise<LicensesClosed | OpenDirectory> {
	const facts = await findCustomerFacts(db, caller.partnerId, customerId);
	if (facts === undefined) return { kind: "customerNotFound" };
	const at = inTimeOf(surroundings, facts.customer);
	if (!mayReadDirectory(facts.relationship, at.now())) return { kind: "directoryClosed" };
	return { kind: "open", facts, at };
}

/** The customer's licenses by SKU, whoever sold them: the directory that is open to the partner knows them all. */
export async function readPools(
	{ catalog }: Surroundings,
	db: Reader,
	facts: CustomerFacts,
): Promise<ReadonlyMap<SkuId, LicensePool>> {
	const assigned = await countAssignments(db, facts.customer.id);
	const underWay = await listLicensesUnderWay(db, facts.customer.id);
	const { subscriptions, outsideHoldings } = facts;
	return poolLicenses({ catalog, subscriptions, outsideHoldings, assigned, underWay });
}

/** The customer's licenses by SKU. */
export async function listLicensePools(
	surroundings: Surroundings,
	asked: LicensesOf,
): Promise<LicensesClosed | { readonly kind: "pools"; readonly pools: readonly LicensePool[] }> {
	return await surroundings.database.read(async (db) => {
		const opened = await openDirectory(surroundings, db, asked);
		if (opened.kind !== "open") return opened;
		return { kind: "pools", pools: [...(await readPools(surroundings, db, opened.facts)).values()] };
	});
}

/** One person's licenses, and all that the customer has to give. */
export type UserLicenses =
	| LicensesClosed
	| { readonly kind: "userNotFound" }
	| {
			readonly kind: "licenses";
			readonly user: CustomerUser;
			readonly assignments: readonly LicenseAssignment[];
			readonly pools: ReadonlyMap<SkuId, LicensePool>;
	  };

/** What one of the customer's people is assigned. */
export async function readUserLicenses(
	surroundings: Surroundings,
	asked: LicensesOf & { readonly userId: UserId },
): Promise<UserLicenses> {
	return await surroundings.database.read(async (db) => {
		const opened = await openDirectory(surroundings, db, asked);
		if (opened.kind !== "open") return opened;
		const user = await findUser(db, asked.customerId, asked.userId);
		if (user === undefined) return { kind: "userNotFound" };
		return {
			kind: "licenses",
			user,
			assignments: await listAssignmentsOfUser(db, asked.customerId, asked.userId),
			pools: await readPools(surroundings, db, opened.facts),
		};
	});
}

/** Somebody's license, for a table of all of them. */
export interface AssignedLicense {
	readonly user: CustomerUser;
	readonly assignment: LicenseAssignment;
}

/** Every license that anybody of the customer has, by person. */
export async function listAssignedLicenses(
	surroundings: Surroundings,
	asked: LicensesOf,
): Promise<
	| LicensesClosed
	| { readonly kind: "assigned"; readonly customer: Customer; readonly licenses: readonly AssignedLicense[] }
> {
	return await surroundings.database.read(async (db) => {
		const opened = await openDirectory(surroundings, db, asked);
		if (opened.kind !== "open") return opened;
		const people = new Map((await listUsers(db, asked.customerId)).map((user) => [user.id, user]));
		const licenses = (await listAssignments(db, asked.customerId)).flatMap((assignment) => {
			const user = people.get(assignment.userId);
			return user === undefined ? [] : [{ user, assignment }];
		});
		return { kind: "assigned", customer: opened.facts.customer, licenses: licenses.toSorted(byPrincipalName) };
	});
}

/** Compared by code unit, so that every machine agrees. */
function byPrincipalName(a: AssignedLicense, b: AssignedLicense): number {
	const keyOf = ({ user, assignment }: AssignedLicense) =>
		`${user.userPrincipalName.toLowerCase()} ${user.id} ${assignment.skuId}`;
	return keyOf(a) < keyOf(b) ? -1 : 1;
}
