import type { DraftFields } from '@saring/database';
import type { Workbench } from '../../cases/load-workbench.ts';
import type { Options } from '../../cases/why-not.ts';
import type { OfficeClocks } from '../../clocks/office.ts';
import type { Frame } from '../layout.tsx';

/** What every part of a case's page is given. */
export interface Desk {
  readonly frame: Frame;
  readonly accountId: string;
  readonly timeZone: string;
  readonly office: OfficeClocks;
  readonly now: Date;
  readonly publicUrl: string;
  readonly bench: Workbench;
  readonly options: Options;
  /** Holds the case now, or nobody does. */
  readonly mine: boolean;
  readonly reviews: boolean;
  readonly assigns: boolean;
  /** What stands in the composer: typed just now, kept from before, or nothing. */
  readonly fields: DraftFields;
  /** What the last step ran into. */
  readonly problem: string | null;
  /** Asked for by somebody without JavaScript. */
  readonly showPreview: boolean;
}
