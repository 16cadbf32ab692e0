/** A file as it waits on the phone. */
export interface KeptFile {
  readonly name: string;
  readonly type: string;
  /** Bytes, not a Blob: some phones lose Blobs from their storage. */
  readonly bytes: ArrayBuffer;
}

export interface Answer {
  readonly title: string;
  readonly verdict: string | null;
  readonly summary: string;
  readonly url: string;
}

/** One message of this phone, from the tap to its answer. */
export interface Item {
  /** Made on the phone and sent with every try, so that the office stores the message once. */
  readonly key: string;
  /** Of the content: a second tap on the same message is found by it. */
  readonly digest: string;
  readonly createdAt: number;
  /** Fixed when the message was made: a try at another office would be another message there. */
  readonly tenant: string;
  readonly text: string;
  /** Emptied once the office has them. */
  readonly files: readonly KeptFile[];
  readonly fileCount: number;
  readonly state: 'waiting' | 'sent' | 'refused';
  /** What the office said when it refused. */
  readonly reason?: string;
  readonly sentAt?: number;
  readonly ticket?: string;
  readonly status?: string;
  readonly answer?: Answer | null;
}

export interface Draft {
  readonly tenant: string;
  readonly text: string;
  readonly files: readonly KeptFile[];
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Two messages with the same content have the same digest. */
async function digestOf({ tenant, text, files }: Draft): Promise<string> {
  const head = new TextEncoder().encode(JSON.stringify([tenant, text, files.map((f) => f.type)]));
  const parts = [head, ...files.map((file) => new Uint8Array(file.bytes))];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', all)));
}

export async function newItem(draft: Draft): Promise<Item> {
  return {
    ...draft,
    key: hex(crypto.getRandomValues(new Uint8Array(16))),
    digest: await digestOf(draft),
    createdAt: Date.now(),
    fileCount: draft.files.length,
    state: 'waiting',
  };
}
