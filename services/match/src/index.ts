export type { MatchContext } from './context.ts';
export { createMatch, type Match } from './create-match.ts';
export type { EngineMatch } from './match-result.ts';
