import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { readBody } from './fake-internet.ts';
import { readMultipart } from './read-multipart.ts';

/** A message the server took from the bot. */
export interface BotMessage {
  readonly chat: string;
  readonly words: string;
  readonly photo: Buffer | null;
  readonly replyTo: number | null;
  readonly buttons: readonly { readonly text: string; readonly data: string }[];
}

const Keyboard = z.object({
  inline_keyboard: z.array(
    z.array(
      z.object({
        text: z.string().min(1),
        callback_data: z
          .string()
          .refine((data) => Buffer.byteLength(data) <= 64, 'BUTTON_DATA_INVALID'),
      }),
    ),
  ),
});
const json = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value);
const Send = z.object({
  chat_id: z.coerce.string(),
  text: z.string().min(1).max(4096).optional(),
  caption: z.string().max(1024).optional(),
  reply_markup: z.preprocess(
    (value) => (value === undefined ? undefined : json(value)),
    Keyboard.optional(),
  ),
  reply_parameters: z.preprocess(
    (value) => (value === undefined ? undefined : json(value)),
    z.object({ message_id: z.number().int() }).optional(),
  ),
});
const GetUpdates = z.object({
  offset: z.coerce.number().int().default(0),
  limit: z.coerce.number().int().min(1).max(100).default(100),
  timeout: z.coerce.number().int().min(0).max(50).default(0),
});

interface Fault {
  readonly status: number;
  readonly description: string;
  readonly retryAfter: number | null;
  times: number;
  readonly chat: string | null;
}

/**
 * A Bot API for one bot: long polls that wait, offsets that acknowledge, the conflicts it answers
 * with 409, documented lengths, pauses with `retry_after`, people who blocked the bot, files, and
 * webhooks with their secret token.
 */
export class TelegramServer {
  readonly taken: BotMessage[] = [];
  readonly acknowledged: string[] = [];
  /** Takes the next so many messages and breaks the connection before answering. */
  hangUps = 0;
  readonly blocked = new Set<string>();
  readonly #token: string;
  readonly #updates: { readonly update_id: number }[] = [];
  readonly #files = new Map<string, Buffer>();
  readonly #faults: Fault[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #waiting: (() => void) | null = null;
  #webhook: { readonly url: string; readonly secret: string } | null = null;
  #port = 0;
  #lastUpdate = 700_000_000;
  #lastMessage = 100;

  constructor(token: string) {
    this.#token = token;
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    this.#port = typeof address === 'object' && address !== null ? address.port : 0;
    return this.#port;
  }

