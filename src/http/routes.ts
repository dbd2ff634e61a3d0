import * as billingRuns from "./api/billing-runs.ts";
import * as billingSettings from "./api/billing-settings.ts";
import * as changes from "./api/changes.ts";
import * as clock from "./api/clock.ts";
import * as customerAudit from "./api/customers.audit.ts";
import * as customerInvoices from "./api/customers.invoices.ts";
import * as ourLicenses from "./api/customers.licenses.ts";
import * as customerPrices from "./api/customers.prices.ts";
import * as ourSubscriptions from "./api/customers.subscriptions.ts";
import * as ourUpgrades from "./api/customers.subscriptions.upgrades.ts";
import * as ourCustomers from "./api/customers.ts";
import * as userImport from "./api/customers.users.import.ts";
import * as ourUsers from "./api/customers.users.ts";
import * as ourInvoices from "./api/invoices.ts";
import * as ledger from "./api/ledger.ts";
import * as offers from "./api/offers.ts";
import * as priceBooks from "./api/price-books.ts";
import * as prices from "./api/prices.ts";
import * as quotes from "./api/quotes.ts";
import * as session from "./api/session.ts";
import * as timeline from "./api/timeline.ts";
import type { Route } from "./route.ts";
import * as licenseAnalytics from "./v1/analytics.licenses.ts";
import * as auditRecords from "./v1/auditrecords.ts";
import * as directoryRoles from "./v1/customers.directoryroles.ts";
import * as licenses from "./v1/customers.licenses.ts";
import * as customerOffers from "./v1/customers.offers.ts";
import * as serviceCosts from "./v1/customers.servicecosts.ts";
import * as subscribedSkus from "./v1/customers.subscribedskus.ts";
import * as conversions from "./v1/customers.subscriptions.conversions.ts";
import * as subscriptions from "./v1/customers.subscriptions.ts";
import * as upgrades from "./v1/customers.subscriptions.upgrades.ts";
import * as customers from "./v1/customers.ts";
import * as users from "./v1/customers.users.ts";
import * as invoiceLines from "./v1/invoices.lineitems.ts";
import * as invoices from "./v1/invoices.ts";
import { notImplementedRoutes } from "./v1/not-implemented.ts";
import * as legacyOffers from "./v1/offers.ts";

const implemented: readonly Route[] = [
	auditRecords,
	customers,
	subscriptions,
	upgrades,
	conversions,
	legacyOffers,
	customerOffers,
	subscribedSkus,
	licenses,
	licenseAnalytics,
	users,
	directoryRoles,
	invoices,
	invoiceLines,
	serviceCosts,
	customerAudit,
	ourLicenses,
	ourCustomers,
	ourSubscriptions,
	ourUpgrades,
	ourUsers,
	userImport,
	quotes,
	changes,
	ledger,
	timeline,
	clock,
	billingSettings,
	offers,
	priceBooks,
	prices,
	customerPrices,
	ourInvoices,
	customerInvoices,
	billingRuns,
	session,
].flatMap((module): readonly Route[] => Object.values(module));

/** Every route of both APIs that does something, for serving and for describing. */
export const implementedRoutes = implemented;

/** The same with those that say that they are not implemented yet. */
export const servedRoutes: readonly Route[] = [...implemented, ...notImplementedRoutes];
