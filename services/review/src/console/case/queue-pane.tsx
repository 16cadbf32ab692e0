import type { JSX } from 'preact';
import type { Desk } from './desk.ts';
import { caseWords } from './words.ts';

/** The beginning of the queue beside the case, to move on with J, K and O. */
export function QueuePane({ desk }: { readonly desk: Desk }): JSX.Element {
  const t = caseWords(desk.frame.language);
  const { queue, parts } = desk.bench;
  return (
    <nav class="pane pane-queue" aria-labelledby="antrean">
      <h2 id="antrean">
        <a href={`/konsol#kasus-${parts.detail.number}`}>{t.queue}</a>
      </h2>
      <ol class="rows">
        {queue.map((row) => (
          <li
            class="row"
            key={row.id}
            data-row
            data-current={row.id === parts.detail.id ? '' : undefined}
          >
            <a
              class="row-open"
              data-key="o"
              href={`/konsol/kasus/${row.id}`}
              aria-current={row.id === parts.detail.id ? 'page' : undefined}
            >
              <span class="number">#{row.number}</span> {row.claim.slice(0, 90).toWellFormed()}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
