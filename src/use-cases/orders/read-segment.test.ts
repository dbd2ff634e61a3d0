import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCustomer, openStage, partnerId, type Stage, write } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { parseDay } from "../../domain/billing/day.ts";
import { saveQualification } from "../../storage/qualification-store.ts";
import { saveCustomerTerms } from "../../storage/terms-store.ts";
import { readSegment } from "./read-segment.ts";

describe.each(databasesUnderTest())("the segment of a customer on %s", (kind) => {
	let stage: Stage;
	beforeAll(async () => {
		stage = await openStage(kind);
	});
	afterAll(() => stage.close());

	test("is a company's, then what was agreed, then what it is qualified as once that is approved", async () => {
		const customerId = await addCustomer(stage);
		const day = parseDay("2026-11-22");
		const segment = () => stage.surroundings.database.read((db) => readSegment(db, { customerId, partnerId }, day));
		expect(await segment()).toBe("commercial");
		const now = stage.surroundings.now();
		await write(stage, (tx) =>
			saveCustomerTerms(tx, { customerId, partnerId, from: day, segment: "charity", recordedAt: now }),
		);
		expect(await segment()).toBe("charity");
		const asked = { qualification: "education", vettingStatus: "inReview", details: {}, createdAt: now } as const;
		await write(stage, (tx) => saveQualification(tx, customerId, asked));
		expect(await segment()).toBe("charity");
		await write(stage, (tx) => saveQualification(tx, customerId, { ...asked, vettingStatus: "approved" }));
		expect(await segment()).toBe("education");
	});
});
