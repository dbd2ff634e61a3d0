import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import type { Caller } from "../../src/domain/access/caller.ts";
import { type CustomerId, storedId } from "../../src/domain/basics/ids.ts";
import type { BillingMonth } from "../../src/domain/invoices/billing-month.ts";
import * as billingRuns from "../../src/http/api/billing-runs.ts";
import * as customerInvoices from "../../src/http/api/customers.invoices.ts";
import * as ourInvoices from "../../src/http/api/invoices.ts";
import { buildApp } from "../../src/http/app.ts";
import type { Route } from "../../src/http/route.ts";
import * as serviceCosts from "../../src/http/v1/customers.servicecosts.ts";
import * as lineItems from "../../src/http/v1/invoices.lineitems.ts";
import * as invoices from "../../src/http/v1/invoices.ts";
import { listInvoicePage } from "../../src/use-cases/invoices/read-invoices.ts";
import { runBilling } from "../../src/use-cases/invoices/run-billing.ts";
import { chargeHistory, letBill, recordTax } from "./charge-history.ts";
import { toOrigin } from "./desk.ts";
import { makeCaller, openStage, otherPartnerId, partnerId, type Stage } from "./fixture.ts";

/** The routes about invoices on a stage, asked as whoever the test names. */
interface InvoiceApp {
	readonly app: FastifyInstance;
	ask(
		url: string,
		options?: {
			readonly as?: Caller;
			readonly method?: "GET" | "POST";
			readonly body?: unknown;
			readonly headers?: Readonly<Record<string, string>>;
		},
	): Promise<LightMyRequestResponse>;
}

/** Builds the app; nobody signs in, since who asks is handed in. */
async function openInvoiceApp(stage: Stage): Promise<InvoiceApp> {
	const routes = [billingRuns, customerInvoices, ourInvoices, serviceCosts, lineItems, invoices].flatMap(
		(module): readonly Route[] => Object.values(module),
	);
	let caller: Caller = makeCaller({ roles: ["billingAdmin"] });
	const app = await buildApp({
		...{ surroundings: stage.surroundings, routes, logLevel: "silent" },
		wire: { byteOrderMark: false, upgradeResultType: "number", demo: false },
		authenticate: async () => ({ kind: "caller", caller }),
	});
	return {
		app,
		async ask(url, { as = makeCaller({ roles: ["billingAdmin"] }), method = "GET", body, headers = {} } = {}) {
			caller = as;
			const payload = body === undefined ? {} : { payload: typeof body === "string" ? body : JSON.stringify(body) };
			return await app.inject({ method, url, headers: { ...headers }, ...payload });
		},
	};
}

/** A partner's two billed months: an invoice in each of two currencies, a credit note, and a charge that is not invoiced yet. */
export interface BilledMonths extends InvoiceApp {
	readonly stage: Stage;
	/** The customer that has changed and taken back its seats; its name begins like a formula. */
	readonly customerId: CustomerId;
	/** The number of the invoice in US dollars. */
	readonly number: string;
	close(): Promise<void>;
}

/** Charges two customers, bills September and October of 2026, and charges once more. */
export async function openBilledMonths(): Promise<BilledMonths> {
	const stage = await openStage("sqlite");
	await letBill(stage);
	await letBill(stage, { partnerId: otherPartnerId });
	await recordTax(stage);
	const steps = [
		{ daysLater: 3, act: "seats", quantity: 5, price: 0 },
		{ daysLater: 35, act: "undo", quantity: 0, price: 0 },
	] as const;
	const customerId = await chargeHistory(stage, {
		...{ startedOn: "2026-09-10", cycle: "annual", price: 4_800, steps },
		companyName: "=뷁 무역",
	});
	await chargeHistory(stage, { startedOn: "2026-09-12", currency: "KRW", price: 9_900, companyName: "Other" });
	await chargeHistory(stage, { customerId, startedOn: "2026-11-02", price: 1_111 });
	for (const month of ["2026-09", "2026-10"]) {
		await runBilling(stage.surroundings, { origin: toOrigin({}), month: storedId<BillingMonth>(month) });
	}
	const page = await listInvoicePage(stage.surroundings, { partnerId, document: "invoice", limit: 9, offset: 0 });
	const number = page.items.find(({ invoice }) => invoice.currency === "USD")?.invoice.number;
	if (number === undefined) throw new Error("nothing was issued in US dollars");
	const invoiceApp = await openInvoiceApp(stage);
	return {
		...{ ...invoiceApp, stage, customerId, number },
		async close() {
			await invoiceApp.app.close();
			await stage.close();
		},
	};
}
