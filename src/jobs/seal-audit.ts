import { sealAudit } from "../use-cases/audit/seal-audit.ts";
import type { Surroundings } from "../use-cases/surroundings.ts";
import { type RepeatedJob, repeat } from "./repeat.ts";

const everyMilliseconds = 10 * 60 * 1000;

/** Seals the heads of the audit chains, so that cutting off the end of a chain is found too. */
export function sealAuditRegularly(surroundings: Surroundings, onError: (error: unknown) => void): RepeatedJob {
	return repeat({
		everyMilliseconds,
		onError,
		async run() {
			await sealAudit(surroundings);
			return false;
		},
	});
}
