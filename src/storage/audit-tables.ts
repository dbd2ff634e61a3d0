/** The tables of the audit log besides `audit_records`. */
export interface AuditTables {
	readonly audit_seals: AuditSealRow;
}

/** What the chain adds to a record's row. */
export interface AuditChainColumns {
	/** 1 for the first record of the customer. */
	readonly sequence: number;
	readonly address: string | null;
	/** `x-ms-customeruser-upn` of whoever called in somebody's name. */
	readonly on_behalf_of: string | null;
	/** `+` and the salt of user name, address and on_behalf_of, or `-` and their digest once they are erased. */
	readonly actor_proof: string;
	/** The same of before, after and details where they tell of a person; null elsewhere. */
	readonly subject_proof: string | null;
	/** SHA-256 of the record before and of this one. */
	readonly hash: string;
}

export interface AuditSealRow {
	readonly partner_id: string;
	readonly number: number;
	readonly sealed_at: string;
	/** JSON: a list of chain, sequence and hash. */
	readonly heads: string;
	readonly through_id: string;
	readonly hash: string;
}
