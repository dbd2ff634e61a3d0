import type { CompiledQuery, Kysely } from "kysely";
import type { Reader } from "./database.ts";
import type { Tables } from "./tables.ts";

type Values<Name extends string> = Readonly<Record<Name, string | number | null>>;

/**
 * A statement that is built and compiled once for each kind of database and then only filled in. For what runs on
 * every request: building and compiling take longer than SQLite takes to answer.
 */
export interface Statement<Name extends string, Row> {
	/** Runs it and gives the rows. */
	all(db: Reader, values: Values<Name>): Promise<readonly Row[]>;
	/** Runs it and gives the first row. */
	first(db: Reader, values: Values<Name>): Promise<Row | undefined>;
	/** Runs it for its effect. */
	run(db: Kysely<Tables>, values: Values<Name>): Promise<void>;
}

/** Where a value will come; it passes for a value of any column while the statement is built. */
class Place {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

/** Prepares a statement over the named values. `build` is called once a dialect; `place("name")` marks a value's place. */
export function statement<const Name extends string, Row>(
	names: readonly Name[],
	build: (db: Kysely<Tables>, place: (name: Name) => never) => { compile(): CompiledQuery<Row> },
): Statement<Name, Row> {
	const compiled = new Map<unknown, CompiledQuery<Row>>();
	const known = new Set<string>(names);

	function compileOnce(db: Reader): CompiledQuery<Row> {
		const dialect = db.getExecutor().adapter.constructor;
		const before = compiled.get(dialect);
		if (before !== undefined) return before;
		// Nothing runs here, so that a reader may build what only a transactor will run.
		const query = build(db as Kysely<Tables>, (name) => new Place(name) as never).compile(); // see Place
		compiled.set(dialect, query);
		return query;
	}

	async function all(db: Reader, values: Values<Name>): Promise<readonly Row[]> {
		const query = compileOnce(db);
		const parameters = query.parameters.map(
			(one) => (one instanceof Place && known.has(one.name) ? values[one.name as Name] : one), // a place's name is one of the names
		);
		return (await db.getExecutor().executeQuery<Row>({ ...query, parameters })).rows;
	}

	return {
		all,
		first: async (db, values) => (await all(db, values))[0],
		run: async (db, values) => {
			await all(db, values);
		},
	};
}

/** A row whose every column is a place named like it. */
export function placeAll<const Name extends string>(
	columns: readonly Name[],
	place: (name: Name) => never,
): Readonly<Record<Name, never>> {
	return Object.fromEntries(columns.map((column) => [column, place(column)])) as Readonly<Record<Name, never>>; // one entry a column
}
