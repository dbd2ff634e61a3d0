import * as changes from "../../src/http/api/changes.ts";
import * as ourSubscriptions from "../../src/http/api/customers.subscriptions.ts";
import * as ourUpgrades from "../../src/http/api/customers.subscriptions.upgrades.ts";
import * as joins from "../../src/http/api/joins.ts";
import * as ledger from "../../src/http/api/ledger.ts";
import * as purchases from "../../src/http/api/purchases.ts";
import * as quotes from "../../src/http/api/quotes.ts";
import * as timeline from "../../src/http/api/timeline.ts";
import * as ourTransitions from "../../src/http/api/transitions.ts";
import type { Route } from "../../src/http/route.ts";
import * as orders from "../../src/http/v1/customers.orders.ts";
import * as customTermEnds from "../../src/http/v1/customers.subscriptions.customtermenddates.ts";
import * as transitions from "../../src/http/v1/customers.subscriptions.transitions.ts";
import * as subscriptions from "../../src/http/v1/customers.subscriptions.ts";
import * as upgrades from "../../src/http/v1/customers.subscriptions.upgrades.ts";

/** Everything that changes subscriptions or tells what changes cost. */
export const changesAndQuotes: readonly Route[] = [
	...[
		changes,
		joins,
		ledger,
		purchases,
		quotes,
		ourSubscriptions,
		ourUpgrades,
		subscriptions,
		orders,
		customTermEnds,
		timeline,
		ourTransitions,
		transitions,
		upgrades,
	],
].flatMap((module): readonly Route[] => Object.values(module));
