/**
 * Somebody else holds what a change needs, and waiting any longer would keep others waiting too. Nothing was changed, and
 * the same change may well succeed a moment later: no bug, so it is told as what it is.
 */
export class BusyError extends Error {
	constructor(cause: unknown) {
		super(cause instanceof Error ? cause.message : "busy", { cause });
		this.name = "BusyError";
	}
}
