import type { LicenseTransferView } from "../../../wire/api/transfers.ts";

/** How far a transfer is, from 0 to 1: everybody who does not wait any more counts. */
export function progressOf({ users }: Pick<LicenseTransferView, "users">): number {
	return users.total === 0 ? 1 : (users.total - users.pending) / users.total;
}

/** How much work is still to be done. */
export function workLeft({ work }: Pick<LicenseTransferView, "work">): number {
	return work.open + work.inProgress;
}
