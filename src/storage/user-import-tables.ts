/** The rows of imports of people; see `tables.ts` for how values are kept. */
export interface UserImportTables {
	readonly user_imports: UserImportRow;
}

export interface UserImportRow {
	readonly partner_id: string;
	readonly customer_id: string;
	readonly import_id: string;
	readonly phase: string;
	/** People in the sheet. */
	readonly row_count: number;
	readonly rows_done: number;
	readonly steps_done: number;
	readonly steps: number;
	readonly heard_at: string;
}
