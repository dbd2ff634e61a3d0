import { Pool } from "undici";

/** One request of a load. */
export interface LoadRequest {
	readonly method: "GET" | "POST";
	readonly path: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
}

/** What a load measured; times in milliseconds. */
export interface LoadResult {
	readonly perSecond: number;
	readonly p50: number;
	readonly p99: number;
	readonly requests: number;
	/** Answers other than the expected status, which make the run worthless. */
	readonly failures: number;
}

interface Load {
	readonly origin: string;
	readonly connections: number;
	readonly seconds: number;
	/** The next request, or undefined when there is none left. */
	readonly next: () => LoadRequest | undefined;
	readonly isRight: (status: number, body: string) => boolean;
}

/** Sends requests over keep-alive connections, each waiting for its answer, until the time or the requests run out. */
export async function load({ origin, connections, seconds, next, isRight }: Load): Promise<LoadResult> {
	const pool = new Pool(origin, { connections, pipelining: 1 });
	const latencies: number[] = [];
	let failures = 0;
	const start = performance.now();
	const end = start + seconds * 1000;

	const worker = async () => {
		while (performance.now() < end) {
			const request = next();
			if (request === undefined) return;
			const sent = performance.now();
			const answer = await pool.request({
				method: request.method,
				path: request.path,
				headers: { ...request.headers },
				...(request.body === undefined ? {} : { body: request.body }),
			});
			const body = await answer.body.text();
			latencies.push(performance.now() - sent);
			if (!isRight(answer.statusCode, body)) failures += 1;
		}
	};
	await Promise.all(Array.from({ length: connections }, worker));
	const elapsed = (performance.now() - start) / 1000;
	await pool.close();
	latencies.sort((a, b) => a - b);
	return {
		perSecond: latencies.length / elapsed,
		p50: latencies[Math.floor(latencies.length * 0.5)] ?? 0,
		p99: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
		requests: latencies.length,
		failures,
	};
}
