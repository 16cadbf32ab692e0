import type { PictureFailure } from '../pictures.ts';

/** The picture is at fault, not the process. */
export class Refused extends Error {
  readonly failure: PictureFailure;

  constructor(failure: PictureFailure, detail: string) {
    super(detail);
    this.name = 'Refused';
    this.failure = failure;
  }
}
