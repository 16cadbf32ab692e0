import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type { Registry } from 'prom-client';

/** Prometheus metrics of one process. Labels are stages, jobs and codes, never ids or text. */
export interface Metrics {
  readonly registry: Registry;
  readonly jobsFinished: Counter<'stage' | 'job' | 'outcome'>;
  readonly jobSeconds: Histogram<'stage' | 'job'>;
  readonly httpSeconds: Histogram<'route' | 'method' | 'status'>;
  readonly oldestOpenSeconds: Gauge<'stage'>;
  readonly dueItems: Gauge<'stage'>;
  readonly deadItems: Gauge<'stage'>;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    jobsFinished: new Counter({
      name: 'saring_jobs_finished_total',
      help: 'Jobs that ended, by outcome (done, retry, dead, lost)',
      labelNames: ['stage', 'job', 'outcome'],
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'saring_job_duration_seconds',
      help: 'Time a job took from lease to commit',
      labelNames: ['stage', 'job'],
      buckets: SECONDS,
      registers,
    }),
    httpSeconds: new Histogram({
      name: 'saring_http_request_duration_seconds',
      help: 'Time to answer a request',
      labelNames: ['route', 'method', 'status'],
      buckets: SECONDS,
      registers,
    }),
    oldestOpenSeconds: new Gauge({
      name: 'saring_oldest_open_item_age_seconds',
      help: 'Age of the oldest work item that is not done, by stage',
      labelNames: ['stage'],
      registers,
    }),
    dueItems: new Gauge({
      name: 'saring_work_items_due',
      help: 'Work items waiting to be worked on, by stage',
      labelNames: ['stage'],
      registers,
    }),
    deadItems: new Gauge({
      name: 'saring_work_items_dead',
      help: 'Work items in the dead-letter list, by stage',
      labelNames: ['stage'],
      registers,
    }),
  };
}
