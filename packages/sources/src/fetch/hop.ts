import type { Hop, TlsFacts } from './types.ts';

/** A hop while it is being made; what was learned stays in the chain when the hop fails. */
export interface HopDraft extends Hop {
  status: number | null;
  address: Hop['address'];
  tls: TlsFacts | null;
}
