import { buffer } from "node:stream/consumers";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterEach, describe, expect, test } from "vitest";
import { chargeHistory, letBill, recordTax } from "../../../test/support/charge-history.ts";
import { toOrigin } from "../../../test/support/desk.ts";
import { openStage, partnerId, type Stage } from "../../../test/support/fixture.ts";
import type { CustomerId } from "../../domain/basics/ids.ts";
import { findInvoiceDocument, type InvoiceDocument, listInvoicePage } from "../../use-cases/invoices/read-invoices.ts";
import { runBilling } from "../../use-cases/invoices/run-billing.ts";
import { renderInvoice } from "./invoice-pdf.ts";

let stage: Stage;
afterEach(async () => await stage.close());

async function open(): Promise<void> {
	stage = await openStage("sqlite");
	await letBill(stage);
	await recordTax(stage);
}

/** The newest document of the last month that is over. */
async function issue(customerId?: CustomerId): Promise<InvoiceDocument> {
	await runBilling(stage.surroundings, { origin: toOrigin({}) });
	const page = await listInvoicePage(stage.surroundings, { partnerId, limit: 1, offset: 0 });
	const invoiceId = page.items[0]?.invoice.id;
	const of = customerId === undefined ? {} : { customerId };
	const document =
		invoiceId === undefined
			? undefined
			: await findInvoiceDocument(stage.surroundings, { partnerId, invoiceId, ...of });
	if (document === undefined) throw new Error("nothing was issued");
	return document;
}

async function readPdf(bytes: Buffer) {
	const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const pages: string[] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const content = await (await pdf.getPage(number)).getTextContent();
		pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
	}
	return { pages, text: pages.join("\n"), metadata: await pdf.getMetadata() };
}

describe("the PDF of an invoice", () => {
	test("says the same in Korean and in English, with names that few fonts have", async () => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05", companyName: "뷁뷁 무역", price: 1_250, quantity: 1_000 });
		await chargeHistory(stage, { startedOn: "2026-10-07", companyName: "Aster & Co", price: 400, quantity: 3 });
		const document = await issue();
		const korean = await readPdf(await buffer(await renderInvoice(document, "ko")));
		for (const said of [
			"청구서",
			"뷁뷁 무역",
			"Aster & Co",
			"12,500.00",
			"13,763.20",
			"합계(USD)",
			document.invoice.number,
		])
			expect(korean.text).toContain(said);
		expect(korean.text).toContain("2026년 10월 1일 ~ 2026년 10월 31일");
		const english = await readPdf(await buffer(await renderInvoice(document, "en")));
		for (const said of [
			"Invoice",
			"뷁뷁 무역",
			"October 1, 2026 – October 31, 2026",
			"1,251.20",
			"13,763.20",
			"Total (USD)",
		])
			expect(english.text).toContain(said);
		expect(korean.metadata.info).toMatchObject({ Title: `청구서 ${document.invoice.number}`, Language: "ko-KR" });
		expect(english.metadata.info).toMatchObject({ Language: "en-US" });
	});

	test("never cuts an amount off, however long it is", async () => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05", price: 9_000_000_000, quantity: 99_999 });
		const { text } = await readPdf(await buffer(await renderInvoice(await issue(), "en")));
		expect(text).toContain("8,999,910,000,000.00");
		expect(text).toContain("899,991,000,000.00");
		expect(text).toContain("9,899,901,000,000.00");
	});

	test("has the same bytes each time", async () => {
		await open();
		await chargeHistory(stage, { startedOn: "2026-10-05" });
		const document = await issue();
		const [one, other] = [await renderInvoice(document, "ko"), await renderInvoice(document, "ko")];
		expect((await buffer(one)).equals(await buffer(other))).toBe(true);
	});

	test("of one customer is its statement, with its own sums alone", async () => {
		await open();
		const own = await chargeHistory(stage, { startedOn: "2026-10-05", companyName: "은하수", price: 700, quantity: 1 });
		await chargeHistory(stage, { startedOn: "2026-10-07", companyName: "다른 회사" });
		const { text } = await readPdf(await buffer(await renderInvoice(await issue(own), "ko")));
		expect(text).toContain("7.70");
		expect(text).toContain("은하수");
		expect(text).not.toContain("다른 회사");
	});

	test("that takes lines back is named a credit note, with the invoice that it amends", async () => {
		await open();
		stage.clock.advance({ hours: -24 * 31 });
		const steps = [
			{ daysLater: 3, act: "seats", quantity: 5, price: 0 },
			{ daysLater: 30, act: "undo", quantity: 0, price: 0 },
		] as const;
		await chargeHistory(stage, { startedOn: "2026-09-20", cycle: "annual", price: 4_800, steps });
		const { invoice } = await issue();
		stage.clock.advance({ hours: 24 * 31 });
		const note = await issue();
		expect(note.invoice.document).toBe("creditNote");
		const korean = await readPdf(await buffer(await renderInvoice(note, "ko")));
		const english = await readPdf(await buffer(await renderInvoice(note, "en")));
		for (const said of ["대변 메모", invoice.number, "수정 대상 청구서"]) expect(korean.text).toContain(said);
		for (const said of ["Credit note", invoice.number, "-"]) expect(english.text).toContain(said);
	});

	test("of a thousand lines goes over many pages, each with its number of all of them", async () => {
		await open();
		for (let index = 0; index < 8; index += 1) {
			const customerId = await chargeHistory(stage, { startedOn: "2026-10-02", companyName: `고객 ${index}` });
			const steps = Array.from({ length: 24 }, () => ({ daysLater: 0, act: "seats", quantity: 3, price: 0 }) as const);
			for (let one = 0; one < 4; one += 1)
				await chargeHistory(stage, { customerId, startedOn: "2026-10-03", regime: "newCommerce", steps });
		}
		const document = await issue();
		expect(document.invoice.lineCount).toBeGreaterThan(1_000);
		const { pages } = await readPdf(await buffer(await renderInvoice(document, "ko")));
		expect(pages.length).toBeGreaterThan(30);
		for (const [index, text] of pages.entries()) expect(text).toContain(`${index + 1}/${pages.length}쪽`);
		expect(pages.at(-1)).toContain("합계(USD)");
	});
});
