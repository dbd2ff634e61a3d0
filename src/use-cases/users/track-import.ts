import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import type { SheetRecord } from "../../domain/prices/sheet-row.ts";
import { beginImport, type ImportNews, type ImportProgress } from "../../domain/users/import-progress.ts";
import { countSheetRows } from "../../domain/users/read-user-sheet.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { type ClosedDirectory, readDirectory } from "./directory.ts";
import { type ImportRun, importBoardOf } from "./import-board.ts";
import { findKeptImport, type ImportKeeper, keepImport } from "./keep-import.ts";

/** Says how far an import is; before it has begun, and where it has no name, to nobody. */
export interface ImportTrack {
	begin(): void;
	tell(news: ImportNews): void;
	/** The last news, which is known to everybody when this resolves. */
	end(news: ImportNews): Promise<void>;
	forget(): Promise<void>;
}

interface TrackedImport {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly records: readonly SheetRecord[];
	readonly dryRun: boolean;
	readonly importId?: string;
}

/**
 * Tells the progress of an import, once it is known that the partner may look: at once on the board of this server, and
 * in the database for other processes.
 */
export function trackImport(surroundings: Surroundings, tracked: TrackedImport): ImportTrack {
	const { customerId, origin, records, dryRun, importId } = tracked;
	let run: ImportRun | undefined;
	let keeper: ImportKeeper | undefined;
	const pass = () => {
		const progress = run?.look();
		if (progress !== undefined) keeper?.tell(progress);
	};
	const tell = (news: ImportNews) => {
		run?.tell(news);
		pass();
	};
	return {
		begin() {
			if (importId === undefined) return;
			const key = { partnerId: origin.caller.partnerId, customerId, importId };
			run = importBoardOf(surroundings).begin(key, beginImport(countSheetRows(records), dryRun ? "check" : "create"));
			keeper = keepImport(surroundings, key);
			pass();
		},
		tell,
		async end(news) {
			tell(news);
			await keeper?.settled();
		},
		async forget() {
			run?.forget();
			await keeper?.forget();
		},
	};
}

/** Which import is asked for, and by whom. */
export interface AskedImport {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	readonly importId: string;
}

/** An import that somebody may look at, carried out by this process or by another. */
export interface SeenImport {
	/** Undefined once nobody knows how it goes or went. */
	look(): Promise<ImportProgress | undefined>;
	/** How often looking is worth while. */
	readonly lookMilliseconds: number;
}

/** Another process writes down at most twice a second how far it is. */
const lookMilliseconds = { here: 100, elsewhere: 500 } as const;

/** An import of the partner at a customer whose directory it may look into. */
export async function findImport(
	surroundings: Surroundings,
	{ caller, customerId, importId }: AskedImport,
): Promise<
	ClosedDirectory | { readonly kind: "importNotFound" } | { readonly kind: "found"; readonly seen: SeenImport }
> {
	const opened = await readDirectory(surroundings, { caller, customerId }, async () => ({ kind: "open" }) as const);
	if (opened.kind !== "open") return opened;
	const key = { partnerId: caller.partnerId, customerId, importId };
	const run = importBoardOf(surroundings).find(key);
	if (run !== undefined) {
		return { kind: "found", seen: { look: async () => run.look(), lookMilliseconds: lookMilliseconds.here } };
	}
	const look = () => findKeptImport(surroundings, key);
	if ((await look()) === undefined) return { kind: "importNotFound" };
	return { kind: "found", seen: { look, lookMilliseconds: lookMilliseconds.elsewhere } };
}
