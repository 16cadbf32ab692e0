import { generate } from 'selfsigned';

/** A certificate made for a test; nothing outside the test trusts it. */
export interface TestCertificate {
  /** For the server. */
  readonly server: { readonly key: string; readonly cert: string };
  /** PEM to hand to the door as an authority, when it shall be trusted. */
  readonly authority: string;
}

/** Makes a self-signed certificate for names; `expired` ended yesterday. */
export async function makeCertificate(
  names: readonly string[],
  { expired = false } = {},
): Promise<TestCertificate> {
  const day = 24 * 60 * 60 * 1000;
  const made = await generate([{ name: 'commonName', value: names[0] ?? 'test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 30 * day),
    notAfterDate: new Date(Date.now() + (expired ? -1 : 30) * day),
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      { name: 'subjectAltName', altNames: names.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  return { server: { key: made.private, cert: made.cert }, authority: made.cert };
}
