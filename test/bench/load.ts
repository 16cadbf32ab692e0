import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type RoundFigures, runRound } from './load-parts/round.ts';
import { printTable } from './table.ts';

/**
 * A whole installation under load, as processes that `npm start` would run: a burst of one rumour
 * among other messages through the HTTP door of a number of districts, with one worker process and
 * with more. Figures depend on the machine; the ratio of the rounds less so.
 *
 * Arguments: `--districts N`, `--submissions N`, `--workers N` (the last round's; the first
 * has one), `--worker-share S` (of a core that each worker gets, so that workers are the limit),
 * `--stored N` (messages of the past that it holds already), `--json`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      districts: { type: 'string', default: '4' },
      submissions: { type: 'string', default: '400' },
      workers: { type: 'string', default: '2' },
      stored: { type: 'string', default: '0' },
      'worker-share': { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const districts = Number(values.districts);
  const submissions = Number(values.submissions);
  const most = Number(values.workers);
  const workerShare = Number(values['worker-share']);
  const stored = Number(values.stored);
  const rounds: (RoundFigures & { readonly machineLoad: number })[] = [];
  for (const workers of most > 1 ? [1, most] : [1]) {
    // What else runs here, before the round adds to it.
    const machineLoad = loadavg()[0] ?? 0;
    rounds.push({
      ...(await runRound({ districts, submissions, workers, workerShare, stored })),
      machineLoad,
    });
  }
  const ratio =
    rounds.length < 2 ? null : (rounds.at(-1)?.perSecond ?? 0) / (rounds[0]?.perSecond ?? 1);
  printTable(
    `${districts} districts, ${submissions} submissions, ${cpus().length} cores`,
    ['', ...rounds.map(({ workers }) => `${workers} worker process(es)`)],
    LINES.map(([name, of]) => [name, ...rounds.map((round) => of(round))]),
  );
  if (ratio !== null) {
    console.log(`\n${most} worker processes do ${ratio.toFixed(2)} x the items of one a second`);
  }
  if (values.json)
    console.log(JSON.stringify({ districts, submissions, stored, workerShare, rounds, ratio }));
}

const spread = ({ p50, p95 }: { p50: number; p95: number }) =>
  `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
type Round = RoundFigures & { readonly machineLoad: number };
const LINES: readonly (readonly [string, (round: Round) => string])[] = [
  ['load of the machine before', (r) => r.machineLoad.toFixed(1)],
  ['items a second, to the case', (r) => r.perSecond.toFixed(1)],
  ['accepted a second', (r) => r.acceptedPerSecond.toFixed(1)],
  ['told to come back', (r) => String(r.toldToWait)],
  ['lost', (r) => String(r.lost)],
  ['districts with one case of the rumour', (r) => String(r.officesWithOneRumour)],
  ['queue delay s, p50 / p95', (r) => spread(r.queueSeconds)],
  ['time until a case s, p50 / p95', (r) => spread(r.caseSeconds)],
  ['CPU ms an item, web', (r) => (r.cpuPerItem.web * 1000).toFixed(0)],
  ['CPU ms an item, workers', (r) => (r.cpuPerItem.workers * 1000).toFixed(0)],
  ['CPU ms an item, database', (r) => (r.cpuPerItem.database * 1000).toFixed(0)],
  ['peak MB, web', (r) => String(r.peakMb.web)],
  ['MB before the burst, a worker', (r) => String(r.restingMb)],
  ['peak MB, a worker', (r) => String(r.peakMb.worker)],
  ['database bytes an item', (r) => String(r.databaseBytesPerItem)],
];
