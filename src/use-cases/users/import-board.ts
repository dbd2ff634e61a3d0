import { LRUCache } from "lru-cache";
import type { PartnerId } from "../../domain/basics/ids.ts";
import type { Instant } from "../../domain/basics/instant.ts";
import {
	advanceImport,
	type ImportNews,
	type ImportProgress,
	isImportOver,
} from "../../domain/users/import-progress.ts";
import type { Database } from "../../storage/database.ts";
import type { UserImportKey } from "../../storage/user-import-store.ts";
import type { Surroundings } from "../surroundings.ts";

/** One import, as far as this process knows. */
export interface ImportRun {
	/** Undefined once it is forgotten. */
	look(): ImportProgress | undefined;
	tell(news: ImportNews): void;
	/** For an import of which nobody knows how it ended. */
	forget(): void;
}

/** Imports that are under way or were until a few minutes ago. */
export interface ImportBoard {
	/** A name that is under way goes on; one that is over begins anew. */
	begin(key: UserImportKey, first: ImportProgress): ImportRun;
	find(key: UserImportKey): ImportRun | undefined;
}

/** How long an import is known after it was last heard of. */
export const keptMilliseconds = 10 * 60_000;

/** More than one partner runs in that time, and more partners than there are; the oldest go first. */
const mostPerPartner = 100;
const mostPartners = 1_000;

const boards = new WeakMap<Database, ImportBoard>();

/** The one board of a server. */
export function importBoardOf({ database, now }: Pick<Surroundings, "database" | "now">): ImportBoard {
	const found = boards.get(database);
	if (found !== undefined) return found;
	const made = createImportBoard(now);
	boards.set(database, made);
	return made;
}

/** An empty board. */
export function createImportBoard(now: () => Instant): ImportBoard {
	const partners = new LRUCache<PartnerId, LRUCache<string, ImportRun>>({ max: mostPartners });
	const runsOf = (partnerId: PartnerId) => {
		const runs = partners.get(partnerId) ?? new LRUCache<string, ImportRun>({ max: mostPerPartner });
		partners.set(partnerId, runs);
		return runs;
	};
	const find = ({ partnerId, ...key }: UserImportKey) => {
		const run = partners.get(partnerId)?.get(nameOf(key));
		return run?.look() === undefined ? undefined : run;
	};
	return {
		find,
		begin(key, first) {
			const known = find(key);
			const progress = known?.look();
			if (known !== undefined && progress !== undefined && !isImportOver(progress)) return known;
			const made = createRun(first, () => Temporal.Instant.from(now()).epochMilliseconds);
			runsOf(key.partnerId).set(nameOf(key), made);
			return made;
		},
	};
}

function createRun(first: ImportProgress, clock: () => number): ImportRun {
	let progress: ImportProgress | undefined = first;
	let heardAt = clock();
	return {
		look: () => (clock() - heardAt > keptMilliseconds ? undefined : progress),
		tell(news) {
			if (progress !== undefined) progress = advanceImport(progress, news);
			heardAt = clock();
		},
		forget() {
			progress = undefined;
		},
	};
}

/** Ids have no line breaks. */
function nameOf({ customerId, importId }: Omit<UserImportKey, "partnerId">): string {
	return `${customerId}\n${importId}`;
}
