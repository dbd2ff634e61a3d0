import { expect, test } from "vitest";
import { transferRowQuery } from "../../../wire/api/transfers.ts";
import { progressOf, workLeft } from "./progress-of.ts";
import { firstFilter, stateChoices, toRowsQuery, workChoices } from "./row-filter.ts";

test("at first those are listed who need something", () => {
	expect(toRowsQuery(firstFilter)).toBe("affected=true");
	expect(toRowsQuery({ ...firstFilter, work: "everybody" })).toBe("");
});

test("whatever is chosen, the server takes the question", () => {
	for (const work of workChoices)
		for (const state of stateChoices) {
			const query = toRowsQuery({ search: " 김 ", work, state, assignee: "none" });
			const asked = transferRowQuery.parse(Object.fromEntries(new URLSearchParams(query)));
			expect(asked.search).toBe("김");
			expect(asked.state).toBe(state === "" ? undefined : state);
		}
});

test("whoever does not wait any more counts as done, and a transfer of nobody is over", () => {
	const users = { total: 10, pending: 4, moved: 4, blocked: 1, gone: 1, returned: 0 };
	expect(progressOf({ users })).toBe(0.6);
	expect(progressOf({ users: { ...users, total: 0, pending: 0 } })).toBe(1);
	expect(workLeft({ work: { open: 2, inProgress: 3, resolved: 4, waived: 5 } })).toBe(5);
});
