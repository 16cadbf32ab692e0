import type { EvidenceRow } from '@saring/database';
import { SIGNAL_NAMES, SIGNAL_TITLE } from '@saring/sources';
import { formatTime, type Language } from '@saring/web';
import type { JSX } from 'preact';
import { z } from 'zod';
import { Address } from './evidence/address.tsx';
import { type EvidenceGroup, groupEvidence } from './evidence/group-evidence.ts';
import { OpennessLine, opennessOf } from './evidence/openness.tsx';
import { SignalDetails } from './evidence/signal-details.tsx';
import { evidenceWords } from './evidence/words.ts';

interface EvidenceListProps {
  readonly language: Language;
  readonly timeZone: string;
  readonly assetUrl: (name: string) => string;
  readonly caseId: string;
  readonly evidence: readonly EvidenceRow[];
  /** Offers to make a page a source; only a person does that. */
  readonly canAddSource: boolean;
}

/**
 * All evidence of a case as a calm list: sources first, then by link, account, number and message
 * what asks for a look, what is unknown, what was read. Addresses are never links, pictures are
 * shown only on request. It brings its own style sheet.
 */
export function EvidenceList(props: EvidenceListProps): JSX.Element {
  const { language, evidence, caseId } = props;
  const t = evidenceWords(language);
  const { sources, groups } = groupEvidence(evidence);
  return (
    <section aria-labelledby="bukti">
      <link rel="stylesheet" href={props.assetUrl('evidence.css')} />
      <h2 id="bukti">{t.title}</h2>
      {evidence.length === 0 ? <p>{t.none}</p> : <p class="hint">{t.note}</p>}
      {sources.length === 0 && evidence.length > 0 ? <p class="notice">{t.noSources}</p> : null}
      {sources.length > 0 ? <h3>{t.sources}</h3> : null}
      {sources.map((row) => (
        <Source key={row.id} row={row} {...props} />
      ))}
      {groups.map((group) => (
        <Group key={group.subject} group={group} {...props} />
      ))}
      {evidence.length === 0 ? null : (
        <p>
          <a href={`/konsol/kasus/${caseId}/paket-bukti`}>{t.pack}</a>
        </p>
      )}
    </section>
  );
}

function Source({ row, language, timeZone }: EvidenceListProps & { row: EvidenceRow }) {
  const t = evidenceWords(language);
  return (
    <article class="card">
      <p>
        <strong>{row.title}</strong>
        {row.publisher === null ? null : ` · ${row.publisher}`}
      </p>
      {row.url === null ? null : <Address url={row.url} />}
      {row.excerpt === null ? null : <blockquote>{row.excerpt}</blockquote>}
      <p class="small">
        {formatTime(row.observedAt, language, timeZone)}
        {row.sha256 === null ? null : <Hash sha256={row.sha256} label={t.archived} />}
      </p>
    </article>
  );
}

function Group(props: EvidenceListProps & { group: EvidenceGroup }): JSX.Element {
  const { group, language, timeZone, caseId, canAddSource } = props;
  const { link, capture } = group;
  const t = evidenceWords(language);
  return (
    <article class="card evidence">
      <h3>{group.subject === 'message' ? t.message : group.title}</h3>
      {link?.url == null ? null : <Address url={link.url} />}
      {link?.excerpt == null ? null : <p class="text">{link.excerpt}</p>}
      {link === null ? null : (
        <p class="small">
          {t.read} {formatTime(link.observedAt, language, timeZone)}
          {capture?.sha256 == null ? (
            ` · ${t.expired}`
          ) : (
            <Hash sha256={capture.sha256} label={t.archived} />
          )}
        </p>
      )}
      {capture === null || !hasScreenshot(capture) ? null : (
        <p>
          <a href={`/konsol/kasus/${caseId}/bukti/${capture.id}/gambar`}>{t.screenshot}</a>
        </p>
      )}
      {STATUSES.map((status) => (
        <Signals key={status} status={status} {...props} />
      ))}
      {canAddSource && link !== null && capture?.sha256 != null ? (
        <UseAsSource language={language} caseId={caseId} link={link} capture={capture} />
      ) : null}
    </article>
  );
}

