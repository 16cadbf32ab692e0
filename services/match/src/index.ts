export type { MatchContext } from './context.ts';
export { createMatch } from './create-match.ts';
export type { EngineMatch } from './engine.ts';
