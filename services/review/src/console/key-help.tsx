import { VERDICT, VERDICTS } from '@saring/domain';
import { dictionary, type Language } from '@saring/web';
import type { JSX } from 'preact';

const words = dictionary(
  {
    move: 'Pindah ke kasus berikut / sebelumnya',
    open: 'Buka kasus',
    take: 'Ambil kasus (tugaskan ke saya)',
    same: 'Kasus sama: lihat kecocokan; Enter menggabungkan',
    verdict: (names: string) => `Pilih putusan: ${names}`,
    evidence: 'Ke bukti',
    composer: 'Ke penulisan klarifikasi',
    next: 'Simpan, lalu kasus berikutnya',
    search: 'Cari',
    jump: 'Lompat ke tiket, nomor kasus, atau tautan',
    help: 'Bantuan ini',
    leave: 'Keluar dari isian',
  },
  {
    move: 'Next / previous case',
    open: 'Open the case',
    take: 'Take the case (assign to me)',
    same: 'Same case: see the match; Enter merges',
    verdict: (names: string) => `Choose a verdict: ${names}`,
    evidence: 'Go to the evidence',
    composer: 'Go to the composer',
    next: 'Save, then the next case',
    search: 'Search',
    jump: 'Jump to a ticket, case number or link',
    help: 'This help',
    leave: 'Leave a field',
  },
);

/** The console's keys, for the dialog and the page of its own. */
export function KeyHelp({ language }: { readonly language: Language }): JSX.Element {
  const t = words(language);
  const verdicts = VERDICTS.map((verdict, index) => `${index + 1} ${VERDICT[verdict][language]}`);
  const rows: readonly (readonly [string, string])[] = [
    ['J / K', t.move],
    ['O', t.open],
    ['A', t.take],
    ['M', t.same],
    ['1–6', t.verdict(verdicts.join(', '))],
    ['E', t.evidence],
    ['R', t.composer],
    ['N', t.next],
    ['/', t.search],
    ['Ctrl K', t.jump],
    ['?', t.help],
    ['Esc', t.leave],
  ];
  return (
    <dl class="keys">
      {rows.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
