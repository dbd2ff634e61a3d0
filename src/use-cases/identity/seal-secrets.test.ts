import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeCaller, openStage, partnerId, type Stage, write } from "../../../test/support/fixture.ts";
import { databasesUnderTest } from "../../../test/support/postgres.ts";
import { type AccountId, toId } from "../../domain/basics/ids.ts";
import { findInstallationValue } from "../../storage/installation-store.ts";
import { savePartner } from "../../storage/partner-store.ts";
import { addSecondFactor, listSecondFactors } from "../../storage/second-factor-store.ts";
import { findRegistration } from "../../storage/webhook-store.ts";
import { keepInstallationSecret } from "../keep-installation-value.ts";
import type { Surroundings } from "../surroundings.ts";
import { readWebhook, registerWebhook } from "../webhooks/register-webhook.ts";
import { requireSecretsKeys, sealSecrets } from "./seal-secrets.ts";
import { openSecret } from "./sealed-secret.ts";
import { purposeOfApp } from "./secret-purposes.ts";

const holder = { partnerId, id: toId<AccountId>("person") };
const [older, newer] = [new Uint8Array(randomBytes(32)), new Uint8Array(randomBytes(32))];

describe.each(databasesUnderTest())("secrets in the database, on %s,", (kind) => {
	let stage: Stage;
	let plain: Surroundings;
	beforeEach(async () => {
		stage = await openStage(kind);
		plain = stage.surroundings;
		await write(stage, async (tx) => {
			const { now } = stage.surroundings;
			const company = { name: "한빛", domain: "hanbit.example", mpnId: "1", country: "KR", createdAt: now() };
			await savePartner(tx, { id: partnerId, ...company });
			const app = { id: "app", kind: "totp", name: "App", material: "JBSWY3DPEHPK3PXP", counter: 0 } as const;
			const code = { id: "code", kind: "recoveryCode", name: "", material: "digest", counter: 0 } as const;
			for (const one of [app, code]) {
				await addSecondFactor(tx, { partnerId, accountId: holder.id, ...one, createdAt: now() });
			}
		});
		const origin = { caller: makeCaller({ roles: ["globalAdmin"] }), requestId: "r", correlationId: "c" };
		const wish = { url: "https://93.184.216.34/hook", events: ["test-created"], signatureInOwnHeader: false };
		await registerWebhook(plain, { origin, wish, change: "create" });
		await keepInstallationSecret(plain, "cookie-keys", async () => `["cookie"]`);
	});
	afterEach(() => stage.close());

	const kept = async () =>
		await stage.surroundings.database.read(async (db) => ({
			app: (await listSecondFactors(db, holder)).find((one) => one.kind === "totp")?.material ?? "",
			code: (await listSecondFactors(db, holder)).find((one) => one.kind === "recoveryCode")?.material,
			webhook: (await findRegistration(db, partnerId))?.secret ?? "",
			cookies: (await findInstallationValue(db, "cookie-keys")) ?? "",
		}));
	const read = async (surroundings: Surroundings) => ({
		app: await openSecret(surroundings, purposeOfApp(holder), (await kept()).app),
		webhook: (await readWebhook(surroundings, { partnerId }))?.secret,
		cookies: await keepInstallationSecret(surroundings, "cookie-keys", async () => "too late"),
	});

	test("are sealed where they stand, read as before, and sealed anew by a new key", async () => {
		const before = await read(plain);
		const withOlder = { ...plain, secretsKeys: [older] };
		expect(await sealSecrets(withOlder)).toEqual({ all: 3, sealed: 3 });
		const { code, ...sealed } = await kept();
		expect(Object.values(sealed).map((one) => one.slice(0, 7))).toEqual(["sealed:", "sealed:", "sealed:"]);
		expect(code).toBe("digest");
		expect(await read(withOlder)).toEqual(before);
		expect(await sealSecrets(withOlder)).toEqual({ all: 3, sealed: 0 });
		expect(await sealSecrets({ ...plain, secretsKeys: [newer, older] })).toEqual({ all: 3, sealed: 3 });
		expect(await read({ ...plain, secretsKeys: [newer] })).toEqual(before);
	});

	test("stop a start that lacks their key, in one sentence", async () => {
		await requireSecretsKeys(plain);
		await requireSecretsKeys({ ...plain, secretsKeys: [newer] });
		await sealSecrets({ ...plain, secretsKeys: [older] });
		await requireSecretsKeys({ ...plain, secretsKeys: [newer, older] });
		await expect(requireSecretsKeys(plain)).rejects.toThrow("SEATLIFT_SECRETS_KEY lacks the key");
		await expect(requireSecretsKeys({ ...plain, secretsKeys: [newer] })).rejects.toThrow("SEATLIFT_SECRETS_KEY lacks");
	});

	test("cannot be sealed without a key", async () => {
		await expect(sealSecrets(plain)).rejects.toThrow("SEATLIFT_SECRETS_KEY is not set");
	});

	test("of a webhook are sealed when it is next changed, and stay what receivers know", async () => {
		const before = await readWebhook(plain, { partnerId });
		const origin = { caller: makeCaller({ roles: ["globalAdmin"] }), requestId: "r", correlationId: "c" };
		const wish = { url: "https://93.184.216.34/other", events: ["test-created"], signatureInOwnHeader: false };
		const sealing = { ...plain, secretsKeys: [newer] };
		const outcome = await registerWebhook(sealing, { origin, wish, change: "update" });
		expect(outcome).toMatchObject({ kind: "saved", registration: { secret: before?.secret } });
		expect((await kept()).webhook).toMatch(/^sealed:/u);
	});
});
