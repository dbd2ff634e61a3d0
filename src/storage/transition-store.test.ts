import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addCustomer, openStage, otherPartnerId, partnerId, type Stage, write } from "../../test/support/fixture.ts";
import { databasesUnderTest } from "../../test/support/postgres.ts";
import { type CustomerId, toId } from "../domain/basics/ids.ts";
import { addDays } from "../domain/basics/instant.ts";
import { type Transition, toEvents } from "../domain/transitions/transition.ts";
import { isOperationKnown, listTransitions, saveTransition } from "./transition-store.ts";

describe.each(databasesUnderTest())("transitions kept on %s", (kind) => {
	let stage: Stage;
	let customerId: CustomerId;
	beforeEach(async () => {
		stage = await openStage(kind);
		customerId = await addCustomer(stage);
	});
	afterEach(() => stage.close());

	function make(operationId: string, changes: Partial<Transition> = {}): Transition {
		const at = stage.clock.now();
		return {
			...{ customerId, operationId, partnerId, fromSubscriptionId: toId("source"), fromOfferId: toId("basic") },
			...{ toOfferId: "Standard", quantity: 3, licenseTransfer: false, createdAt: at },
			events: toEvents({ at, failed: [8] }),
			...changes,
		};
	}

	const list = (operationId?: string) =>
		stage.surroundings.database.read((db) =>
			listTransitions(db, { customerId, partnerId, subscriptionId: toId("source") }, operationId),
		);

	test("come back as they were, the last first, each partner's own", async () => {
		const at = addDays(stage.clock.now(), 1);
		const first = make("one");
		const last = make("two", {
			...{ toSubscriptionId: toId("target"), changeId: toId("change"), licenseTransfer: true, createdAt: at },
			...{ termDuration: "P1Y", billingCycle: "monthly", events: toEvents({ at, licenses: "Failed" }) },
		});
		await write(stage, async (tx) => {
			await saveTransition(tx, first);
			await saveTransition(tx, last);
			await saveTransition(tx, make("three", { partnerId: otherPartnerId }));
			await saveTransition(tx, make("four", { fromSubscriptionId: toId("another") }));
		});
		expect(await list()).toEqual([last, first]);
		expect(await list("one")).toEqual([first]);
		const known = await stage.surroundings.database.read((db) => isOperationKnown(db, customerId, "three"));
		expect(known).toBe(true);
	});
});
