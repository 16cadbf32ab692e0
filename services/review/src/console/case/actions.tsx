import { OPEN_CASE_STATES } from '@saring/domain';
import type { JSX } from 'preact';
import type { Desk } from './desk.ts';
import { caseWords } from './words.ts';

/** Taking, assigning, taking over, marks, and merging by number. */
export function Actions({ desk }: { readonly desk: Desk }): JSX.Element {
  const t = caseWords(desk.frame.language);
  const { detail } = desk.bench.parts;
  const base = `/konsol/kasus/${detail.id}`;
  const open = OPEN_CASE_STATES.some((state) => state === detail.state);
  return (
    <div class="actions">
      {desk.reviews && !desk.mine ? <TakeOver desk={desk} /> : null}
      {desk.reviews && desk.mine && open && detail.assigneeId !== desk.accountId ? (
        <form method="post" action={`${base}/tugas`}>
          <button type="submit" class="button-plain" data-key="a">
            {t.take}
          </button>
        </form>
      ) : null}
      {desk.assigns && desk.mine && open ? <Assign desk={desk} /> : null}
      {desk.reviews && desk.mine && open ? <Marks desk={desk} /> : null}
      {desk.reviews && desk.mine && open ? <MergeByNumber desk={desk} /> : null}
    </div>
  );
}

function TakeOver({ desk }: { desk: Desk }): JSX.Element {
  const t = caseWords(desk.frame.language);
  return (
    <form
      method="post"
      class="line"
      action={`/konsol/kasus/${desk.bench.parts.detail.id}/ambil-alih`}
    >
      <label class="unseen" for="alasan-alih">
        {t.takeOverWhy}
      </label>
      <input
        id="alasan-alih"
        name="alasan"
        required
        maxLength={500}
        placeholder={t.takeOverWhy}
        autocomplete="off"
      />
      <button type="submit">{t.takeOver}</button>
    </form>
  );
}

function Assign({ desk }: { desk: Desk }): JSX.Element {
  const t = caseWords(desk.frame.language);
  const { people, parts } = desk.bench;
  return (
    <details>
      <summary>{t.assign}</summary>
      <form method="post" class="line" action={`/konsol/kasus/${parts.detail.id}/tugas`}>
        <label class="unseen" for="kepada">
          {t.assignTo}
        </label>
        <select id="kepada" name="kepada">
          {people.map((person) => (
            <option
              value={person.id}
              key={person.id}
              selected={person.id === parts.detail.assigneeId}
            >
              {person.displayName}
            </option>
          ))}
        </select>
        <button type="submit" class="button-plain">
          {t.assign}
        </button>
      </form>
    </details>
  );
}

function Marks({ desk }: { desk: Desk }): JSX.Element {
  const t = caseWords(desk.frame.language);
  const { detail } = desk.bench.parts;
  return (
    <details>
      <summary>{t.marks}</summary>
      <form method="post" action={`/konsol/kasus/${detail.id}/tanda`}>
        <label class="tick">
          <input type="checkbox" name="pemerintah" value="ya" checked={detail.aboutOwnGovernment} />{' '}
          {t.aboutGovernment}
        </label>
        <label class="tick">
          <input type="checkbox" name="pers" value="ya" checked={detail.pressContent} /> {t.press}
        </label>
        <p>
          <button type="submit" class="button-plain">
            {t.saveMarks}
          </button>
        </p>
      </form>
    </details>
  );
}

function MergeByNumber({ desk }: { desk: Desk }): JSX.Element {
  const t = caseWords(desk.frame.language);
  return (
    <details>
      <summary>{t.mergeOther}</summary>
      <form
        method="post"
        class="line"
        action={`/konsol/kasus/${desk.bench.parts.detail.id}/gabung-nomor`}
      >
        <label class="unseen" for="nomor">
          {t.mergeNumber}
        </label>
        <input
          id="nomor"
          name="nomor"
          required
          inputMode="numeric"
          pattern="#?[0-9]{1,9}"
          placeholder={t.mergeNumber}
          autocomplete="off"
        />
        <button type="submit" class="button-plain">
          {t.mergeButton}
        </button>
      </form>
    </details>
  );
}
