import type { DemoPartner } from '../types.ts';
import { banjarPartners } from './banjar.ts';
import { kapuasPartners } from './kapuas.ts';

export const partners: readonly DemoPartner[] = [...banjarPartners, ...kapuasPartners];
