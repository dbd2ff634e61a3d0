import type { Caller } from "../domain/access/caller.ts";
import type { Attempt } from "../domain/audit/attempt.ts";

/** Who asks for a change and how the asking is told apart from another. */
export interface RequestOrigin {
	readonly caller: Caller;
	/** `MS-RequestId`, as sent or made by us. */
	readonly requestId: string;
	/** `MS-CorrelationId`, as sent or made by us. */
	readonly correlationId: string;
	/** The network address that the request came from. */
	readonly address?: string;
	/** In whose name the caller says that it acts: `x-ms-customeruser-upn`. */
	readonly onBehalfOf?: string;
	/** As what a refusal of the request is recorded; absent for what would change nothing. */
	readonly attempt?: Attempt;
	/**
	 * What makes a repeat the same request: its id with method, path and body. Absent when the client sent no request
	 * id, since then nothing can be a repeat.
	 */
	readonly requestKey?: string;
}
