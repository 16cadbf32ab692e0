import { ERRORS, SaringError } from '@saring/domain';
import { ConfigError } from '@saring/runtime';

/** What to tell somebody at a terminal when starting failed: one clear sentence. */
export function plainSentence(error: unknown): string {
  if (error instanceof ConfigError) return `${error.problems.join('; ')}.`;
  if (error instanceof SaringError) {
    const { mend, en } = ERRORS[error.code];
    const fields = error.fields.map((field) => `${field.pointer}: ${field.en}`);
    const facts = Object.entries(error.details).map(([name, value]) => `${name} ${String(value)}`);
    return [en, ...(fields.length > 0 ? fields : [mend.en]), ...facts].join(' ');
  }
  const chain = causes(error);
  for (const each of chain) {
    const code = 'code' in each && typeof each.code === 'string' ? each.code : '';
    const path = 'path' in each && typeof each.path === 'string' ? ` (${each.path})` : '';
    const port = 'port' in each && typeof each.port === 'number' ? ` ${each.port}` : '';
    if (code === 'EADDRINUSE') {
      return `Port${port} is in use by another program; choose another one with PORT=....`;
    }
    if (code === 'ENOSPC') return `The disk is full${path}; free some space and start again.`;
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      return `No permission to write${path}; choose another folder with SARING_DATA_DIR=....`;
    }
  }
  return chain[0]?.message ?? String(error);
}

function causes(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let each = error; each instanceof Error && chain.length < 10; each = each.cause) {
    chain.push(each);
  }
  return chain;
}
