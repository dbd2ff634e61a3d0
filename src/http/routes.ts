import * as customerAudit from "./api/customers.audit.ts";
import * as ourSubscriptions from "./api/customers.subscriptions.ts";
import * as ourUpgrades from "./api/customers.subscriptions.upgrades.ts";
import * as ourCustomers from "./api/customers.ts";
import * as session from "./api/session.ts";
import type { Route } from "./route.ts";
import * as auditRecords from "./v1/auditrecords.ts";
import * as subscriptions from "./v1/customers.subscriptions.ts";
import * as upgrades from "./v1/customers.subscriptions.upgrades.ts";
import * as customers from "./v1/customers.ts";
import { notImplementedRoutes } from "./v1/not-implemented.ts";

const implemented: readonly Route[] = [
	auditRecords,
	customers,
	subscriptions,
	upgrades,
	customerAudit,
	ourCustomers,
	ourSubscriptions,
	ourUpgrades,
	session,
].flatMap((module): readonly Route[] => Object.values(module));

/** Every route of both APIs that does something, for serving and for describing. */
export const implementedRoutes = implemented;

/** The same with those that say that they are not implemented yet. */
export const servedRoutes: readonly Route[] = [...implemented, ...notImplementedRoutes];
