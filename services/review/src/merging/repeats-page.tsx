import type { ConfirmedRepeat } from '@saring/database';
import { dictionary, VerdictBadge } from '@saring/web';
import type { JSX } from 'preact';
import { Console, type Frame } from '../console/layout.tsx';

const words = dictionary(
  {
    title: 'Jawab ulangan',
    lead: 'Kasus terbuka yang faktanya sama dengan klarifikasi yang sudah terbit. Periksa, hapus centang yang ragu, lalu jawab semuanya sekaligus.',
    none: 'Tidak ada ulangan yang menunggu.',
    same: 'sama dengan',
    items: (count: number) => `${count} kiriman`,
    answer: 'Gabungkan dan jawab yang dicentang',
    done: (answered: number) => `${answered} kasus digabung dan pengirimnya dijawab.`,
    left: (count: number) =>
      `${count} kasus dilewati karena sedang dibuka orang lain atau sudah berubah.`,
    choose: (number: number) => `Jawab kasus #${number}`,
  },
  {
    title: 'Answer repeats',
    lead: 'Open cases whose facts are the same as a published clarification. Look, untick where you doubt, then answer all at once.',
    none: 'No repeats are waiting.',
    same: 'same as',
    items: (count: number) => `${count} items`,
    answer: 'Merge and answer the ticked ones',
    done: (answered: number) => `${answered} cases were merged and their senders answered.`,
    left: (count: number) =>
      `${count} cases were passed over: somebody has them open, or they changed.`,
    choose: (number: number) => `Answer case #${number}`,
  },
);

/** Confirmed repeats of published texts, answered in one go by a person. */
export function RepeatsPage(props: {
  readonly frame: Frame;
  readonly repeats: readonly ConfirmedRepeat[];
  readonly done: { readonly answered: number; readonly left: number } | null;
}): JSX.Element {
  const { frame, repeats, done } = props;
  const { language } = frame;
  const t = words(language);
  return (
    <Console {...frame} title={t.title} current="/konsol/ulangan">
      <div class="narrow">
        <h1>{t.title}</h1>
        {done === null ? null : (
          <p class="notice" role="status">
            {t.done(done.answered)} {done.left === 0 ? null : t.left(done.left)}
          </p>
        )}
        <p>{repeats.length === 0 ? t.none : t.lead}</p>
        {repeats.length === 0 ? null : (
          <form method="post" action="/konsol/ulangan">
            <ul class="list">
              {repeats.map((repeat) => (
                <li class="card repeat" key={repeat.caseId}>
                  <label class="tick">
                    <input
                      type="checkbox"
                      name="ulangan"
                      value={`${repeat.caseId} ${repeat.clarificationId}`}
                      checked
                    />{' '}
                    <span class="unseen">{t.choose(repeat.number)}</span>
                  </label>
                  <div>
                    <p>
                      <a href={`/konsol/kasus/${repeat.caseId}`}>#{repeat.number}</a>{' '}
                      {repeat.claim.slice(0, 300).toWellFormed()}
                    </p>
                    <p class="facts">
                      <span>
                        {t.same} <strong>{repeat.title}</strong>
                      </span>
                      {repeat.verdict === null ? null : (
                        <VerdictBadge verdict={repeat.verdict} language={language} />
                      )}
                      <span>{t.items(repeat.itemCount)}</span>
                    </p>
                  </div>
                </li>
              ))}
            </ul>
            <button type="submit">{t.answer}</button>
          </form>
        )}
      </div>
    </Console>
  );
}
