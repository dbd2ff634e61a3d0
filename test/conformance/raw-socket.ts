import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A connection on which a test writes HTTP by hand. */
export interface RawSocket {
	readonly socket: Socket;
	write(text: string): void;
	/** Resolves with everything received as soon as it contains the text; rejects when the connection ends before. */
	received(text: string): Promise<string>;
	/** Resolves with everything received when the other side has closed. */
	closed(): Promise<string>;
}

/** Connects to a port of the loopback address. */
export async function openSocket(port: number): Promise<RawSocket> {
	const socket = connect(port, "127.0.0.1");
	await once(socket, "connect");
	let text = "";
	socket.setEncoding("utf8").on("data", (part: string) => {
		text += part;
	});
	// A connection that the other side resets has ended too.
	socket.on("error", () => undefined);
	const ended = new Promise<string>((resolve) => socket.once("close", () => resolve(text)));
	return {
		socket,
		write: (part) => void socket.write(part),
		received: (wanted) =>
			new Promise((resolve, reject) => {
				const look = () => {
					if (text.includes(wanted)) resolve(text);
				};
				socket.on("data", look);
				look();
				void ended.then(() => reject(new Error(`the connection ended before ${wanted}:\n${text}`)));
			}),
		closed: () => ended,
	};
}

/** The head of a request, with a `Host` and whatever else is given. */
export function requestHead(line: string, headers: Readonly<Record<string, string>>): string {
	const all = { Host: "127.0.0.1", ...headers };
	return `${line} HTTP/1.1\r\n${Object.entries(all)
		.map(([name, value]) => `${name}: ${value}\r\n`)
		.join("")}\r\n`;
}
