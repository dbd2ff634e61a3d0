import type { Instant } from "../domain/basics/instant.ts";
import type { Catalog } from "../domain/catalog/catalog.ts";
import type { KnownPrice } from "../domain/prices/known-price.ts";
import type { Database } from "../storage/database.ts";

/** What every use case is given: where rows live, what is sold, and the only sources of time and of new ids. */
export interface Surroundings {
	readonly database: Database;
	readonly catalog: Catalog;
	/** The list prices that ship with the catalog, each with its source. */
	readonly knownPrices: readonly KnownPrice[];
	/** The current moment. A test hands in a clock of its own. */
	readonly now: () => Instant;
	/** A new UUIDv7, so that ids sort by when they were made. */
	readonly newId: () => string;
	readonly settings: RuleSettings;
	/** After so many minutes without use a browser's session ends; 0 or absent: only with its hours. */
	readonly sessionIdleMinutes?: number;
	/** After so many days the refresh tokens of a program end, however often they were used; absent: never. */
	readonly programGrantDays?: number;
	/** What secrets are sealed by before they are kept: the first one seals, all of them open. None: they are kept as they are. */
	readonly secretsKeys?: readonly Uint8Array[];
	/** The origin that browsers call, without a slash at its end; absent where nothing is served. */
	readonly publicUrl?: string;
	/** Hands a letter to the post; nothing is sent when absent. Throws when the post does not take it. */
	readonly sendMail?: (letter: Letter) => Promise<void>;
	/** Tells whoever runs the installation of a failure that stops nobody and is in no answer. */
	readonly onError?: (error: unknown) => void;
	/** Asks a list of breached passwords; absent when the installation does not want that. Throws when it does not answer. */
	readonly isBreachedPassword?: (password: string) => Promise<boolean>;
}

/** An e-mail to one person, as plain text. */
export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly text: string;
}

/** The settings that change what a rule says. */
export interface RuleSettings {
	/** The original refuses to move licenses for an app-only token; false lifts that. */
	readonly enforceUserContext: boolean;
	/** Whether customers that are added over `/v1` are test customers, which can be deleted again; no when absent. */
	readonly newCustomersAreTests?: boolean;
	/** Whether only those buy who are known to have agreed to the customer agreement; no when absent. */
	readonly requireAgreement?: boolean;
	/** How long a quote can be carried out. */
	readonly quoteHours: number;
	/** Up to how many users an upgrade moves by itself before a job does; the usual number when absent. */
	readonly mostMovedAtOnce?: number;
	/** How long a change can be taken back. */
	readonly undoDays: number;
	/** Lets webhooks go to this machine and its network, without TLS: for development. Absent is no. */
	readonly webhookPrivateAddresses?: boolean;
}
