import type { Caller } from "../domain/access/caller.ts";

/** Who asks for a change and how the asking is told apart from another. */
export interface RequestOrigin {
	readonly caller: Caller;
	/** `MS-RequestId`, as sent or made by us. */
	readonly requestId: string;
	/** `MS-CorrelationId`, as sent or made by us. */
	readonly correlationId: string;
	/**
	 * What makes a repeat the same request: its id with method, path and body. Absent when the client sent no request
	 * id, since then nothing can be a repeat.
	 */
	readonly requestKey?: string;
}
