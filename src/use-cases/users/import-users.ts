import { type CustomerId, toId } from "../../domain/basics/ids.ts";
import type { CustomerUser } from "../../domain/licenses/license.ts";
import type { SheetRecord } from "../../domain/prices/sheet-row.ts";
import { goneBefore } from "../../domain/users/deleted-user.ts";
import { planNewUser } from "../../domain/users/plan-user.ts";
import { readUserSheet } from "../../domain/users/read-user-sheet.ts";
import type { UserSheet, UserSheetRow } from "../../domain/users/user-sheet.ts";
import { saveAuditRecords } from "../../storage/audit-store.ts";
import type { Reader, Transactor } from "../../storage/database.ts";
import { forgetDeletedUsers } from "../../storage/deleted-user-store.ts";
import { savePasswords } from "../../storage/directory-store.ts";
import { listUserNames, saveNewUsers } from "../../storage/user-store.ts";
import type { RememberedAnswer } from "../answer-once.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { recordCreation } from "./create-user.ts";
import {
	changeDirectory,
	type DirectoryOutcome,
	type OpenDirectory,
	readDirectory,
	type ToDirectoryAnswer,
} from "./directory.ts";
import { generatePassword, hashGeneratedPassword } from "./generate-password.ts";
import { type ImportTrack, trackImport } from "./track-import.ts";

/** A row that became a person, with the password that was generated. */
export interface ImportedUser {
	readonly user: CustomerUser;
	readonly password: string;
}

/** What came of a sheet: only looked at, refused as a whole, or taken in as a whole. */
export interface UserImport {
	readonly result: "checked" | "refused" | "created";
	readonly sheet: UserSheet;
	/** In the order of the rows; empty unless created. */
	readonly users: readonly ImportedUser[];
}

/** Which sheet is to be taken in for whom. */
export interface ImportUsersCommand {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly records: readonly SheetRecord[];
	readonly dryRun: boolean;
	readonly usageLocation?: string;
	/** Under which name its progress can be looked at meanwhile; under none when absent. */
	readonly importId?: string;
	readonly toAnswer: ToDirectoryAnswer<UserImport>;
}

/** Audit operation `create_customer_user`, once a person: all rows or none, in one transaction. */
export async function importUsers(surroundings: Surroundings, command: ImportUsersCommand): Promise<RememberedAnswer> {
	const track = trackImport(surroundings, command);
	try {
		const answer = await importTracked(surroundings, command, track);
		await track.end({ phase: answer.status < 400 ? "done" : "refused" });
		return answer;
	} catch (error) {
		await track.forget();
		throw error;
	}
}

async function importTracked(surroundings: Surroundings, command: ImportUsersCommand, track: ImportTrack) {
	const { customerId, origin, dryRun, toAnswer } = command;
	const looked = await readDirectory(
		surroundings,
		{ caller: origin.caller, customerId, writes: true },
		async (db, directory): Promise<DirectoryOutcome<UserImport>> => {
			track.begin();
			const sheet = await readSheet(db, directory, command);
			return { kind: "done", result: "checked", sheet, users: [] };
		},
	);
	if (dryRun || looked.kind !== "done") return toAnswer(looked, "asker");
	// A sheet that is refused now is judged once more below, in case it was taken in before and this is a repeat.
	const passwords = isGood(looked.sheet) ? await makePasswords(looked.sheet.rows.length, track) : [];
	return await changeDirectory(surroundings, {
		...{ customerId, origin, toAnswer },
		change: (tx, directory) => importWithin(tx, directory, { command, passwords, track }),
	});
}

interface Password {
	readonly password: string;
	readonly hash: string;
}

interface Import {
	readonly command: ImportUsersCommand;
	readonly passwords: readonly Password[];
	readonly track: ImportTrack;
}

async function importWithin(
	tx: Transactor,
	directory: OpenDirectory,
	{ command, passwords, track }: Import,
): Promise<DirectoryOutcome<UserImport>> {
	const { customerId, at } = directory;
	const sheet = await readSheet(tx, directory, command);
	const refused = { kind: "done", result: "refused", sheet, users: [] } as const;
	if (!isGood(sheet)) return refused;
	const made = sheet.rows.flatMap((row, index) => makeUser(row, directory, passwords[index]) ?? []);
	if (made.length !== sheet.rows.length) return refused;
	for (let start = 0; start < made.length; start += rowsAtOnce) {
		track.tell({ phase: "writing", rowsDone: start });
		// Otherwise nobody would be answered until ten thousand rows are written.
		await new Promise((resolve) => setImmediate(resolve));
		await saveImported(tx, made.slice(start, start + rowsAtOnce), { directory, origin: command.origin });
	}
	await forgetDeletedUsers(tx, customerId, goneBefore(at.now()));
	return { kind: "done", result: "created", sheet, users: made };
}

interface MadeUser extends Password {
	readonly user: CustomerUser;
}

async function saveImported(
	tx: Transactor,
	made: readonly MadeUser[],
	{ directory, origin }: { readonly directory: OpenDirectory; readonly origin: RequestOrigin },
): Promise<void> {
	const { customerId, at } = directory;
	await saveNewUsers(
		tx,
		made.map(({ user }) => user),
	);
	await savePasswords(
		tx,
		made.map(({ user, hash }) => ({ customerId, userId: user.id, hash, mustChange: true, setAt: at.now() })),
	);
	await saveAuditRecords(
		tx,
		made.map(({ user }) => recordCreation(at, origin, user)),
	);
}

function makeUser({ draft }: UserSheetRow, { customerId, customer, at }: OpenDirectory, made: Password | undefined) {
	const plan = planNewUser(
		{ id: toId(at.newId()), customerId, now: at.now(), draft, needsUsageLocation: false },
		{ domain: customer.domain, isTaken: () => false },
	);
	// Neither can be once the sheet was judged; then nothing is written.
	return plan.kind === "refused" || made === undefined ? undefined : { user: plan.user, ...made };
}

async function readSheet(db: Reader, { customer }: OpenDirectory, command: ImportUsersCommand): Promise<UserSheet> {
	const { records, usageLocation } = command;
	return readUserSheet(records, {
		domain: customer.domain,
		taken: await listUserNames(db, customer.id),
		...(usageLocation === undefined ? {} : { usageLocation }),
	});
}

/** Whether nothing is wrong anywhere. */
function isGood({ problems, rows }: UserSheet): boolean {
	return problems.length === 0 && rows.every((row) => row.problems.length === 0);
}

/** Hashing is done by a few threads beside this one; more at once would only wait. */
const hashesAtOnce = 64;

/** Rows that are written before others get a turn. */
const rowsAtOnce = 250;

async function makePasswords(count: number, track: ImportTrack): Promise<readonly Password[]> {
	const made: Password[] = [];
	while (made.length < count) {
		track.tell({ phase: "hashing", rowsDone: made.length });
		const some = Array.from({ length: Math.min(hashesAtOnce, count - made.length) }, () => generatePassword());
		const hashes = await Promise.all(some.map(hashGeneratedPassword));
		made.push(...some.map((password, index) => ({ password, hash: hashes[index] ?? "" })));
	}
	return made;
}
