import type { JSX } from 'preact';
import type { Desk } from './desk.ts';
import { caseWords } from './words.ts';

/** What the next step still needs, and why a button is not there. */
export function Missing({ desk }: { readonly desk: Desk }): JSX.Element {
  const { language } = desk.frame;
  const t = caseWords(language);
  const { decide, reviewAgain, publish, ahead } = desk.options;
  const said = [decide, reviewAgain, publish].filter((why) => why !== null);
  const all = [...said, ...ahead];
  return (
    <section aria-labelledby="kurang">
      <h2 id="kurang">{t.missing}</h2>
      {all.length === 0 ? (
        <p class="small">{t.nothingMissing}</p>
      ) : (
        <ul class="missing">
          {all.map((why) => (
            <li key={why.id}>{why[language]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
