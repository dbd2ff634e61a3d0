import type { Caller } from "../../domain/access/caller.ts";
import { roles } from "../../domain/access/roles.ts";
import type { PartnerId } from "../../domain/basics/ids.ts";
import type { RequestOrigin } from "../request-origin.ts";

/** What audit records name when nobody asked: time alone, or an entry of the timeline. */
export const clockClientId = "seatlift-clock";

/**
 * The partner as time acts for it. It may all that a person may, since what it carries out was either agreed or written
 * into the timeline by somebody whose rights were checked then.
 */
export function clockCaller(partnerId: PartnerId): Caller {
	return { partnerId, kind: "user", clientId: clockClientId, roles: [...roles] };
}

/** Where a change by the clock comes from; the ids are those of the change, so that its records can be found. */
export function clockOrigin(partnerId: PartnerId, changeId: string): RequestOrigin {
	return { caller: clockCaller(partnerId), requestId: changeId, correlationId: changeId };
}
