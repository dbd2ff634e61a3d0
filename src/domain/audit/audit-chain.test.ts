import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	type ChainLink,
	type Commitment,
	digestOf,
	emptyChain,
	findFault,
	hashLink,
	joinExactly,
} from "./audit-chain.ts";

/** Not a good digest, but one that a test can read; equal only for equal texts. */
const digest = (text: string) => `<${text}>`;

const texts = fc.array(fc.option(fc.string({ maxLength: 6 })), { maxLength: 4 });
const commitment: fc.Arbitrary<Commitment> = fc.record({
	kind: fc.constant("kept" as const),
	salt: fc.string({ minLength: 1, maxLength: 4 }),
	values: texts,
});

function chain(contents: readonly { readonly open: readonly (string | null)[]; readonly actor: Commitment }[]) {
	const links: ChainLink[] = [];
	for (const [index, content] of contents.entries()) {
		const link = { ...content, chainId: "c", sequence: index + 1, recordId: `r${index}` };
		links.push({ ...link, hash: hashLink(digest, links.at(-1)?.hash ?? "", link) });
	}
	return links;
}

const contents = fc.array(fc.record({ open: texts, actor: commitment }), { minLength: 2, maxLength: 5 });

function firstFault(links: readonly ChainLink[]) {
	for (const [index, link] of links.entries()) {
		const fault = findFault(digest, links[index - 1] ?? emptyChain, link);
		if (fault !== undefined) return fault;
	}
	return undefined;
}

describe("a chain of records", () => {
	test("holds as it was written, and after what is personal was erased", () => {
		fc.assert(
			fc.property(contents, fc.nat(), (told, which) => {
				const links = chain(told);
				expect(firstFault(links)).toBeUndefined();
				const erased = links.map((link, index) =>
					index === which % links.length
						? { ...link, actor: { kind: "erased" as const, digest: digestOf(digest, link.actor) } }
						: link,
				);
				expect(firstFault(erased)).toBeUndefined();
			}),
			{ numRuns: 50 },
		);
	});

	test("does not hold when any text of any record is another", () => {
		fc.assert(
			fc.property(contents, fc.nat(), fc.string(), (told, which, other) => {
				const links = chain(told);
				const at = which % links.length;
				const changed = links.map((link, index) => (index === at ? { ...link, open: [...link.open, other] } : link));
				expect(firstFault(changed)).toMatchObject({ kind: "changed", sequence: at + 1 });
				const actor = links.map((link, index) =>
					index === at ? { ...link, actor: { kind: "kept" as const, salt: "x", values: [other, null] } } : link,
				);
				const same = JSON.stringify(actor[at]?.actor) === JSON.stringify(links[at]?.actor);
				expect(firstFault(actor) === undefined).toBe(same);
			}),
			{ numRuns: 50 },
		);
	});

	test("names the first record that is missing from its middle or beginning", () => {
		const links = chain([1, 2, 3].map((n) => ({ open: [String(n)], actor: { kind: "kept", salt: "s", values: [] } })));
		expect(firstFault(links.toSpliced(1, 1))).toEqual({ kind: "missing", chainId: "c", sequence: 2 });
		expect(firstFault(links.slice(1))).toEqual({ kind: "missing", chainId: "c", sequence: 1 });
	});
});

test("two lists of texts give the same text only when they are the same", () => {
	fc.assert(
		fc.property(texts, texts, (one, other) => {
			expect(joinExactly(one) === joinExactly(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
		}),
		{ numRuns: 300 },
	);
	expect(joinExactly(["1:", ""])).not.toBe(joinExactly(["", "1:"]));
	expect(joinExactly([null])).not.toBe(joinExactly(["-"]));
});
