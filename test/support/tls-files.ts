import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Of 127.0.0.1 and localhost, trusted by nobody, good for a hundred years; the key is public and for tests only. */
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBnDCCAUGgAwIBAgIUDVEF/MLsQ4x+7uZEZmHanWFAEWUwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMjIwNDQyM1oYDzIxMjYxMDI5
MjA0NDIzWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASHSLS1pb//MpYpTqvt3lH+efOd06igOBU0VYciohRlC+5NH+U0d9e5
w/NmqkatnIWSuN1omLajUeIxLkWjlhh+o28wbTAdBgNVHQ4EFgQUS/KSTWiX2PHH
Qsqz7TAJ02cvHaMwHwYDVR0jBBgwFoAUS/KSTWiX2PHHQsqz7TAJ02cvHaMwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARhwR/AAABgglsb2NhbGhvc3QwCgYIKoZI
zj0EAwIDSQAwRgIhANU8WnFMO7ggG0daMuh+UXlW+avNDUt33yvONhG21p2/AiEA
zKdx/21wocQZ0sfjcETPk57daEaULexGp4Hh+3EMsPc=
-----END CERTIFICATE-----
`;

const testKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgt1HqY47XYQpOttE6
sp5nG3PmDuS+nKpNmQ6W8V7moe6hRANCAASHSLS1pb//MpYpTqvt3lH+efOd06ig
OBU0VYciohRlC+5NH+U0d9e5w/NmqkatnIWSuN1omLajUeIxLkWjlhh+
-----END PRIVATE KEY-----
`;

/** Writes both into a folder of their own and gives the settings that name them. */
export async function writeTlsFiles(): Promise<Readonly<Record<string, string>>> {
	const folder = await mkdtemp(join(tmpdir(), "seatlift-tls-"));
	const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
	await writeFile(certificate, testCertificate);
	await writeFile(key, testKey, { mode: 0o600 });
	return { SEATLIFT_TLS_CERTIFICATE: certificate, SEATLIFT_TLS_KEY: key };
}
