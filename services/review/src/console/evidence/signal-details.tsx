import type { EvidenceRow } from '@saring/database';
import type { Language } from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { Address } from './address.tsx';
import { evidenceWords } from './words.ts';

const Facts = z.object({
  facts: z.array(z.object({ text: z.string(), found: z.object({ text: z.string() }).nullable() })),
});
const Hops = z.object({
  hops: z.array(z.object({ url: z.string(), status: z.number().nullable() })),
});
const Checks = z.object({
  checks: z.array(
    z.object({
      title: z.string(),
      publisher: z.string(),
      rating: z.string(),
      reviewedOn: z.string().nullable(),
      url: z.string(),
    }),
  ),
});
const Searches = z.object({
  image: z.string(),
  searches: z.array(z.object({ name: z.string(), url: z.string() })),
});
const Excerpt = z.object({ excerpt: z.string() });
const Copy = z.object({ url: z.string() });

interface DetailsProps {
  readonly row: EvidenceRow;
  readonly language: Language;
}

/** What a signal saw, where there is more to it than its sentence; `null` where there is not. */
export function SignalDetails({ row, language }: DetailsProps): JSX.Element | null {
  const content = contentOf(row, language);
  if (content === null) return null;
  const open = row.signal === 'page-agreement' && row.status === 'ATTENTION';
  return (
    <details open={open}>
      <summary>{evidenceWords(language).details}</summary>
      {content}
    </details>
  );
}

function contentOf({ signal, value }: EvidenceRow, language: Language): JSX.Element | null {
  const t = evidenceWords(language);
  switch (signal) {
    case 'page-agreement': {
      const parsed = Facts.safeParse(value);
      if (!parsed.success || parsed.data.facts.length === 0) return null;
      return (
        <table class="facts">
          <thead>
            <tr>
              <th scope="col">{t.inMessage}</th>
              <th scope="col">{t.onPage}</th>
            </tr>
          </thead>
          <tbody>
            {parsed.data.facts.map(({ text, found }) => (
              <tr key={text}>
                <td>{text}</td>
                <td>{found === null ? <em>{t.notOnPage}</em> : found.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
    case 'redirects': {
      const parsed = Hops.safeParse(value);
      if (!parsed.success || parsed.data.hops.length < 2) return null;
      return (
        <ol>
          {parsed.data.hops.map(({ url, status }) => (
            <li key={url}>
              <Address url={url} /> {status === null ? '' : `(${status})`}
            </li>
          ))}
        </ol>
      );
    }
    case 'fact-checks': {
      const parsed = Checks.safeParse(value);
      if (!parsed.success || parsed.data.checks.length === 0) return null;
      return (
        <ul>
          {parsed.data.checks.map((check) => (
            <li key={check.url}>
              <strong>{check.publisher}</strong>: {check.title}
              {check.rating === '' ? '' : ` (${check.rating})`}
              {check.reviewedOn === null ? '' : `, ${check.reviewedOn}`} <Address url={check.url} />
            </li>
          ))}
        </ul>
      );
    }
    case 'reverse-image': {
      const parsed = Searches.safeParse(value);
      if (!parsed.success) return null;
      return (
        <>
          <p>
            <code class="address">{parsed.data.image}</code>
          </p>
          <ul>
            {parsed.data.searches.map(({ name, url }) => (
              <li key={name}>
                {/* A search service, not a page of the rumour. */}
                <a href={url} rel="noopener noreferrer nofollow" target="_blank">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </>
      );
    }
    case 'archive-copy': {
      const parsed = Copy.safeParse(value);
      return parsed.success ? <Address url={parsed.data.url} /> : null;
    }
    default: {
      const parsed = Excerpt.safeParse(value);
      return parsed.success ? <blockquote>{parsed.data.excerpt}</blockquote> : null;
    }
  }
}
