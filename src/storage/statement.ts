import type { CompiledQuery, SqliteDatabase } from "kysely";
import type { Reader, Transactor } from "./database.ts";

type Values<Name extends string> = Readonly<Record<Name, string | number | null>>;

/**
 * A query that is built and compiled once for each kind of database and then only filled in. For what runs on every
 * request: building and compiling take longer than SQLite takes to answer.
 */
export interface ReadStatement<Name extends string, Row> {
	/** Runs it and gives the rows. */
	all(db: Reader, values: Values<Name>): Promise<readonly Row[]>;
	/** Runs it and gives the first row. */
	first(db: Reader, values: Values<Name>): Promise<Row | undefined>;
}

/** The same for what changes rows; a reader cannot run it. */
export interface WriteStatement<Name extends string> {
	run(tx: Transactor, values: Values<Name>): Promise<void>;
}

/** Where a value will come; it passes for a value of any column while the statement is built. */
class Place {
	readonly name: string;
	constructor(name: string) {
		this.name = name;
	}
}

type Build<Db, Name extends string, Row> = (db: Db, place: (name: Name) => never) => { compile(): CompiledQuery<Row> };

/** Prepares a query over the named values. `build` is called once a dialect; `place("name")` marks a value's place. */
export function readStatement<const Name extends string, Row>(
	names: readonly Name[],
	build: Build<Reader, Name, Row>,
): ReadStatement<Name, Row> {
	const all = prepare(names, build);
	return { all, first: async (db, values) => (await all(db, values))[0] };
}

/** Prepares an insert, update or delete likewise. */
export function writeStatement<const Name extends string, Row>(
	names: readonly Name[],
	build: Build<Transactor, Name, Row>,
): WriteStatement<Name> {
	const all = prepare(names, build);
	return {
		run: async (tx, values) => {
			await all(tx, values);
		},
	};
}

function prepare<Db extends Reader, Name extends string, Row>(names: readonly Name[], build: Build<Db, Name, Row>) {
	const compiled = new Map<unknown, CompiledQuery<Row>>();
	const known = new Set<string>(names);

	function compileOnce(db: Db): CompiledQuery<Row> {
		const dialect = db.getExecutor().adapter.constructor;
		const before = compiled.get(dialect);
		if (before !== undefined) return before;
		const query = build(db, (name) => new Place(name) as never).compile(); // see Place
		compiled.set(dialect, query);
		return query;
	}

	return async (db: Db, values: Values<Name>): Promise<readonly Row[]> => {
		const query = compileOnce(db);
		const parameters = query.parameters.map(
			(one) => (one instanceof Place && known.has(one.name) ? values[one.name as Name] : one), // a place's name is one of the names
		);
		const connection = directConnections.get(db);
		if (connection === undefined) return (await db.getExecutor().executeQuery<Row>({ ...query, parameters })).rows;
		const statement = connection.prepare(query.sql);
		if (statement.reader) return statement.all(parameters) as readonly Row[]; // the query's type says what its rows are
		statement.run(parameters);
		return [];
	};
}

const directConnections = new WeakMap<Reader, SqliteDatabase>();

/** Lets prepared statements go straight to a connection that nobody else uses at the same time. */
export function answerDirectly(db: Reader, connection: SqliteDatabase): void {
	directConnections.set(db, connection);
}

/** A row whose every column is a place named like it. */
export function placeAll<const Name extends string>(
	columns: readonly Name[],
	place: (name: Name) => never,
): Readonly<Record<Name, never>> {
	return Object.fromEntries(columns.map((column) => [column, place(column)])) as Readonly<Record<Name, never>>; // one entry a column
}
