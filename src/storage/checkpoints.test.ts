import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Checkpoints, createCheckpoints } from "./checkpoints.ts";

let folder: string;
let writer: DatabaseSync;
let checkpoints: Checkpoints;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "seatlift-checkpoints-"));
	writer = new DatabaseSync(join(folder, "a.db"));
	writer.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table lines (text)");
	checkpoints = createCheckpoints(join(folder, "a.db"));
});

afterEach(async () => {
	await checkpoints.close();
	writer.close();
	await rm(folder, { recursive: true });
});

function readLog(): { readonly log: number; readonly checkpointed: number } {
	return writer.prepare("pragma wal_checkpoint(noop)").get() as { log: number; checkpointed: number }; // two of its columns
}

function commit(times: number): void {
	const insert = writer.prepare("insert into lines values (?)");
	for (let commits = 0; commits < times; commits++) {
		insert.run("x".repeat(20_000));
		checkpoints.noteCommit();
	}
}

test("what many commits wrote is moved from the log beside them", async () => {
	commit(300);
	expect(readLog().log).toBeGreaterThan(1_000);
	await vi.waitFor(() => expect(readLog().checkpointed).toBeGreaterThan(1_000), { timeout: 20_000 });
});

test("few commits are left to the writer", async () => {
	commit(200);
	await checkpoints.close();
	expect(readLog().checkpointed).toBe(0);
});

test("it ends at once, also in the middle of its work, and nothing is lost", async () => {
	commit(300);
	await checkpoints.close();
	expect(writer.prepare("select count(*) as lines from lines").get()).toEqual({ lines: 300 });
	expect(writer.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
});
