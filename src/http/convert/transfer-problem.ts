import type { RowOutcome } from "../../use-cases/transfers/change-row.ts";
import type { TransferClosed } from "../../use-cases/transfers/read-transfers.ts";
import type { RetryRefused } from "../../use-cases/transfers/retry-transfer.ts";
import type { Answer } from "../answer.ts";
import { problem, seatliftErrors, unusable } from "../errors.ts";
import type { Locale } from "../locale.ts";
import { licensesProblem } from "./license-outcome.ts";

/** Why a transfer cannot be looked at or changed. */
export function transferProblem(
	locale: Locale,
	kind: (TransferClosed | RetryRefused | Exclude<RowOutcome, { kind: "changed" }>)["kind"],
): Answer {
	switch (kind) {
		case "transferNotFound":
			return problem(locale, { status: 404, code: "notFound", detail: "transfers.notFound" });
		case "rowNotFound":
			return problem(locale, { status: 404, code: "notFound", detail: "transfers.rowNotFound" });
		case "transferUndone":
			return problem(locale, { status: 409, code: "refused", detail: "transfers.undone" });
		case "stale":
			return problem(locale, { status: 409, code: "refused", detail: "transfers.stale" });
		case "unknownAssignee":
			return seatliftErrors.invalidInput(locale, [unusable(["assigneeId"])]);
		case "userRequired":
			return seatliftErrors.userRequired(locale);
		default:
			return licensesProblem(locale, kind);
	}
}
