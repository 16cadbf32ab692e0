import { createMatcher, houseModel, type Matcher, prepareText } from '@saring/matching';
import type { BenchEngine, EngineDoc, Hit } from './engine.ts';

const TENANT = '00000000-0000-7000-8000-000000000001';

/** The matcher with its committed model; `kind` says whether documents are claims or messages. */
export class OurEngine implements BenchEngine {
  readonly name = 'ours';
  readonly matcher: Matcher = createMatcher({ sharedTenantId: TENANT, model: houseModel() });
  readonly #kind: 'item' | 'known_fact_check';

  constructor(kind: 'item' | 'known_fact_check') {
    this.#kind = kind;
  }

  build(docs: readonly EngineDoc[]): Promise<void> {
    docs.forEach(({ id, title, text }, i) => {
      const document = {
        kind: this.#kind,
        refId: id,
        tenantId: TENANT,
        caseId: null,
        title,
        text,
        seq: i + 1,
      };
      this.matcher.apply({ type: 'add', document });
    });
    return Promise.resolve();
  }

  search(text: string, limit: number): Hit[] {
    return this.matcher
      .query({ tenantId: TENANT, prepared: prepareText(text), limit, from: 0 })
      .map(({ document, probability }) => ({ id: document.refId, score: probability }));
  }

  bytes(): number {
    return this.matcher.stats().bytes;
  }
}
