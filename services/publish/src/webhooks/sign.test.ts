import { randomBytes } from 'node:crypto';
import { createSecrets } from '@saring/runtime';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../test/seeded/random.ts';
import { newWebhookSecret } from './new-secret.ts';
import { signedHeaders, WEBHOOK_SECRET } from './sign.ts';

const secrets = createSecrets(randomBytes(32));
const seal = (secret: string) => secrets.encrypt(WEBHOOK_SECRET, secret);
const [secret, older] = [newWebhookSecret(), newWebhookSecret()];
const payload = JSON.stringify({ type: 'clarification.published', data: { title: 'Kabar é 🙏' } });
const message = () => ({ id: '01920000-0000-7000-8000-0000000000aa', at: new Date(), payload });
const plain = { sealedSecret: seal(secret), previousSecret: null, previousSecretUntil: null };

describe('the signature of a webhook', () => {
  it('is verified by the library of the ecosystem', () => {
    const headers = signedHeaders(plain, message(), secrets);
    expect(new Webhook(secret).verify(payload, headers)).toEqual(JSON.parse(payload));
    expect(() => new Webhook(older).verify(payload, headers)).toThrow();
  });

  it('verifies with both secrets while they overlap, and with the new one alone afterwards', () => {
    const rotated = (until: Date) => ({
      sealedSecret: seal(secret),
      previousSecret: seal(older),
      previousSecretUntil: until,
    });
    const during = signedHeaders(rotated(new Date(Date.now() + 60_000)), message(), secrets);
    expect(during['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const each of [secret, older]) {
      expect(() => new Webhook(each).verify(payload, during)).not.toThrow();
    }
    const after = signedHeaders(rotated(new Date(Date.now() - 1000)), message(), secrets);
    expect(() => new Webhook(secret).verify(payload, after)).not.toThrow();
    expect(() => new Webhook(older).verify(payload, after)).toThrow();
  });

  it('does not verify after any of 10,000 changes of one bit', () => {
    const random = seeded(20_261_129);
    const headers = signedHeaders(plain, message(), secrets);
    const parts = ['webhook-id', 'webhook-timestamp', 'webhook-signature', 'body'] as const;
    const webhook = new Webhook(secret);
    let accepted = 0;
    for (let change = 0; change < 10_000; change += 1) {
      const part = parts[change % parts.length] ?? 'body';
      const bytes = Buffer.from(part === 'body' ? payload : (headers[part] ?? ''));
      const bit = random.int(0, bytes.length * 8 - 1);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      // As the receiver would read them from the wire: header bytes are Latin-1, bodies UTF-8.
      const text = bytes.toString(part === 'body' ? 'utf8' : 'latin1');
      try {
        webhook.verify(
          part === 'body' ? text : payload,
          part === 'body' ? headers : { ...headers, [part]: text },
        );
        accepted += 1;
      } catch {
        // Refused, as it must be.
      }
    }
    expect(accepted).toBe(0);
  });
});
