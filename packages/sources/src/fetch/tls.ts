import type { Socket } from 'node:net';
import { connect, type PeerCertificate, rootCertificates, type TLSSocket } from 'node:tls';
import type { TlsFacts } from './types.ts';

export interface SecureOptions {
  /** Name the certificate must carry, or an address an operator allowed. */
  readonly host: string;
  /** Authorities trusted beside the system's, PEM. */
  readonly authorities: readonly string[];
}

/**
 * Speaks TLS over a connected socket and reads what the server showed. The handshake is finished
 * even when the certificate is not trusted, because that fact is evidence; whoever calls must look
 * at `facts.authorised` before a byte is sent.
 */
export function secure(
  socket: Socket,
  { host, authorities }: SecureOptions,
): Promise<{ socket: TLSSocket; facts: TlsFacts }> {
  return new Promise((resolve, reject) => {
    const secured = connect({
      socket,
      host,
      // A name goes into the handshake; an address must not (RFC 6066).
      ...(/[a-z]/u.test(host) && !host.includes(':') ? { servername: host } : {}),
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: false,
      ...(authorities.length > 0 ? { ca: [...rootCertificates, ...authorities] } : {}),
    });
    secured.once('error', reject);
    secured.once('secureConnect', () => {
      secured.off('error', reject);
      resolve({ socket: secured, facts: factsOf(secured) });
    });
  });
}

function factsOf(socket: TLSSocket): TlsFacts {
  const certificate = socket.getPeerCertificate();
  return {
    authorised: socket.authorized,
    problem: socket.authorized ? null : problemOf(socket.authorizationError),
    protocol: socket.getProtocol(),
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    validFrom: isoDate(certificate.valid_from),
    validTo: isoDate(certificate.valid_to),
    fingerprint: certificate.fingerprint256 ?? null,
  };
}

/** The types promise an `Error`; Node gives the bare code for chain problems. */
function problemOf(error: unknown): string {
  if (typeof error === 'string') return error;
  if (error instanceof Error) {
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  }
  return 'UNKNOWN';
}

/** `Organisation, common name`, as far as they are there. The types hide that parts may repeat. */
function nameOf(name: PeerCertificate['subject'] | undefined): string | null {
  const parts = [name?.O, name?.CN].flat().filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(', ').slice(0, 200) : null;
}

function isoDate(text: string | undefined): string | null {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
