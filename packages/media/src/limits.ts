/** Pixels that a picture may claim to have; larger ones are not decoded. Phones make 50 million. */
export const MOST_PIXELS = 64_000_000;
/** What we keep: the shorter side and the whole, so that long screenshots stay readable. */
export const KEPT_SHORT_SIDE = 1600;
export const KEPT_PIXELS = 4_000_000;

/** A task's share of the machine, and when its process is ended for taking more. */
export interface Limits {
  readonly timeMs: number;
  readonly memoryMb: number;
}

/** To decode and shrink: 50 ms for a phone's screenshot, a second for its largest photo. */
export const CLEAN_LIMITS: Limits = { timeMs: 10_000, memoryMb: 600 };
/** To read the text: about a second; the recogniser alone takes 200 MB. */
export const READ_LIMITS: Limits = { timeMs: 45_000, memoryMb: 1000 };
