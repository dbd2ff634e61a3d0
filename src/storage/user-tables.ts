/** The rows of a customer's directory beside the people themselves; see `tables.ts` for how values are kept. */
export interface UserTables {
	readonly user_passwords: UserPasswordRow;
	readonly deleted_users: DeletedUserRow;
	readonly directory_role_members: DirectoryRoleMemberRow;
}

/**
 * What `customer_users` has besides its first columns. Whoever writes people without a directory, such as the demo,
 * leaves these out, and they are null.
 */
export interface UserDetailColumns {
	readonly created_at?: string | null | undefined;
	readonly immutable_id?: string | null | undefined;
	readonly phone_number?: string | null | undefined;
	/** JSON; null when nothing is known. */
	readonly contact?: string | null | undefined;
}

/** Apart from the people, so that no reading of people reads it. */
export interface UserPasswordRow {
	readonly customer_id: string;
	readonly user_id: string;
	/** PHC string of argon2id. */
	readonly password_hash: string;
	readonly must_change: number;
	readonly set_at: string;
}

/** Apart from the people, so that nothing that looks for people finds them. */
export interface DeletedUserRow {
	readonly customer_id: string;
	readonly id: string;
	readonly deleted_at: string;
	/** JSON of the person as it was. */
	readonly person: string;
	/** JSON of the licenses held then. */
	readonly licenses: string;
	/** JSON of the ids of the directory roles held then. */
	readonly role_ids: string;
}

export interface DirectoryRoleMemberRow {
	readonly customer_id: string;
	readonly role_id: string;
	readonly user_id: string;
	readonly added_at: string;
}
