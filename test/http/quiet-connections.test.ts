import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import Fastify, { type FastifyInstance } from "fastify";
import { expect, test } from "vitest";
import { closeQuietConnections } from "../../src/http/quiet-connections.ts";

const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;

async function open(app: FastifyInstance): Promise<Socket & { text: string }> {
	const { port } = app.server.address() as AddressInfo; // it listens on a port
	const socket = Object.assign(connect(port, "127.0.0.1"), { text: "" });
	socket.setEncoding("utf8").on("data", (part: string) => {
		socket.text += part;
	});
	await once(socket, "connect");
	return socket;
}

async function listen(patience?: number) {
	const app = Fastify({ forceCloseConnections: "idle" });
	closeQuietConnections(app, patience);
	const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
	const { promise: asked, resolve: tellAsked } = Promise.withResolvers<void>();
	app.get("/now", async () => "now");
	app.get("/later", async () => {
		tellAsked();
		await mayAnswer;
		return "later";
	});
	const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
	app.get("/last", async () => {
		await mayEnd;
		return "last";
	});
	await app.listen({ host: "127.0.0.1", port: 0 });
	return { app, answer, asked, end };
}

test("a stop closes what never asked and what asks no more, and waits for the answer under way", async () => {
	const { app, answer, asked } = await listen();
	const [silent, done, busy] = [await open(app), await open(app), await open(app)];
	done.write(request("/now"));
	await once(done, "data");
	busy.write(request("/later"));
	await asked;
	const closed = app.close();
	await Promise.all([once(silent, "close"), once(done, "close")]);
	expect(busy.text).toBe("");
	answer();
	await once(busy, "close");
	expect(busy.text.endsWith("later")).toBe(true);
	await closed;
});

test("of two requests on one connection both are answered before it is closed", async () => {
	const { app, answer, asked, end } = await listen();
	const socket = await open(app);
	socket.write(request("/later") + request("/last"));
	await asked;
	const closed = app.close();
	answer();
	await once(socket, "data");
	end();
	await once(socket, "close");
	expect(socket.text).toMatch(/later[\s\S]*last$/u);
	await closed;
});

test("a request that never ends does not hold the stop up for ever", async () => {
	const { app, asked } = await listen(20);
	const socket = await open(app);
	socket.on("error", () => undefined);
	socket.write(request("/later"));
	await asked;
	await app.close();
	expect(socket.text).toBe("");
});