  async close(): Promise<void> {
    this.#waiting?.();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The next `times` messages to a chat, or to any, are refused. */
  refuse(
    status: number,
    description: string,
    options: { readonly times?: number; readonly chat?: string; readonly retryAfter?: number } = {},
  ): undefined {
    this.#faults.push({
      status,
      description,
      retryAfter: options.retryAfter ?? null,
      times: options.times ?? 1,
      chat: options.chat ?? null,
    });
  }

  /** Puts a file where the API hands it out. */
  hold(bytes: Buffer): string {
    const id = `AgAC${this.#files.size + 1}`;
    this.#files.set(id, bytes);
    return id;
  }

  /** Something happened: an update with the next id. Returns it, to be delivered again by hand. */
  happen(update: object): { readonly update_id: number } {
    const full = { update_id: ++this.#lastUpdate, ...update };
    this.#updates.push(full);
    this.#waiting?.();
    if (this.#webhook !== null) void this.deliver(full);
    return full;
  }

  /** The same update once more, as after an answer that was lost. */
  repeat(update: { readonly update_id: number }): void {
    this.#updates.push(update);
    this.#waiting?.();
  }

  /** Calls the webhook; the secret may be another one. Returns the status. */
  async deliver(
    update: unknown,
    secret = this.#webhook?.secret,
    url = this.#webhook?.url,
  ): Promise<number> {
    if (url === undefined) throw new Error('no webhook is set');
    let status = 0;
    for (let attempt = 0; attempt < 9; attempt += 1) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: JSON.stringify(update),
      });
      await answer.arrayBuffer();
      status = answer.status;
      if (status < 500) break;
      // Repeated until it is taken, waiting longer each time.
      await sleep(100 * 2 ** attempt);
    }
    return status;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.url).pathname;
    const body = await readBody(request);
    const file = new RegExp(`^/file/bot${this.#token}/photos/(.+)$`, 'u').exec(path)?.[1];
    if (file !== undefined) {
      const bytes = this.#files.get(file);
      if (bytes === undefined) return this.#fail(response, 404, 'Not Found');
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
      return;
    }
    const [, token, method] = /^\/bot([^/]+)\/(\w+)$/u.exec(path) ?? [];
    if (token !== this.#token) return this.#fail(response, 401, 'Unauthorized');
    const type = request.headers['content-type'] ?? '';
    const form = type.startsWith('multipart/') ? readMultipart(type, body) : null;
    const values: unknown =
      form === null
        ? JSON.parse(body.toString('utf8') || '{}')
        : Object.fromEntries(form.map((part) => [part.name, part.bytes.toString('utf8')]));
    const photo = form?.find((part) => part.fileName !== null)?.bytes ?? null;
    if (method === 'getUpdates') return this.#poll(GetUpdates.parse(values), response);
    if (method === 'sendMessage' || method === 'sendPhoto') {
      return this.#take(values, method === 'sendPhoto' ? photo : null, response);
    }
    return this.#other(method ?? '', values, response);
  }

  #other(method: string, values: unknown, response: ServerResponse): undefined {
    const text = (name: string) => z.object({ [name]: z.string().optional() }).parse(values)[name];
    switch (method) {
      case 'getMe':
        return this.#ok(response, {
          id: 4200,
          is_bot: true,
          first_name: 'Saring',
          username: 'saring_uji_bot',
        });
      case 'answerCallbackQuery':
        this.acknowledged.push(text('callback_query_id') ?? '');
        return this.#ok(response, true);
      case 'getFile': {
        const id = text('file_id') ?? '';
        const bytes = this.#files.get(id);
        if (bytes === undefined) return this.#fail(response, 400, 'Bad Request: invalid file_id');
        return this.#ok(response, {
          file_id: id,
          file_size: bytes.length,
          file_path: `photos/${id}`,
        });
      }
      case 'setWebhook':
        this.#webhook = { url: text('url') ?? '', secret: text('secret_token') ?? '' };
        return this.#ok(response, true);
      case 'deleteWebhook':
        this.#webhook = null;
        return this.#ok(response, true);
      default:
        return this.#fail(response, 404, 'Not Found: method not found');
    }
  }

  async #poll(
    { offset, limit, timeout }: z.infer<typeof GetUpdates>,
    response: ServerResponse,
  ): Promise<void> {
    if (this.#webhook !== null) {
      return this.#fail(
        response,
        409,
        "Conflict: can't use getUpdates method while webhook is active",
      );
    }
    // A newer poll ends the one before it.
    this.#waiting?.();
    const acknowledgedTo = this.#updates.findIndex((update) => update.update_id >= offset);
    this.#updates.splice(0, acknowledgedTo < 0 ? this.#updates.length : acknowledgedTo);
    if (this.#updates.length === 0 && timeout > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeout * 1000);
        this.#waiting = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#waiting = null;
    }
    this.#ok(response, this.#updates.slice(0, limit));
  }

  #take(values: unknown, photo: Buffer | null, response: ServerResponse): undefined {
    const parsed = Send.safeParse(values);
    if (!parsed.success) {
      return this.#fail(response, 400, `Bad Request: ${parsed.error.issues[0]?.message ?? ''}`);
    }
    const {
      chat_id: chat,
      text,
      caption,
      reply_markup: markup,
      reply_parameters: reply,
    } = parsed.data;
    if (this.blocked.has(chat)) {
      return this.#fail(response, 403, 'Forbidden: bot was blocked by the user');
    }
    const fault = this.#faults.find((each) => each.times > 0 && (each.chat ?? chat) === chat);
    if (fault !== undefined) {
      fault.times -= 1;
      return this.#fail(response, fault.status, fault.description, fault.retryAfter);
    }
    this.taken.push({
      chat,
      words: text ?? caption ?? '',
      photo: photo === null ? null : Buffer.from(photo),
      replyTo: reply?.message_id ?? null,
      buttons: (markup?.inline_keyboard ?? []).flat().map((button) => ({
        text: button.text,
        data: button.callback_data,
      })),
    });
    if (this.hangUps > 0) {
      this.hangUps -= 1;
      response.socket?.destroy();
      return;
    }
    this.#ok(response, {
      message_id: ++this.#lastMessage,
      date: Math.floor(Date.now() / 1000),
      chat: { id: Number(chat), type: 'private' },
    });
  }

  #ok(response: ServerResponse, result: unknown): undefined {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: true, result }));
  }

  #fail(
    response: ServerResponse,
    status: number,
    description: string,
    retryAfter: number | null = null,
  ): undefined {
    const parameters = retryAfter === null ? {} : { parameters: { retry_after: retryAfter } };
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: false, error_code: status, description, ...parameters }));
  }
}
