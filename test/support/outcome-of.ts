import type { Asked, RememberedAnswer } from "../../src/use-cases/answer-once.ts";
import { type Asking, toOrigin } from "./desk.ts";
import { makeCaller } from "./fixture.ts";

/** What came of a change that is asked for by somebody who may do everything; undefined when it was done before. */
export async function outcomeOf<Outcome>(
	ask: (asked: Asked<Outcome>) => Promise<RememberedAnswer>,
	asking: Asking = {},
): Promise<Outcome | undefined> {
	let told: Outcome | undefined;
	const origin = toOrigin({ caller: makeCaller({ roles: ["globalAdmin"] }), ...asking });
	await ask({
		origin,
		toAnswer: (outcome) => {
			told = outcome;
			return { status: 200, headers: {}, body: JSON.stringify(outcome) };
		},
	});
	return told;
}
