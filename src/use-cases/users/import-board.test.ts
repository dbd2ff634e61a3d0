import { expect, test } from "vitest";
import { toId } from "../../domain/basics/ids.ts";
import { addDays, type Instant, parseInstant } from "../../domain/basics/instant.ts";
import { beginImport } from "../../domain/users/import-progress.ts";
import type { UserImportKey } from "../../storage/user-import-store.ts";
import { createImportBoard } from "./import-board.ts";

const key: UserImportKey = { partnerId: toId("one"), customerId: toId("hanbit"), importId: "a" };
const first = beginImport(2, "create");

function startBoard() {
	let now: Instant = parseInstant("2026-11-22T00:00:00Z");
	const board = createImportBoard(() => now);
	return {
		board,
		wait: (days: number) => {
			now = addDays(now, days);
		},
	};
}

test("an import is found under its own name, partner and customer, and nowhere else", () => {
	const { board } = startBoard();
	const run = board.begin(key, first);
	expect(board.find(key)).toBe(run);
	expect(board.find({ ...key, partnerId: toId("other") })).toBeUndefined();
	expect(board.find({ ...key, customerId: toId("other") })).toBeUndefined();
	expect(board.find({ ...key, importId: "b" })).toBeUndefined();
});

test("a name goes on while it is under way and begins anew afterwards; who looks at the first sees its end", () => {
	const { board } = startBoard();
	const run = board.begin(key, first);
	expect(board.begin(key, first)).toBe(run);
	run.tell({ phase: "refused" });
	const second = board.begin(key, first);
	second.tell({ phase: "done" });
	expect(run.look()?.phase).toBe("refused");
	expect(board.find(key)?.look()?.phase).toBe("done");
});

test("nothing is kept for long, of an end that nobody knows not at all, and of one partner not without measure", () => {
	const { board, wait } = startBoard();
	const run = board.begin(key, first);
	run.forget();
	expect(board.find(key)).toBeUndefined();
	board.begin(key, first).tell({ phase: "done" });
	board.begin({ ...key, partnerId: toId("other") }, first);
	for (let index = 0; index < 100; index++) board.begin({ ...key, importId: `n${index}` }, first);
	expect(board.find(key)).toBeUndefined();
	expect(board.find({ ...key, partnerId: toId("other") })).toBeDefined();
	expect(board.find({ ...key, importId: "n0" })).toBeDefined();
	wait(1);
	expect(board.find({ ...key, importId: "n0" })).toBeUndefined();
});
