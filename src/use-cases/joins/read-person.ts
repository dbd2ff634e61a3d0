import { type SkuId, toId, type UserId } from "../../domain/basics/ids.ts";
import { type JoinFacts, type OwnSeats, refuseDirectory } from "../../domain/joins/person-facts.ts";
import type { PersonRefusal } from "../../domain/joins/person-plan.ts";
import type { PersonRequest } from "../../domain/joins/person-request.ts";
import type { LicenseAssignment } from "../../domain/licenses/license.ts";
import { foldUserName } from "../../domain/users/user-name.ts";
import { listAssignmentsOfUser } from "../../storage/license-store.ts";
import { findUser, findUserIdByName } from "../../storage/user-store.ts";
import type { ChangeToCompute } from "../changes/computed-change.ts";
import type { CustomerMoney } from "../changes/customer-money.ts";
import { readPools } from "../licenses/read-licenses.ts";
import { type CustomerFacts, mayMoveLicenses } from "../read-customer.ts";
import { readSeatFacts } from "../read-seats.ts";
import type { Surroundings } from "../surroundings.ts";

/** For whom people are read, and what of the customer is known already. */
export interface PersonReading extends Pick<ChangeToCompute, "db" | "caller"> {
	readonly facts: CustomerFacts;
	/** Undefined where the partner bills nothing here. */
	readonly money: CustomerMoney | undefined;
	readonly request: PersonRequest;
}

/** What keeps the caller from touching the customer's people at all. */
export function refuseCaller(at: Surroundings, { caller, facts }: PersonReading): readonly PersonRefusal[] {
	const { relationship } = facts;
	return refuseDirectory({ relationship, now: at.now(), mayMoveLicenses: mayMoveLicenses(at, caller) });
}

/** Everything that a join or a leave is decided on. `at` is in the customer's time; takes the ids of what is new. */
export async function readPersonFacts(at: Surroundings, reading: PersonReading): Promise<JoinFacts> {
	const { db, facts, request } = reading;
	const { id: customerId, domain } = facts.customer;
	const newUserId = toId<UserId>(at.newId());
	const userId = userOf(request);
	const user = userId === undefined ? undefined : await findUser(db, customerId, userId);
	const assignments = user === undefined ? [] : await listAssignmentsOfUser(db, customerId, user.id);
	const name = nameOf(request);
	const holder = name === undefined ? undefined : await findUserIdByName(db, customerId, name);
	return {
		now: at.now(),
		catalog: at.catalog,
		...{ customerId, domain, newUserId, assignments },
		...(user === undefined ? {} : { user }),
		isTaken: (asked) => holder !== undefined && name !== undefined && foldUserName(asked) === foldUserName(name),
		pools: await readPools(at, db, facts),
		own: await readOwnSeats(at, reading, assignments),
	};
}

function userOf(request: PersonRequest): UserId | undefined {
	if (request.kind === "leave") return request.userId;
	return request.person.kind === "there" ? request.person.userId : undefined;
}

function nameOf(request: PersonRequest): string | undefined {
	return request.kind === "join" && request.person.kind === "new" ? request.person.draft.userPrincipalName : undefined;
}

/** Of the subscriptions that the request can be about. */
async function readOwnSeats(
	at: Surroundings,
	{ db, caller, facts, money, request }: PersonReading,
	assignments: readonly LicenseAssignment[],
): Promise<JoinFacts["own"]> {
	const named = request.licenses ?? [];
	const ids = new Set(named.flatMap(({ subscriptionId }) => subscriptionId ?? []));
	const skuIds = new Set<SkuId>([
		...named.flatMap(({ skuId }) => (skuId === undefined ? [] : toId<SkuId>(skuId))),
		...assignments.map(({ skuId }) => skuId),
	]);
	const own = new Map<OwnSeats["facts"]["subscription"]["id"], OwnSeats>();
	for (const subscription of facts.own.toSorted(byAge)) {
		const skuId = at.catalog.offers.get(subscription.offerId)?.skuId;
		const isMeant = ids.has(subscription.id) || (skuId !== undefined && skuIds.has(skuId));
		if (subscription.status === "deleted" || !isMeant) continue;
		const currency = money?.billings.get(subscription.id)?.unitPrice.currency;
		const seats = await readSeatFacts(at, { db, caller, facts, subscription });
		own.set(subscription.id, { facts: seats, ...(currency === undefined ? {} : { currency }) });
	}
	return own;
}

function byAge(
	one: { readonly createdAt: string; readonly id: string },
	other: { readonly createdAt: string; readonly id: string },
): number {
	return `${one.createdAt} ${one.id}` < `${other.createdAt} ${other.id}` ? -1 : 1;
}
