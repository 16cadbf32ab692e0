import type { FetchFailureCode } from './failures.ts';

export type FetchMethod = 'GET' | 'HEAD' | 'POST';

/** Ceilings of one request. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  /** Looking up one name, both address families. */
  readonly dnsMs: number;
  /** TCP and TLS of one hop. */
  readonly connectMs: number;
  /** Longest silence of a connected server. */
  readonly idleMs: number;
  /** The whole chain, from the first check to the last byte unpacked. */
  readonly totalMs: number;
  readonly redirects: number;
  readonly headerBytes: number;
  readonly headerCount: number;
  /** Body as it crosses the wire. */
  readonly wireBytes: number;
  /** Body after each content encoding is undone. */
  readonly bodyBytes: number;
  /** Unpacked size over packed size; counted once more than 256 KiB are unpacked. */
  readonly ratio: number;
  /** Content encodings laid over each other. */
  readonly encodings: number;
}

/** One request through the door. */
export interface FetchRequest {
  readonly url: string;
  readonly method?: FetchMethod;
  /**
   * Host, User-Agent, Accept-Encoding and the headers of the connection are set by the door.
   * When a redirect leaves the origin only Accept and Accept-Language go with it.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** POST only; never sent to another origin than the one it was written for. */
  readonly body?: FetchBody;
  /** Content types that are read: `text/html`, `image/*`. Absent: any. Checked on 2xx answers. */
  readonly contentTypes?: readonly string[];
  /**
   * A body that is over a size limit or that the server cut off: fail (default), or keep what was
   * read and set `truncated`.
   */
  readonly partial?: 'fail' | 'keep';
  /**
   * `require` (default): an untrusted certificate ends the request, and so does a step from https
   * down to http. `record`: both are written into the chain and the request goes on, for links that
   * are looked at as evidence. Never send a credential with `record`.
   */
  readonly tls?: 'require' | 'record';
  /** Follow `Refresh` headers and `<meta http-equiv=refresh>` as redirects. Default: report only. */
  readonly clientRedirects?: 'report' | 'follow';
  /** Asked for each redirect target after our own checks; a code refuses it. */
  readonly beforeRedirect?: (url: URL) => Promise<FetchFailureCode | null>;
  readonly limits?: Partial<FetchLimits>;
  readonly signal?: AbortSignal;
}

export interface FetchBody {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The certificate a server showed. */
export interface TlsFacts {
  /** Chain trusted and name matching. */
  readonly authorised: boolean;
  /** Why not, as the TLS library names it: `CERT_HAS_EXPIRED`. */
  readonly problem: string | null;
  readonly protocol: string | null;
  readonly subject: string | null;
  readonly issuer: string | null;
  /** ISO 8601. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** SHA-256 of the certificate, hexadecimal with colons. */
  readonly fingerprint: string | null;
}

/** One address that was asked, in the order of the chain. */
export interface Hop {
  readonly url: string;
  readonly method: FetchMethod;
  /** When the hop began, ISO 8601. */
  readonly at: string;
  /** What led here from the hop before. */
  readonly via: 'request' | 'location' | 'refresh-header' | 'meta-refresh';
  /** `null`: no answer. */
  readonly status: number | null;
  /** The address that was connected to; `null` when none was, or a proxy did it. */
  readonly address: { readonly ip: string; readonly family: 4 | 6 } | null;
  /** `null` on plain http, and when the handshake was not reached. */
  readonly tls: TlsFacts | null;
  /** The hop before was https and this one is not. */
  readonly downgraded: boolean;
}

/** A redirect that a browser would make after the answer, and that the door only reports. */
export interface ClientRedirect {
  readonly via: 'refresh-header' | 'meta-refresh';
  readonly delaySeconds: number;
  /** Absolute; `null` when the target cannot be parsed. */
  readonly url: string | null;
  /** Why the door would not open it; `null` when it would (its address is not looked up). */
  readonly refused: FetchFailureCode | null;
}

/** Milliseconds from the start of the request; `null` where it was not reached. Of the last hop. */
export interface FetchTimings {
  readonly connected: number | null;
  readonly headers: number | null;
  readonly done: number;
}

export interface FetchResponse {
  readonly kind: 'response';
  readonly requestedUrl: string;
  /** The last address of the chain: where the body comes from. */
  readonly url: string;
  readonly status: number;
  /** Fields worth reading and safe to keep, by lower-case name (see `KEPT_HEADERS`). */
  readonly headers: Readonly<Record<string, string>>;
  /** Every field as sent, for the capture. */
  readonly rawHeaders: readonly (readonly [name: string, value: string])[];
  /** Lower case, without parameters; `null` when absent or unreadable. */
  readonly contentType: string | null;
  /** The charset parameter, lower case. Servers lie about it: read it beside the body's own signs. */
  readonly charset: string | null;
  /** Body with its content encodings undone. */
  readonly body: Buffer;
  /** Body as it crossed the wire. */
  readonly wire: Buffer;
  /** Encodings undone, outermost last as in the header. */
  readonly encodings: readonly string[];
  /** The body is a beginning: it was over a limit or cut off, and the request keeps such. */
  readonly truncated: boolean;
  readonly chain: readonly Hop[];
  readonly clientRedirect: ClientRedirect | null;
  readonly timings: FetchTimings;
}

export interface FetchFailure {
  readonly kind: 'failure';
  readonly code: FetchFailureCode;
  /** What to show: says that nothing is known, never that something is bad. */
  readonly explanation: { readonly id: string; readonly en: string };
  /** For the log; holds no header or body. */
  readonly detail: string;
  readonly requestedUrl: string;
  /** Where it ended: the last address of the chain, or the one that was refused. */
  readonly url: string;
  readonly chain: readonly Hop[];
  /** Seconds the other side asked us to wait, where it did. */
  readonly retryAfter: number | null;
  readonly timings: FetchTimings;
}

export type FetchResult = FetchResponse | FetchFailure;

/** The one way out. Everything that asks a stranger's server for something is given a door. */
export interface Door {
  /** Never throws: what goes wrong is a `failure` with a code of the closed list. */
  safeFetch(request: FetchRequest): Promise<FetchResult>;
  /** What we call ourselves, with the operator's contact. */
  readonly userAgent: string;
}

/** What an operator decides about the door. */
export interface DoorPolicy {
  /** Ports beside 80 and 443. */
  readonly extraPorts: readonly number[];
  /**
   * `host:port` pairs that are opened although their name, port or address would be refused. They
   * are reached when asked for directly or from one another, never by a redirect from outside.
   */
  readonly allow: readonly string[];
  /**
   * Sends everything through this http(s) proxy. Names are still checked here, and looked up here
   * where a resolver answers; the proxy keeps private addresses out otherwise.
   */
  readonly proxy: string | null;
  /** Whom to write to about our requests. */
  readonly contact: string;
}
