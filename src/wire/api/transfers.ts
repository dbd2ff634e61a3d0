import { z } from "zod";
import { userLicenseError } from "../upgrade.ts";
import { licenseIssueView, userServices } from "./upgrade.ts";

/**
 * `running`: users are still being moved. `stopped`: something stands against all of them. `finished`: nobody is waiting
 * any more, which says nothing of the work that is left. `undone`: the upgrade was taken back and everything with it.
 */
const transferState = z.enum(["running", "stopped", "finished", "undone"]);

/**
 * What became of one user. `pending`: has the old license and will get the new one. `moved`: has the new one. `blocked`:
 * keeps the old one until somebody does something. `gone`: was deleted or gave the license away meanwhile. `returned`:
 * has the old one again, since the upgrade was taken back.
 */
const transferRowState = z.enum(["pending", "moved", "blocked", "gone", "returned"]);

/** What somebody makes of the work that a user needs. */
const transferWork = z.enum(["open", "inProgress", "resolved", "waived"]);

const sentences = { code: z.string(), reason: z.string(), remedy: z.string() };

const transferEnd = z.object({ subscriptionId: z.string(), skuId: z.string(), title: z.string() });

/** A transfer of licenses from one product to another, as it stands; also what each event of its stream carries. */
export const licenseTransfer = z
	.object({
		/** Also the id of the change that it belongs to. */
		id: z.string(),
		customerId: z.string(),
		state: transferState,
		/** Why it does not go on. */
		stopped: z.object(sentences).optional(),
		source: transferEnd,
		target: transferEnd,
		startedAt: z.string(),
		finishedAt: z.string().optional(),
		/** Who asked for it, by sign-in name; absent for a program. */
		startedBy: z.string().optional(),
		users: z.object({
			total: z.int(),
			pending: z.int(),
			moved: z.int(),
			blocked: z.int(),
			gone: z.int(),
			returned: z.int(),
		}),
		work: z.object({ open: z.int(), inProgress: z.int(), resolved: z.int(), waived: z.int() }),
	})
	.meta({ id: "LicenseTransfer" });
export type LicenseTransferView = z.infer<typeof licenseTransfer>;

/** Answer of `GET …/transfers`: the newest first. */
export const licenseTransfers = z.object({ items: z.array(licenseTransfer) }).meta({ id: "LicenseTransfers" });

/** Answer of `GET …/transfers/{id}`, with the users whose license did not move in the words of the original. */
export const licenseTransferDetail = licenseTransfer
	.extend({ licenseErrors: z.array(userLicenseError) })
	.meta({ id: "LicenseTransferDetail" });
export type LicenseTransferDetail = z.infer<typeof licenseTransferDetail>;

/** Something that can be done for a user without asking anybody further. */
const licenseFix = z
	.object({ code: z.enum(["setUsageLocation", "switchOffElsewhere", "leaveOff", "tryAgain"]), sentence: z.string() })
	.meta({ id: "LicenseFix" });

/** One user of a transfer: the checkpoint, and what is to be done. */
export const transferRow = z
	.object({
		userId: z.string(),
		displayName: z.string(),
		userPrincipalName: z.string(),
		state: transferRowState,
		/** Absent where there is nothing to do or to know. */
		work: transferWork.optional(),
		assignee: z.object({ id: z.string(), displayName: z.string() }).optional(),
		note: z.string().optional(),
		issues: z.array(licenseIssueView),
		services: userServices,
		/** How often the move was tried. */
		attempts: z.int(),
		/** Whether `POST …/retry` makes sense. */
		retryable: z.boolean(),
		updatedAt: z.string(),
		/** Sent back with a change, so that nobody writes over what somebody else wrote. */
		version: z.int(),
	})
	.meta({ id: "LicenseTransferRow" });
export type TransferRowView = z.infer<typeof transferRow>;

const rowFilters = {
	state: transferRowState.optional(),
	work: transferWork.optional(),
	/** Only users with something to do or to know. */
	affected: z.enum(["true", "false"]).optional(),
	/** The id of an account, or `none`. */
	assignee: z.string().max(100).optional(),
	/** Part of the display name or the sign-in name. */
	search: z.string().max(200).optional(),
};

