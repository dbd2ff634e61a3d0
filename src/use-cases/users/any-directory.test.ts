import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toOrigin } from "../../../test/support/desk.ts";
import { addCustomer, makeAssignment, makeCaller, openStage, type Stage, sell } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { type CustomerId, toId, type UserId } from "../../domain/basics/ids.ts";
import type { DeletedUser } from "../../domain/users/deleted-user.ts";
import { saveAssignments } from "../../storage/license-store.ts";
import { type ChangedUser, changeUser } from "./change-user.ts";
import { type CreatedUser, createUser } from "./create-user.ts";
import { deleteUser } from "./delete-user.ts";
import type { DirectoryOutcome, ToDirectoryAnswer } from "./directory.ts";
import { findUserOf, listDeletedUsersOf, listUsersOf } from "./read-users.ts";
import { type RestoredUser, restoreUser } from "./restore-user.ts";

const domain = "model.example";
/** Few, so that they collide, in cases that are one name. */
const names = ["a", "A", "b", "B.b", "b.B", "c"].map((local) => `${local}@${domain}`);
const seats = 1;
const days = 30;

const name = fc.constantFrom(...names);
const who = fc.nat({ max: 3 });
type Step =
	| { readonly kind: "create" | "rename" | "restoreAs"; readonly name: string; readonly who: number }
	| { readonly kind: "delete" | "restore" | "license"; readonly who: number }
	| { readonly kind: "wait"; readonly days: number };
const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ kind: fc.constantFrom("create", "rename", "restoreAs"), name, who }),
	{ weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("delete", "restore", "license"), who }) },
	fc.record({ kind: fc.constant("wait"), days: fc.constantFrom(1, 29, 30, 40) }),
);

/** Somebody in the model: where, by what name, with or without the license, and since which day deleted. */
interface Person {
	readonly id: UserId;
	name: string;
	licensed: boolean;
	deletedOn?: number | undefined;
}

describe.each(databasesUnderTest())("the directory on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	test("property: whatever is done in whatever order, it is as the model says", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
				const customerId = await addCustomer(stage, { domain });
				await sell(stage, customerId, { quantity: seats });
				const world = new World(stage, customerId);
				for (const one of steps) {
					await world.take(one);
					await world.expectAlike();
				}
			}),
			{ numRuns: 20 },
		);
	}, 60_000);
});

class World {
	readonly #stage: Stage;
	readonly #customerId: CustomerId;
	readonly #people: Person[] = [];
	#day = 0;

	constructor(stage: Stage, customerId: CustomerId) {
		this.#stage = stage;
		this.#customerId = customerId;
	}

	async take(asked: Step): Promise<void> {
		if (asked.kind === "wait") {
			this.#stage.clock.advance({ hours: asked.days * 24 });
			this.#day += asked.days;
		} else if (asked.kind === "create") {
			await this.#create(asked.name);
		} else {
			const person = this.#people[asked.who % Math.max(1, this.#people.length)];
			if (person === undefined) return;
			if (asked.kind === "license") await this.#license(person);
			else if (asked.kind === "delete") await this.#delete(person);
			else if (asked.kind === "rename") await this.#rename(person, asked.name);
			else await this.#restore(person, asked.kind === "restoreAs" ? asked.name : undefined);
		}
	}

	async #delete(person: Person): Promise<void> {
		const outcome = await told<{ deleted: DeletedUser }>((toAnswer) =>
			deleteUser(this.#stage.surroundings, { ...this.#keyOf(person), toAnswer }),
		);
		expect(outcome.kind).toBe(person.deletedOn === undefined ? "done" : "userNotFound");
		person.deletedOn ??= this.#day;
	}

	async #rename(person: Person, userPrincipalName: string): Promise<void> {
		const changes = { userPrincipalName };
		const outcome = await told<ChangedUser>((toAnswer) =>
			changeUser(this.#stage.surroundings, { ...this.#keyOf(person), changes, toAnswer }),
		);
		const free = this.#isFree(userPrincipalName, person);
		const isLiving = person.deletedOn === undefined;
		expect(outcome.kind).toBe(isLiving ? (free ? "done" : "refused") : "userNotFound");
		if (isLiving && free) person.name = userPrincipalName;
	}

