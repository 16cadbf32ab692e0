import { CLEAN_LIMITS, type Limits, READ_LIMITS } from './limits.ts';
import { pictureType } from './picture-kind.ts';
import { PictureProcess } from './process/picture-process.ts';

/** A picture as it is kept: upright, shrunk, without what the camera wrote beside it. */
export interface CleanPicture {
  readonly bytes: Buffer;
  readonly mediaType: 'image/jpeg';
  readonly width: number;
  readonly height: number;
  /** Perceptual hash; `null` for flat pictures. */
  readonly hash: bigint | null;
}

/** What the recogniser made of a picture. */
export interface PictureText {
  /** Lines it is sure of; empty when there are none. */
  readonly text: string;
  /** Mean certainty of the kept words, 0 to 100; 0 without words. */
  readonly certainty: number;
}

/**
 * `not-a-picture`: no kind we take, or the decoder refuses it. `too-large`: more pixels than we
 * decode. `too-slow`, `too-much-memory`, `broken`: it cost its process the life; others go on.
 */
export type PictureFailure =
  | 'not-a-picture'
  | 'too-large'
  | 'too-slow'
  | 'too-much-memory'
  | 'broken'
  | 'closed';

export type Outcome<T> =
  | { readonly value: T; readonly failure: null }
  | { readonly value: null; readonly failure: PictureFailure; readonly detail: string };

/** Everything that is done with strangers' pictures, in processes that may die. */
export interface Pictures {
  /** Decodes and shrinks what somebody sent. Never throws for what a picture does. */
  clean(bytes: Uint8Array): Promise<Outcome<CleanPicture>>;
  /** Reads the text (Indonesian) of a cleaned picture. Never throws for what a picture does. */
  read(bytes: Uint8Array): Promise<Outcome<PictureText>>;
  close(): Promise<void>;
}

interface PicturesOptions {
  readonly cleanLimits?: Limits;
  readonly readLimits?: Limits;
}

/**
 * Two processes, one for each kind of work, so that nobody's upload waits for somebody's OCR. They
 * start with their first picture and end when there was none for a while. Processes, not threads:
 * a fault in a decoder written in C takes all threads of its process along.
 */
export function createPictures(options: PicturesOptions = {}): Pictures {
  const cleaner = new PictureProcess(options.cleanLimits ?? CLEAN_LIMITS);
  const reader = new PictureProcess(options.readLimits ?? READ_LIMITS);
  return {
    clean: async (bytes) => {
      if (pictureType(bytes) === null) {
        return { value: null, failure: 'not-a-picture', detail: 'unknown first bytes' };
      }
      const reply = await cleaner.run({ kind: 'clean', bytes });
      if (reply.kind === 'cleaned') return { value: reply.picture, failure: null };
      return failed(reply);
    },
    read: async (bytes) => {
      const reply = await reader.run({ kind: 'read', bytes });
      if (reply.kind === 'read') return { value: reply.text, failure: null };
      return failed(reply);
    },
    close: async () => {
      await Promise.all([cleaner.close(), reader.close()]);
    },
  };
}

const failed = (reply: {
  kind: string;
  failure?: PictureFailure;
  detail?: string;
}): Outcome<never> => ({
  value: null,
  failure: reply.failure ?? 'broken',
  detail: reply.detail ?? `unexpected answer ${reply.kind}`,
});
