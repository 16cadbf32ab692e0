import type { DemoClarification } from '../types.ts';
import * as banjarCommunity from './banjar/community.ts';
import * as banjarAir from './banjar/disaster-air.ts';
import * as banjarWater from './banjar/disaster-water.ts';
import * as banjarLinks from './banjar/fraud-links.ts';
import * as banjarPhone from './banjar/fraud-phone.ts';
import * as banjarHealth from './banjar/health.ts';
import * as banjarSubsidy from './banjar/subsidy.ts';
import * as kapuasCommunity from './kapuas/community.ts';
import * as kapuasFraud from './kapuas/fraud.ts';
import * as kapuasHealth from './kapuas/health.ts';
import * as kapuasRiver from './kapuas/smoke-and-river.ts';

/** Every published text of both offices; each file holds one kind of topic. */
export const clarifications: readonly DemoClarification[] = [
  banjarLinks,
  banjarPhone,
  banjarWater,
  banjarAir,
  banjarHealth,
  banjarSubsidy,
  banjarCommunity,
  kapuasFraud,
  kapuasRiver,
  kapuasHealth,
  kapuasCommunity,
].flatMap((topic) => Object.values(topic));
