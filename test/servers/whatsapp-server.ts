import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBody } from './fake-internet.ts';
import { readMultipart } from './read-multipart.ts';
import { GRAPH_ERRORS, type GraphError, SentBody, wordsOf } from './whatsapp-checks.ts';

/** A message the server took. */
export interface TakenMessage {
  readonly id: string;
  /** Phone number or business-scoped id it went to. */
  readonly to: string;
  readonly body: SentBody;
  readonly words: string;
}

interface Misbehaviour {
  readonly error: GraphError;
  times: number;
  readonly to: string | null;
}

interface ServerOptions {
  readonly phoneNumberId: string;
  readonly accessToken: string;
  readonly appSecret: string;
  /** Name of an approved template and how many body parameters it has. */
  readonly templates?: Readonly<Record<string, number>>;
}

const DAY_MS = 86_400_000;

/**
 * A Graph API for one WhatsApp number: checks tokens and every documented length, keeps the 24-hour
 * window of each person, hands out media behind addresses that want the token, and delivers signed
 * webhooks that are repeated until they are answered with 200.
 */
export class WhatsAppServer {
  readonly taken: TakenMessage[] = [];
  /** Every request, refused ones too. */
  readonly requests: { readonly method: string; readonly path: string }[] = [];
  /** Reports each accepted message by webhook, as the provider does. */
  reports = true;
  /** Takes the next so many messages and breaks the connection before answering. */
  hangUps = 0;
  readonly #options: ServerOptions;
  readonly #media = new Map<string, { bytes: Buffer; type: string; expired: boolean }>();
  readonly #lastWrote = new Map<string, number>();
  readonly #faults: Misbehaviour[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #reporting = new Set<Promise<unknown>>();
  #port = 0;
  #hook: string | null = null;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
    return this.#port;
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#reporting);
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Graph API base with a version, as the configuration names it. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/v24.0`;
  }

  /** Where webhooks go; verified as the provider does when an address is entered. */
  async subscribe(hook: string, verifyToken: string): Promise<boolean> {
    const challenge = randomBytes(6).toString('hex');
    const query = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': verifyToken,
      'hub.challenge': challenge,
    });
    const answer = await fetch(`${hook}?${query}`);
    const verified = answer.status === 200 && (await answer.text()) === challenge;
    if (verified) this.#hook = hook;
    return verified;
  }

  /** The next `times` messages (to one person, or to anybody) are refused with an error. */
  refuse(error: GraphError, times = 1, to: string | null = null): void {
    this.#faults.push({ error, times, to });
  }

  /** Puts a file where the API hands it out, as an inbound picture is. */
  hold(bytes: Buffer, type: string): string {
    const id = String(Math.floor(Math.random() * 1e15));
    this.#media.set(id, { bytes, type, expired: false });
    return id;
  }

  expireMedia(id: string): void {
    const file = this.#media.get(id);
    if (file !== undefined) file.expired = true;
  }

  /** Lets somebody have written last so many hours ago. */
  wroteAgo(person: string, hours: number): void {
    this.#lastWrote.set(person, Date.now() - hours * 3_600_000);
  }

  /**
   * Delivers a webhook body: signed, or with another signature. Repeats it while it is not answered
   * with 200, at most `tries` times. Returns the last status.
   */
  async deliver(
    body: unknown,
    options: {
      readonly signature?: string | null;
      readonly tries?: number;
      readonly hook?: string;
    } = {},
  ): Promise<number> {
    const hook = options.hook ?? this.#hook;
    if (hook === null) throw new Error('nobody is subscribed');
    const raw = typeof body === 'string' ? body : JSON.stringify(body);
    const own = `sha256=${createHmac('sha256', this.#options.appSecret).update(raw).digest('hex')}`;
    const signature = options.signature === undefined ? own : options.signature;
    let status = 0;
    for (let attempt = 0; attempt < (options.tries ?? 9) && status !== 200; attempt += 1) {
      const answer = await fetch(hook, {
        method: 'POST',
        body: raw,
        headers: {
          'content-type': 'application/json',
          ...(signature === null ? {} : { 'x-hub-signature-256': signature }),
        },
      });
      await answer.arrayBuffer();
      status = answer.status;
      if (status >= 400 && status < 500) break;
      // The provider waits longer each time.
      if (status !== 200) await sleep(100 * 2 ** attempt);
    }
    return status;
  }

  /** A delivery of messages from one person; also opens that person's window. */
  envelope(messages: readonly unknown[], contacts: readonly unknown[] = []): unknown {
    return this.#wrap({ contacts, messages });
  }

  statuses(statuses: readonly unknown[]): unknown {
    return this.#wrap({ statuses });
  }

  #wrap(value: object): unknown {
    const metadata = {
      display_phone_number: '6281100000000',
      phone_number_id: this.#options.phoneNumberId,
    };
    const change = {
      field: 'messages',
      value: { messaging_product: 'whatsapp', metadata, ...value },
    };
    return {
      object: 'whatsapp_business_account',
      entry: [{ id: '1029384756', changes: [change] }],
    };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', this.url);
    const method = request.method ?? 'GET';
    this.requests.push({ method, path: pathname });
    const body = await readBody(request);
    if (request.headers.authorization !== `Bearer ${this.#options.accessToken}`) {
      return this.#fail(response, GRAPH_ERRORS.token);
    }
    const own = `/v24.0/${this.#options.phoneNumberId}`;
    if (method === 'POST' && pathname === `${own}/messages`) return this.#take(body, response);
    if (method === 'POST' && pathname === `${own}/media`) {
      return this.#upload(request.headers['content-type'] ?? '', body, response);
    }
    const file = /^\/files\/(\d+)$/u.exec(pathname)?.[1];
    if (file !== undefined) return this.#file(file, response);
    const media = /^\/v24\.0\/(\d+)$/u.exec(pathname)?.[1];
    if (method === 'GET' && media !== undefined) return this.#facts(media, response);
    return this.#fail(response, GRAPH_ERRORS.media);
  }