/** The filters hold all together. */
export const transferRowQuery = z.object({
	...rowFilters,
	size: z.coerce.number().int().min(1).max(1_000).default(100),
	cursor: z.string().max(2_000).optional(),
});

/** The same for the export, which has no pages. */
export const transferExportQuery = z.object(rowFilters);

/** Answer of `GET …/transfers/{id}/rows`, in the order in which users move. `total` counts what the filter keeps. */
export const transferRowPage = z
	.object({ items: z.array(transferRow), total: z.int(), next: z.string().optional() })
	.meta({ id: "LicenseTransferRows" });

/** Body of `PATCH …/rows/{userId}`: what is absent stays; an empty text takes away. */
export const transferRowPatch = z
	.strictObject({
		work: transferWork.optional(),
		assigneeId: z.string().max(100).optional(),
		note: z.string().max(2_000).optional(),
		version: z.int().optional(),
	})
	.meta({ id: "LicenseTransferRowPatch" });

const someUsers = z.array(z.string().min(1).max(100)).min(1).max(10_000).optional();

/** Body of `POST …/retry`: everybody who is blocked unless users are named. */
export const transferRetry = z.strictObject({ userIds: someUsers }).meta({ id: "LicenseTransferRetry" }).prefault({});

/** Body of `POST …/rows/{userId}/retry`: nothing is to be said. */
export const transferRowRetry = z.strictObject({}).meta({ id: "LicenseTransferRowRetry" }).prefault({});

/** Body of `POST …/fix`: what can be done for everybody who is blocked; with `preview` it is only told. */
export const transferFix = z
	.strictObject({ preview: z.boolean(), userIds: someUsers })
	.meta({ id: "LicenseTransferFix" });

/** Answer of `POST …/retry` and `POST …/rows/{userId}/retry`: the transfer as it is now. */
export const transferRetried = z
	.object({ transfer: licenseTransfer, row: transferRow.optional() })
	.meta({ id: "LicenseTransferRetried" });

/** Answer of `POST …/fix`: for each blocked user what is done, and what is left when it is. */
export const transferFixes = z
	.object({
		preview: z.boolean(),
		/** Users who get the new license, and those who do not. */
		moves: z.int(),
		stays: z.int(),
		items: z.array(
			z.object({
				userId: z.string(),
				displayName: z.string(),
				userPrincipalName: z.string(),
				result: z.enum(["moves", "stays"]),
				fixes: z.array(licenseFix),
				/** What keeps the license from moving all the same. */
				remaining: z.array(licenseIssueView),
			}),
		),
		transfer: licenseTransfer,
	})
	.meta({ id: "LicenseTransferFixes" });
export type TransferFixesView = z.infer<typeof transferFixes>;

/** Open work of all customers, or only what is assigned to one account (`me` for the caller's). */
export const openWorkQuery = z.object({
	assignee: z.string().max(100).optional(),
	size: z.coerce.number().int().min(1).max(1_000).default(100),
	cursor: z.string().max(2_000).optional(),
});

/** Answer of `GET /api/v1/transfers/work`: open and in progress, by customer. */
export const openWork = z
	.object({
		items: z.array(
			z.object({ customerId: z.string(), customerName: z.string(), transferId: z.string(), row: transferRow }),
		),
		next: z.string().optional(),
	})
	.meta({ id: "OpenTransferWork" });

/** Answer of `GET /api/v1/transfers/assignees`: the partner's accounts, by name. */
export const transferAssignees = z
	.object({ items: z.array(z.object({ id: z.string(), displayName: z.string(), userName: z.string() })) })
	.meta({ id: "TransferAssignees" });

/** Body of `PUT …/users/{userId}/proxy-addresses`: exactly these, in whatever case. */
export const userAddressesRequest = z
	.strictObject({ addresses: z.array(z.email().max(320)).max(400) })
	.meta({ id: "UserAddressesRequest" });

/** A user's mail addresses besides the sign-in name, and those that other users have too. */
export const userAddresses = z
	.object({
		addresses: z.array(z.string()),
		duplicates: z.array(z.object({ address: z.string(), others: z.array(z.string()) })),
	})
	.meta({ id: "UserAddresses" });
