import * as accounts from "./api/accounts.ts";
import * as apiClients from "./api/api-clients.ts";
import * as billingRuns from "./api/billing-runs.ts";
import * as billingSettings from "./api/billing-settings.ts";
import * as changes from "./api/changes.ts";
import * as clock from "./api/clock.ts";
import * as countries from "./api/countries.ts";
import * as customerAudit from "./api/customers.audit.ts";
import * as ourChannels from "./api/customers.channels.ts";
import * as ourHoldings from "./api/customers.holdings.ts";
import * as customerInvoices from "./api/customers.invoices.ts";
import * as ourLicenses from "./api/customers.licenses.ts";
import * as ourNewCustomers from "./api/customers.new.ts";
import * as customerPrices from "./api/customers.prices.ts";
import * as ourSubscriptions from "./api/customers.subscriptions.ts";
import * as ourUpgrades from "./api/customers.subscriptions.upgrades.ts";
import * as transferRows from "./api/customers.transfers.rows.ts";
import * as transfers from "./api/customers.transfers.ts";
import * as ourCustomers from "./api/customers.ts";
import * as userAddresses from "./api/customers.users.addresses.ts";
import * as userImport from "./api/customers.users.import.ts";
import * as userRoles from "./api/customers.users.roles.ts";
import * as ourUsers from "./api/customers.users.ts";
import * as identityProviders from "./api/identity-providers.ts";
import * as ourInvoices from "./api/invoices.ts";
import * as joins from "./api/joins.ts";
import * as ledger from "./api/ledger.ts";
import * as me from "./api/me.ts";
import * as offers from "./api/offers.ts";
import * as priceBooks from "./api/price-books.ts";
import * as prices from "./api/prices.ts";
import * as purchases from "./api/purchases.ts";
import * as quotes from "./api/quotes.ts";
import * as relationshipRequests from "./api/relationship-requests.ts";
import * as ourResellers from "./api/resellers.ts";
import * as roles from "./api/roles.ts";
import * as session from "./api/session.ts";
import * as signInRules from "./api/sign-in-rules.ts";
import * as timeline from "./api/timeline.ts";
import * as ourTransitions from "./api/transitions.ts";
import * as ourWebhooks from "./api/webhooks.ts";
import type { Route } from "./route.ts";
import * as agreements from "./v1/agreements.ts";
import * as licenseAnalytics from "./v1/analytics.licenses.ts";
import * as auditRecords from "./v1/auditrecords.ts";
import * as countryRules from "./v1/countryvalidationrules.ts";
import * as carts from "./v1/customers.carts.ts";
import * as customerDetails from "./v1/customers.details.ts";
import * as directoryRoles from "./v1/customers.directoryroles.ts";
import * as licenses from "./v1/customers.licenses.ts";
import * as newCustomers from "./v1/customers.new.ts";
import * as customerOffers from "./v1/customers.offers.ts";
import * as orderProvisioning from "./v1/customers.orders.provisioning.ts";
import * as orders from "./v1/customers.orders.ts";
import * as customerProfiles from "./v1/customers.profiles.ts";
import * as qualifications from "./v1/customers.qualifications.ts";
import * as serviceCosts from "./v1/customers.servicecosts.ts";
import * as subscribedSkus from "./v1/customers.subscribedskus.ts";
import * as conversions from "./v1/customers.subscriptions.conversions.ts";
import * as customTermEnds from "./v1/customers.subscriptions.customtermenddates.ts";
import * as provisioning from "./v1/customers.subscriptions.provisioning.ts";
import * as supportContacts from "./v1/customers.subscriptions.supportcontact.ts";
import * as transitions from "./v1/customers.subscriptions.transitions.ts";
import * as subscriptions from "./v1/customers.subscriptions.ts";
import * as upgrades from "./v1/customers.subscriptions.upgrades.ts";
import * as customers from "./v1/customers.ts";
import * as users from "./v1/customers.users.ts";
import * as invoiceLines from "./v1/invoices.lineitems.ts";
import * as invoices from "./v1/invoices.ts";
import { notImplementedRoutes } from "./v1/not-implemented.ts";
import * as legacyOffers from "./v1/offers.ts";
import * as promotions from "./v1/productpromotions.ts";
import * as products from "./v1/products.ts";
import * as partnerProfiles from "./v1/profiles.ts";
import * as relationships from "./v1/relationships.ts";
import * as partnerRoles from "./v1/roles.ts";
import * as webhooks from "./v1/webhooks.ts";

const implemented: readonly Route[] = [
	auditRecords,
	customers,
	newCustomers,
	customerProfiles,
	customerDetails,
	qualifications,
	partnerProfiles,
	relationships,
	relationshipRequests,
	partnerRoles,
	agreements,
	countryRules,
	subscriptions,
	customTermEnds,
	transitions,
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
	orders,
	orderProvisioning,
	carts,
	provisioning,
	supportContacts,
	products,
	promotions,
	customerAudit,
	ourChannels,
	ourHoldings,
	ourResellers,
	ourLicenses,
	transfers,
	transferRows,
	ourCustomers,
	ourNewCustomers,
	countries,
	ourSubscriptions,
	ourUpgrades,
	ourUsers,
	userImport,
	userAddresses,
	userRoles,
	joins,
	quotes,
	ourTransitions,
	purchases,
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
	accounts,
	apiClients,
	identityProviders,
	me,
	roles,
	session,
	signInRules,
	webhooks,
	ourWebhooks,
].flatMap(namedRoutes);

/** Every route of both APIs that does something, for serving and for describing. */
export const implementedRoutes = implemented;

/** The same with those that say that they are not implemented yet. */
export const servedRoutes: readonly Route[] = [...implemented, ...notImplementedRoutes];

/** Every route of a module under the name of its constant: `listUsersRoute` is `listUsers`. */
function namedRoutes(module: Readonly<Record<string, Route>>): readonly Route[] {
	return Object.entries(module).map(([name, route]) => ({ ...route, name: name.replace(/Route$/u, "") }));
}
