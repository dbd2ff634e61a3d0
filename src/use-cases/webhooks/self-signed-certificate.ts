import { type KeyObject, randomBytes, sign } from "node:crypto";
import type { Instant } from "../../domain/basics/instant.ts";

const validYears = 30;

/** What a certificate is made of. */
interface CertificateParts {
	readonly privateKey: KeyObject;
	readonly publicKey: KeyObject;
	readonly from: Instant;
}

/**
 * A certificate that the key signs for itself (RFC 5280), in DER: receivers of the original's events download one to
 * get at the public key. Node reads certificates but makes none.
 */
export function makeCertificate({ privateKey, publicKey, from }: CertificateParts): Uint8Array {
	const name = sequence(set(sequence(oid(commonName), utf8("Seatlift webhooks"))));
	const algorithm = sequence(oid(sha256WithRsa), tlv(0x05));
	const until = `${Number(from.slice(0, 4)) + validYears}${from.slice(4)}`;
	const content = sequence(
		tlv(0xa0, tlv(0x02, Buffer.from([2]))),
		// A serial number is positive.
		tlv(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
		algorithm,
		name,
		sequence(time(from), time(until)),
		name,
		publicKey.export({ type: "spki", format: "der" }),
	);
	const signature = sign("sha256", content, privateKey);
	return sequence(content, algorithm, tlv(0x03, Buffer.concat([Buffer.from([0]), signature])));
}

const sha256WithRsa = [42, 134, 72, 134, 247, 13, 1, 1, 11];
const commonName = [85, 4, 3];

function sequence(...parts: readonly Buffer[]): Buffer {
	return tlv(0x30, Buffer.concat(parts));
}

function set(part: Buffer): Buffer {
	return tlv(0x31, part);
}

function oid(bytes: readonly number[]): Buffer {
	return tlv(0x06, Buffer.from(bytes));
}

function utf8(text: string): Buffer {
	return tlv(0x0c, Buffer.from(text));
}

/** GeneralizedTime in whole seconds; RFC 5280 asks for the two-digit form until 2049. */
function time(moment: string): Buffer {
	const digits = `${moment.replaceAll(/\D/gu, "").slice(0, 14)}Z`;
	return digits < "2050" ? tlv(0x17, Buffer.from(digits.slice(2))) : tlv(0x18, Buffer.from(digits));
}

/** Tag, length and value. */
function tlv(tag: number, value: Buffer = Buffer.alloc(0)): Buffer {
	const { length } = value;
	const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...size]), value]);
}
