import { readSeconds } from "./seatlift-error.ts";

/** How long to be patient with a server that is busy. */
export interface Patience {
	/** How often a request is sent at most. */
	readonly attempts: number;
	/** The seconds that are waited at most between two; a server that asks for more is not asked again. */
	readonly longestWait: number;
	/** Waits; a clock of one's own may be handed in. */
	readonly wait: (seconds: number, signal: AbortSignal) => Promise<void>;
}

type Send = (request: Request) => Promise<Response>;

const busy: ReadonlySet<number> = new Set([429, 503]);

/**
 * Sends a request again when the server asks to come back later. A change keeps its `MS-RequestId`, so that it cannot
 * happen twice.
 */
export function askAgain(send: Send, { attempts, longestWait, wait }: Patience): Send {
	return async (request) => {
		for (let attempt = 1; ; attempt += 1) {
			const response = await send(request.clone());
			if (!busy.has(response.status) || attempt >= attempts) return response;
			const seconds = readSeconds(response) ?? 2 ** (attempt - 1);
			if (seconds > longestWait) return response;
			await response.body?.cancel();
			await wait(seconds, request.signal);
		}
	};
}

/** Waits in real time, or until the request is given up. */
export async function waitSeconds(seconds: number, signal: AbortSignal): Promise<void> {
	signal.throwIfAborted();
	await new Promise<void>((resolve, reject) => {
		const giveUp = () => {
			clearTimeout(timer);
			reject(signal.reason);
		};
		const timer = setTimeout(() => {
			signal.removeEventListener("abort", giveUp);
			resolve();
		}, seconds * 1_000);
		signal.addEventListener("abort", giveUp, { once: true });
	});
}