	async #restore(person: Person, newName: string | undefined): Promise<void> {
		const outcome = await told<RestoredUser>((toAnswer) =>
			restoreUser(this.#stage.surroundings, {
				...this.#keyOf(person),
				...(newName === undefined ? {} : { newName }),
				toAnswer,
			}),
		);
		const isBack = person.deletedOn !== undefined && this.#day < person.deletedOn + days;
		const free = this.#isFree(newName ?? person.name, person);
		expect(outcome.kind).toBe(isBack ? (free ? "done" : "refused") : "userNotFound");
		if (!isBack || !free) return;
		person.licensed &&= this.#held() < seats;
		person.name = newName ?? person.name;
		person.deletedOn = undefined;
		expect(outcome).toMatchObject({ user: { id: person.id, userPrincipalName: person.name } });
	}

	#keyOf({ id }: Person) {
		return { customerId: this.#customerId, userId: id, origin: toOrigin({}) };
	}

	async #create(userPrincipalName: string): Promise<void> {
		const outcome = await told<CreatedUser>((toAnswer) =>
			createUser(this.#stage.surroundings, {
				customerId: this.#customerId,
				origin: toOrigin({}),
				draft: { userPrincipalName, displayName: userPrincipalName, usageLocation: "KR" },
				password: { password: "weak", mustChange: true },
				needsUsageLocation: true,
				toAnswer,
			}),
		);
		// A weak password is refused whatever else; then it is made with a good one, which takes its time only here.
		expect(outcome.kind).toBe("refused");
		const free = this.#isFree(userPrincipalName);
		const made = await told<CreatedUser>((toAnswer) =>
			createUser(this.#stage.surroundings, {
				customerId: this.#customerId,
				origin: toOrigin({}),
				draft: { userPrincipalName, displayName: userPrincipalName, usageLocation: "KR" },
				password: { mustChange: true },
				needsUsageLocation: true,
				toAnswer,
			}),
		);
		expect(made.kind).toBe(free ? "done" : "refused");
		if (made.kind === "done") this.#people.push({ id: made.user.id, name: userPrincipalName, licensed: false });
	}

	async #license(person: Person): Promise<void> {
		if (person.deletedOn !== undefined || person.licensed || this.#held() >= seats) return;
		await this.#stage.surroundings.database.transact(this.#customerId, (tx) =>
			saveAssignments(tx, this.#customerId, [makeAssignment(this.#stage, person.id)]),
		);
		person.licensed = true;
	}

	/** Everything that can be read is what the model has. */
	async expectAlike(): Promise<void> {
		const key = { caller: makeCaller(), customerId: this.#customerId };
		const listing = {
			sort: { field: "userPrincipalName", descending: false },
			from: "start",
			limit: 100,
			filter: {},
		} as const;
		const { surroundings } = this.#stage;
		const living = await listUsersOf(surroundings, key, listing);
		const gone = await listDeletedUsersOf(surroundings, key, listing);
		if (living.kind !== "done" || gone.kind !== "done") throw new Error("the directory is open");
		const view = (id: string, userName: string, licenses: number) => `${id} ${userName} ${licenses}`;
		expect(
			living.items.map(({ user, licenses }) => view(user.id, user.userPrincipalName, licenses.length)).toSorted(),
		).toEqual(
			this.#living()
				.map((one) => view(one.id, one.name, one.licensed ? 1 : 0))
				.toSorted(),
		);
		expect(
			gone.items.map(({ user, licenses }) => view(user.id, user.userPrincipalName, licenses.length)).toSorted(),
		).toEqual(
			this.#people
				.filter(({ deletedOn }) => deletedOn !== undefined && this.#day < deletedOn + days)
				.map((one) => view(one.id, one.name, one.licensed ? 1 : 0))
				.toSorted(),
		);
		const folded = living.items.map(({ user }) => user.userPrincipalName.toLowerCase());
		expect(new Set(folded).size).toBe(folded.length);
		for (const { id, deletedOn } of this.#people) {
			const found = await findUserOf(surroundings, key, toId(id));
			expect(found.kind).toBe(deletedOn === undefined ? "done" : "userNotFound");
		}
	}

	#living(): readonly Person[] {
		return this.#people.filter(({ deletedOn }) => deletedOn === undefined);
	}

	#held(): number {
		return this.#living().filter(({ licensed }) => licensed).length;
	}

	#isFree(wanted: string, by?: Person): boolean {
		return !this.#living().some((one) => one !== by && one.name.toLowerCase() === wanted.toLowerCase());
	}
}

/** What came of a change, besides the answer. */
async function told<Done extends object>(
	ask: (toAnswer: ToDirectoryAnswer<Done>) => Promise<unknown>,
): Promise<DirectoryOutcome<Done>> {
	let outcome: DirectoryOutcome<Done> | undefined;
	await ask((found) => {
		outcome = found;
		return { status: 200, headers: {}, body: "" };
	});
	if (outcome === undefined) throw new Error("nothing was answered");
	return outcome;
}