const STATUSES = ['ATTENTION', 'UNKNOWN', 'KNOWN'] as const;

/** What asks for a look stands open; the rest is one click away. */
function Signals(
  props: EvidenceListProps & { group: EvidenceGroup; status: (typeof STATUSES)[number] },
): JSX.Element | null {
  const { group, status, language } = props;
  const openness = opennessOf(group.signals);
  const rows = group.signals.filter((row) => row.status === status && !openness.rows.includes(row));
  const open = openness.status === status;
  if (rows.length === 0 && !open) return null;
  const list = (
    <ul class="signals">
      {rows.map((row) => (
        <SignalLine key={row.id} row={row} {...props} />
      ))}
      {open ? (
        <OpennessLine language={language} openness={openness}>
          {openness.rows.map((row) => (
            <SignalLine key={row.id} row={row} {...props} />
          ))}
        </OpennessLine>
      ) : null}
    </ul>
  );
  if (status === 'ATTENTION') return list;
  return (
    <details class="more">
      <summary>
        {evidenceWords(language)[status]} ({rows.length + (open ? 1 : 0)})
      </summary>
      {list}
    </details>
  );
}

function SignalLine({ row, language, timeZone }: EvidenceListProps & { row: EvidenceRow }) {
  const t = evidenceWords(language);
  const status = row.status ?? 'UNKNOWN';
  const name = SIGNAL_NAMES.find((each) => each === row.signal);
  return (
    <li class={`signal signal-${status.toLowerCase()}`}>
      <p>
        <span class="signal-status">{t[status]}</span>{' '}
        <strong>{name === undefined ? row.title : SIGNAL_TITLE[name][language]}</strong>
      </p>
      {row.why === null ? null : <p class="text">{row.why[language]}</p>}
      <SignalDetails row={row} language={language} />
      <p class="small">
        {t.read} {formatTime(row.observedAt, language, timeZone)}
        {row.readFrom === null ? null : (
          <>
            {' '}
            {t.from} <ReadFrom place={row.readFrom} own={t.theMessage} />
          </>
        )}
      </p>
    </li>
  );
}

/** Where a signal was read: an address, the message itself, or a register by its name. */
function ReadFrom({ place, own }: { readonly place: string; readonly own: string }) {
  if (/^https?:/u.test(place)) return <Address url={place} />;
  return <>{place === 'message' ? own : place}</>;
}

interface UseAsSourceProps {
  readonly language: Language;
  readonly caseId: string;
  readonly link: EvidenceRow;
  readonly capture: EvidenceRow;
}

function UseAsSource({ language, caseId, link, capture }: UseAsSourceProps): JSX.Element {
  const t = evidenceWords(language);
  return (
    <details>
      <summary>{t.useAsSource}</summary>
      <p class="hint">{t.useHint}</p>
      <form method="post" action={`/konsol/kasus/${caseId}/sumber`}>
        <input type="hidden" name="evidenceId" value={capture.id} />
        <label for={`p-${link.id}`}>{t.publisher}</label>
        <input
          id={`p-${link.id}`}
          name="publisher"
          required
          maxLength={200}
          value={link.publisher ?? ''}
        />
        <label for={`k-${link.id}`}>{t.excerpt}</label>
        <textarea id={`k-${link.id}`} name="excerpt" required maxLength={5000} />
        <button type="submit">{t.save}</button>
      </form>
    </details>
  );
}

const Hash = ({ sha256, label }: { readonly sha256: string; readonly label: string }) => (
  <>
    {' · '}
    {label} <code title={sha256}>{sha256.slice(0, 12)}</code>
  </>
);

const Files = z.object({ files: z.array(z.object({ name: z.string() })) });
const hasScreenshot = ({ value }: EvidenceRow): boolean =>
  Files.safeParse(value).data?.files.some(({ name }) => name === 'screenshot.png') ?? false;
