import type { DemoRegion } from '../types.ts';
import { banjarRegions } from './banjar.ts';
import { kapuasRegions } from './kapuas.ts';

export const regions: readonly DemoRegion[] = [...banjarRegions, ...kapuasRegions];
