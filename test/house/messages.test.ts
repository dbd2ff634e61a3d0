import { expect, test } from "vitest";
import { filesIn, getText, type HouseFile } from "./house-files.ts";

const files = filesIn(["src/messages"], /\.json$/u);
const korean = files.filter(({ path }) => /\/ko(\/|\.json$)/u.test(path));

test("there are Korean messages, and each Korean file has an English one beside it", () => {
	expect(korean.length).toBeGreaterThan(0);
	const others = files.filter((file) => !korean.includes(file)).map(({ path }) => path);
	expect(others).toEqual(korean.map(englishBeside));
});

test.each(korean.map((file) => ({ path: file.path, file })))(
	"$path and its English twin have the same keys",
	({ file }) => {
		const ko = sentences(JSON.parse(file.text));
		const en = sentences(JSON.parse(getText(englishBeside(file))));
		expect(Object.keys(en).filter((key) => !(key in ko))).toEqual([]);
		expect(Object.keys(ko).filter((key) => !(key in en))).toEqual([]);
	},
);

test.each(korean.map((file) => ({ path: file.path, file })))(
	"$path and its English twin have no empty sentence",
	({ file }) => {
		const texts = [file.text, getText(englishBeside(file))];
		const all = texts.flatMap((text) => Object.entries(sentences(JSON.parse(text))));
		expect(all.filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
	},
);

function englishBeside(file: HouseFile): string {
	return file.path.replace(/\/ko(\/|\.json$)/u, "/en$1");
}

/** Flattens nested messages to `a.b.c`: sentence. */
function sentences(node: unknown, prefix = ""): Readonly<Record<string, string>> {
	if (typeof node === "string") return { [prefix]: node };
	if (typeof node !== "object" || node === null) throw new Error(`${prefix} is not a sentence`);
	const parts = Object.entries(node).map(([key, value]) => sentences(value, prefix === "" ? key : `${prefix}.${key}`));
	return Object.assign({}, ...parts);
}
