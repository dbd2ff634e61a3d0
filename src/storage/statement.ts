import { type CompiledQuery, type SqliteDatabase, sql } from "kysely";
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

/** The limit of a sentence that asks for one row, written out: SQLite plans a sentence anew whenever its limit is bound. */
export const onlyOne = sql.lit(1);

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

/** A compiled query, and for each of its parameters the name of the value that it takes, unless it is a constant. */
interface Prepared<Name extends string, Row> {
	readonly query: CompiledQuery<Row>;
	readonly takes: readonly (Name | undefined)[];
}

function prepare<Db extends Reader, Name extends string, Row>(names: readonly Name[], build: Build<Db, Name, Row>) {
	const prepared = new Map<unknown, Prepared<Name, Row>>();

	function prepareOnce(db: Db): Prepared<Name, Row> {
		const dialect = db.getExecutor().adapter.constructor;
		const before = prepared.get(dialect);
		if (before !== undefined) return before;
		const query = build(db, (name) => new Place(name) as never).compile(); // see Place
		const takes = query.parameters.map((one) => (one instanceof Place ? nameOf(one) : undefined));
		const made = { query, takes };
		prepared.set(dialect, made);
		return made;
	}

	const nameOf = (place: Place): Name | undefined => names.find((name) => name === place.name);

	return async (db: Db, values: Values<Name>): Promise<readonly Row[]> => {
		const { query, takes } = prepareOnce(db);
		const parameters = takes.map((name, index) => (name === undefined ? query.parameters[index] : values[name]));
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