  #take(raw: Buffer, response: ServerResponse): undefined {
    const parsed = SentBody.safeParse(JSON.parse(raw.toString('utf8')));
    if (!parsed.success) {
      return this.#fail(response, GRAPH_ERRORS.parameter(parsed.error.issues[0]?.message ?? ''));
    }
    const body = parsed.data;
    const to = body.to ?? body.recipient;
    if (to === undefined) return this.#fail(response, GRAPH_ERRORS.required('to'));
    const fault = this.#faults.find(
      (each) => each.times > 0 && (each.to === null || each.to === to),
    );
    if (fault !== undefined) {
      fault.times -= 1;
      return this.#fail(response, fault.error);
    }
    const last = this.#lastWrote.get(to);
    const open = last !== undefined && Date.now() - last < DAY_MS;
    if (body.type !== 'template' && !open) return this.#fail(response, GRAPH_ERRORS.window);
    if (body.type === 'template') {
      const wanted = this.#options.templates?.[body.template.name];
      if (wanted === undefined) return this.#fail(response, GRAPH_ERRORS.template);
      const given = body.template.components.find((each) => each.type === 'body')?.parameters ?? [];
      if (given.length !== wanted) return this.#fail(response, GRAPH_ERRORS.templateParameters);
      if (given.some((each) => /[\n\t]| {5}/u.test(each.text ?? ''))) {
        return this.#fail(response, GRAPH_ERRORS.templateParameters);
      }
    }
    if (body.type === 'image' && !this.#media.has(body.image.id)) {
      return this.#fail(response, GRAPH_ERRORS.parameter('image id'));
    }
    const id = `wamid.${Buffer.from(`${to}:${randomUUID()}`).toString('base64')}`;
    this.taken.push({ id, to, body, words: wordsOf(body) });
    if (this.reports) this.#report(id, to, body);
    if (this.hangUps > 0) {
      this.hangUps -= 1;
      response.socket?.destroy();
      return;
    }
    this.#json(response, 200, {
      messaging_product: 'whatsapp',
      contacts: [{ input: to, wa_id: to }],
      messages: [{ id }],
    });
  }

  #report(id: string, to: string, body: SentBody): void {
    if (this.#hook === null) return;
    const status = {
      id,
      status: 'sent',
      timestamp: String(Math.floor(Date.now() / 1000)),
      recipient_id: to,
      biz_opaque_callback_data: body.biz_opaque_callback_data,
      pricing: { billable: body.type === 'template', pricing_model: 'PMP', category: 'utility' },
    };
    const told = this.deliver(this.statuses([status])).catch(() => undefined);
    this.#reporting.add(told);
    void told.finally(() => this.#reporting.delete(told));
  }

  #upload(contentType: string, body: Buffer, response: ServerResponse): undefined {
    const parts = readMultipart(contentType, body);
    const value = (name: string) => parts.find((part) => part.name === name)?.bytes.toString();
    const file = parts.find((part) => part.name === 'file');
    if (value('messaging_product') !== 'whatsapp' || file?.fileName == null) {
      return this.#fail(response, GRAPH_ERRORS.required('file'));
    }
    if (file.bytes.length > 5 * 1024 * 1024 || !/^image\/(?:png|jpeg)$/u.test(file.type ?? '')) {
      return this.#fail(response, GRAPH_ERRORS.parameter('file'));
    }
    this.#json(response, 200, { id: this.hold(Buffer.from(file.bytes), file.type ?? '') });
  }

  #facts(id: string, response: ServerResponse): undefined {
    const file = this.#media.get(id);
    if (file === undefined) return this.#fail(response, GRAPH_ERRORS.media);
    this.#json(response, 200, {
      messaging_product: 'whatsapp',
      url: `http://127.0.0.1:${this.#port}/files/${id}`,
      mime_type: file.type,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      file_size: file.bytes.length,
      id,
    });
  }

  #file(id: string, response: ServerResponse): undefined {
    const file = this.#media.get(id);
    if (file === undefined || file.expired) return this.#fail(response, GRAPH_ERRORS.media);
    response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
  }

  #fail(response: ServerResponse, { status, code, message }: GraphError): undefined {
    const error = { message, type: 'OAuthException', code, fbtrace_id: randomUUID() };
    this.#json(response, status, { error });
  }

  #json(response: ServerResponse, status: number, body: unknown): undefined {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}
