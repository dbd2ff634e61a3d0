import type { Caller } from "../../domain/access/caller.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import type { SheetRecord } from "../../domain/prices/sheet-row.ts";
import { beginImport, type ImportNews } from "../../domain/users/import-progress.ts";
import { countSheetRows } from "../../domain/users/read-user-sheet.ts";
import type { RequestOrigin } from "../request-origin.ts";
import type { Surroundings } from "../surroundings.ts";
import { type ClosedDirectory, readDirectory } from "./directory.ts";
import { type ImportRun, importBoardOf } from "./import-board.ts";

/** Says how far an import is; before it has begun, and where it has no name, to nobody. */
export interface ImportTrack {
	begin(): void;
	tell(news: ImportNews): void;
	forget(): void;
}

interface TrackedImport {
	readonly customerId: CustomerId;
	readonly origin: RequestOrigin;
	readonly records: readonly SheetRecord[];
	readonly dryRun: boolean;
	readonly importId?: string;
}

/** Writes the progress of an import on the server's board, once it is known that the partner may look. */
export function trackImport(surroundings: Surroundings, tracked: TrackedImport): ImportTrack {
	const { customerId, origin, records, dryRun, importId } = tracked;
	let run: ImportRun | undefined;
	return {
		begin() {
			if (importId === undefined) return;
			const key = { partnerId: origin.caller.partnerId, customerId, importId };
			run = importBoardOf(surroundings).begin(key, beginImport(countSheetRows(records), dryRun ? "check" : "create"));
		},
		tell: (news) => run?.tell(news),
		forget: () => run?.forget(),
	};
}

/** Which import is asked for, and by whom. */
export interface AskedImport {
	readonly caller: Caller;
	readonly customerId: CustomerId;
	readonly importId: string;
}

/** An import of the partner at a customer whose directory it may look into. */
export async function findImport(
	surroundings: Surroundings,
	{ caller, customerId, importId }: AskedImport,
): Promise<
	ClosedDirectory | { readonly kind: "importNotFound" } | { readonly kind: "found"; readonly run: ImportRun }
> {
	const seen = await readDirectory(surroundings, { caller, customerId }, async () => ({ kind: "open" }) as const);
	if (seen.kind !== "open") return seen;
	const run = importBoardOf(surroundings).find({ partnerId: caller.partnerId, customerId, importId });
	return run === undefined ? { kind: "importNotFound" } : { kind: "found", run };
}
