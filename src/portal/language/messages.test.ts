import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import enPortal from "../../messages/en/portal.json" with { type: "json" };
import enChannels from "../../messages/en/portal-channels.json" with { type: "json" };
import enCustomers from "../../messages/en/portal-customers.json" with { type: "json" };
import enIdentity from "../../messages/en/portal-identity.json" with { type: "json" };
import enInvoices from "../../messages/en/portal-invoices.json" with { type: "json" };
import enMoney from "../../messages/en/portal-money.json" with { type: "json" };
import enOutside from "../../messages/en/portal-outside.json" with { type: "json" };
import enPeople from "../../messages/en/portal-people.json" with { type: "json" };
import enPurchase from "../../messages/en/portal-purchase.json" with { type: "json" };
import enWebhooks from "../../messages/en/portal-webhooks.json" with { type: "json" };
import koPortal from "../../messages/ko/portal.json" with { type: "json" };
import koChannels from "../../messages/ko/portal-channels.json" with { type: "json" };
import koCustomers from "../../messages/ko/portal-customers.json" with { type: "json" };
import koIdentity from "../../messages/ko/portal-identity.json" with { type: "json" };
import koInvoices from "../../messages/ko/portal-invoices.json" with { type: "json" };
import koMoney from "../../messages/ko/portal-money.json" with { type: "json" };
import koOutside from "../../messages/ko/portal-outside.json" with { type: "json" };
import koPeople from "../../messages/ko/portal-people.json" with { type: "json" };
import koPurchase from "../../messages/ko/portal-purchase.json" with { type: "json" };
import koWebhooks from "../../messages/ko/portal-webhooks.json" with { type: "json" };

const en = {
	...enPortal,
	...enChannels,
	...enCustomers,
	...enIdentity,
	...enInvoices,
	...enMoney,
	...enOutside,
	...enPeople,
	...enPurchase,
	...enWebhooks,
};
const ko = {
	...koPortal,
	...koChannels,
	...koCustomers,
	...koIdentity,
	...koInvoices,
	...koMoney,
	...koOutside,
	...koPeople,
	...koPurchase,
	...koWebhooks,
};

type Ast = ReturnType<InstanceType<typeof IntlMessageFormat>["getAst"]>;

/** The names of the values that a sentence needs. */
function valueNames(sentence: string, language: string): readonly string[] {
	const names = new Set<string>();
	const collect = (parts: Ast) => {
		for (const part of parts) {
			if ("options" in part && typeof part.options === "object") {
				for (const option of Object.values(part.options)) collect(option.value);
			}
			if (part.type !== 0 && part.type !== 7) names.add(part.value);
		}
	};
	collect(new IntlMessageFormat(sentence, language).getAst());
	return [...names].sort();
}

describe("the portal's sentences", () => {
	test("exist in both languages", () => {
		expect(Object.keys(en)).toEqual(Object.keys(ko));
	});
	test("need the same values in both languages", () => {
		for (const [key, sentence] of Object.entries(ko)) {
			const english = en[key as keyof typeof en]; // the test above proves that the keys are the same
			expect([key, ...valueNames(english, "en")]).toEqual([key, ...valueNames(sentence, "ko")]);
		}
	});
	test("in Korean never put a particle that depends on the sound before it right behind a value", () => {
		const dependent = Object.entries(ko).filter(([, sentence]) =>
			/\}(?:을|를|이|가|은|는|과|와|으로|로|이나|나|아|야)(?![가-힣])/u.test(sentence),
		);
		expect(dependent).toEqual([]);
	});
});
