import type { z } from "zod";
import type { joinRequest, leaveRequest } from "../../../wire/api/joins.ts";
import { findMissing, toNewUser, type UserEntry } from "../users/user-entry.ts";

/** Somebody who is there already, chosen from the list. */
export interface ChosenUser {
	readonly id: string;
	readonly displayName: string;
	readonly userPrincipalName: string;
	readonly licenses: readonly {
		readonly skuId: string;
		readonly name: string;
		readonly groupName?: string | undefined;
	}[];
}

/** What was entered about somebody who joins or leaves. */
export interface PersonEntry {
	readonly kind: "join" | "leave";
	/** Of a join: whether an account has to be made. */
	readonly isNew: boolean;
	readonly draft: UserEntry;
	readonly user?: ChosenUser;
	/** Of a join: the products to give, in the order in which they were ticked. */
	readonly skuIds: readonly string[];
	/** Of a leave. */
	readonly account: "keep" | "block" | "delete";
	readonly returnsSeats: boolean;
}

/** What keeps the entry from being asked about. */
export type PersonGap = "displayName" | "name" | "user" | "licenses";

/** A form to begin with; with somebody chosen when it was opened about that person. */
export function emptyPersonEntry(draft: UserEntry, user?: ChosenUser): PersonEntry {
	return {
		...{ kind: user === undefined ? "join" : "leave", isNew: true, draft, skuIds: [] },
		...{ account: "block", returnsSeats: true },
		...(user === undefined ? {} : { user }),
	};
}

/** What is missing. */
export function findPersonGaps({ kind, isNew, draft, user, skuIds }: PersonEntry): readonly PersonGap[] {
	if (kind === "leave") return user === undefined ? ["user"] : [];
	const person = isNew
		? findMissing(draft).filter((field) => field !== "password")
		: user === undefined
			? (["user"] as const)
			: [];
	return [...person, ...(skuIds.length === 0 ? (["licenses"] as const) : [])];
}

/** The question for a join: a free seat where there is one, else one more. */
export function toJoinRequest({ isNew, draft, user, skuIds }: PersonEntry): z.input<typeof joinRequest> {
	const { mustChangePassword: _, password: __, ...person } = toNewUser(draft);
	return {
		...(isNew ? { user: person } : { userId: user?.id ?? "" }),
		licenses: skuIds.map((skuId) => ({ skuId })),
	};
}

/** The question for a leave: everything that is given directly goes. */
export function toLeaveRequest({ user, account, returnsSeats }: PersonEntry): z.input<typeof leaveRequest> {
	return { userId: user?.id ?? "", account, seats: returnsSeats ? "free" : "keep" };
}
