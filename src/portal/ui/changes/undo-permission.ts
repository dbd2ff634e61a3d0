import type { ChangeView } from "../../../wire/api/change.ts";
import type { PermissionName } from "../session-context.ts";

/** Whoever may make a change may also take it back. */
export function undoPermission(kind: ChangeView["kind"]): PermissionName {
	if (kind === "join" || kind === "leave") return "manageUsers";
	if (kind === "upgrade") return "upgradeSubscription";
	return kind === "seats" ? "changeSeats" : "manageSubscription";
}
