import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** How long a stop waits for requests in flight, so that a sender who falls silent in the middle cannot hold it up. */
const patienceMilliseconds = 10_000;

/**
 * Lets a stop end with the last answer. Node closes what is quiet when it stops listening, but keeps the connection of
 * an answer that it gives afterwards open for another request, until the client lets go of it.
 */
export function closeQuietConnections(app: FastifyInstance, patience = patienceMilliseconds): void {
	const inHand = new WeakMap<Socket, number>();
	let stopping = false;

	const count = (socket: Socket, change: 1 | -1): number => {
		const left = (inHand.get(socket) ?? 0) + change;
		inHand.set(socket, left);
		return left;
	};

	app.server.on("request", ({ socket }, response) => {
		count(socket, 1);
		response.once("close", () => {
			if (count(socket, -1) === 0 && stopping) socket.destroySoon();
		});
	});
	app.addHook("preClose", (done) => {
		stopping = true;
		setTimeout(() => app.server.closeAllConnections(), patience).unref();
		done();
	});
}
