import dns from 'node:dns';
import net from 'node:net';

/**
 * Shuts the network for the test process: sockets reach loopback only and names are not looked
 * up. A test that needs a host gets a local server and a resolver of its own.
 */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', '::ffff:127.0.0.1', '']);

const SHUT = Symbol.for('saring.test.network-shut');
/** Test files share a process: the second finds the network shut already. */
if (!Reflect.has(globalThis, SHUT)) shut();
Reflect.set(globalThis, SHUT, true);

function shut(): void {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
    const flat = Array.isArray(args[0]) ? args[0] : args;
    const first: unknown = flat[0];
    const host = hostOf(first, flat[1]);
    if (host !== null && !LOOPBACK.has(host)) {
      throw new Error(`The network is shut in tests: ${host} was called`);
    }
    return Reflect.apply(connect, this, args);
  };

  const lookup = dns.promises.lookup;
  Object.defineProperty(dns.promises, 'resolve4', { value: refuse });
  Object.defineProperty(dns.promises, 'resolve6', { value: refuse });
  Object.defineProperty(dns.promises, 'lookup', {
    value: (name: string, ...rest: []) =>
      LOOPBACK.has(name) ? lookup(name, ...rest) : refuse(name),
  });
}

function hostOf(first: unknown, second: unknown): string | null {
  if (typeof first === 'object' && first !== null) {
    if ('path' in first && typeof first.path === 'string') return null;
    return 'host' in first && typeof first.host === 'string' ? first.host : '';
  }
  if (typeof first === 'number') return typeof second === 'string' ? second : '';
  return null;
}

async function refuse(name: string): Promise<never> {
  throw new Error(`The network is shut in tests: ${name} was looked up`);
}
