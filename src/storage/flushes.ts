/** What a commit came to for one change, told once the commit is durable. */
export interface Settled {
	readonly tell: () => void;
	readonly reject: (reason: unknown) => void;
}

/** Makes commits durable while others are made. */
export interface Flushes {
	/** Tells them after a flush that begins from now on. */
	settle(settled: readonly Settled[]): void;
	/** Resolves when all that is committed by now is durable; rejects if that failed. */
	durable(): Promise<void>;
	/** Throws after a flush that failed. */
	check(): void;
}

/**
 * Flushes one after the other: each covers every commit before it, and none begins while another is under way. Without
 * a flush a commit is durable by itself. After a failure there is no other try: what the system could not write it may
 * have forgotten, and only a new start knows what is on the disk.
 */
export function createFlushes(flush: (() => Promise<void>) | undefined): Flushes {
	let waiting: Settled[] = [];
	let current: Promise<void> = Promise.resolve();
	let running = false;
	let failure: { readonly reason: unknown } | undefined;

	async function flushAll(begin: () => Promise<void>): Promise<void> {
		running = true;
		while (waiting.length > 0) {
			const settled = waiting;
			waiting = [];
			try {
				current = begin();
				await current;
				for (const { tell } of settled) tell();
			} catch (reason) {
				failure = { reason };
				for (const { reject } of settled) reject(reason);
			}
		}
		running = false;
	}

	function settle(settled: readonly Settled[]): void {
		if (flush === undefined) {
			for (const { tell } of settled) tell();
			return;
		}
		waiting.push(...settled);
		if (!running) void flushAll(flush);
	}

	return {
		settle,
		async durable() {
			if (waiting.length > 0) await new Promise<void>((tell, reject) => settle([{ tell, reject }]));
			else await current;
		},
		check() {
			if (failure !== undefined) throw failure.reason;
		},
	};
}
