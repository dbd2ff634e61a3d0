import { expect, test } from "vitest";
import { openStage } from "../../../test/support/fixture.ts";
import { listBillingRuns } from "../invoices/read-billing-runs.ts";
import { billDemo } from "./bill-demo.ts";
import { demoPartnerId } from "./demo-ids.ts";
import { loadDemo } from "./load-demo.ts";

test.each([0, 10, 35, 60, 99, 190])(
	"a demo loaded %i days later has an invoice of each of its last two months",
	async (days) => {
		const stage = await openStage("sqlite");
		stage.clock.advance({ hours: 24 * days });
		await loadDemo(stage.surroundings);
		await billDemo(stage.surroundings);
		const runs = await listBillingRuns(stage.surroundings, { partnerId: demoPartnerId, limit: 10 });
		expect(runs).toHaveLength(2);
		for (const run of runs) {
			expect(run.state).toBe("done");
			expect(run.lines).toBeGreaterThan(0);
		}
		await stage.close();
	},
);
