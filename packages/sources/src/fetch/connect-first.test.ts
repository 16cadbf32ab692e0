import { afterEach, expect, it } from 'vitest';
import { FakeInternet } from '../../../../test/servers/index.ts';
import { connectFirst } from './connect-first.ts';

const nets: FakeInternet[] = [];
afterEach(() => Promise.all(nets.splice(0).map((net) => net.close())));

async function twoAddresses(): Promise<FakeInternet> {
  const net = new FakeInternet();
  nets.push(net);
  await net.rawSite('a.contoh.id', () => undefined, { address: '8.20.0.2' });
  return net;
}
const never = new AbortController().signal;

it('goes on to the next address when one refuses', async () => {
  const net = await twoAddresses();
  const found = await connectFirst(['8.20.0.1', '8.20.0.2'], 80, net, never);
  expect(found.address).toBe('8.20.0.2');
});

it('goes on when one keeps silent', async () => {
  const net = await twoAddresses();
  net.blackhole('8.20.0.1', 80);
  const found = await connectFirst(['8.20.0.1', '8.20.0.2'], 80, net, never);
  expect(found.address).toBe('8.20.0.2');
});

it('gives the last error when all refuse', async () => {
  const net = await twoAddresses();
  await expect(connectFirst(['8.20.0.3', '8.20.0.4'], 80, net, never)).rejects.toThrow(
    'ECONNREFUSED',
  );
});

it('stops with the signal', async () => {
  const net = await twoAddresses();
  net.blackhole('8.20.0.1', 80);
  const stop = new AbortController();
  const asked = connectFirst(['8.20.0.1'], 80, net, stop.signal);
  stop.abort(new Error('cukup'));
  await expect(asked).rejects.toThrow('cukup');
});
