import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createMetrics } from '@saring/runtime';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = resolve(import.meta.dirname, '../../infra/monitoring');
const read = (name: string) => readFileSync(resolve(FOLDER, name), 'utf8');

const Alerts = z.strictObject({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Saring[A-Z]\w+$/u),
          expr: z.string(),
          for: z.string().regex(/^\d+[smh]$/u),
          labels: z.strictObject({ severity: z.enum(['page', 'ticket']) }),
          annotations: z.strictObject({ summary: z.string(), mend: z.string() }),
        }),
      ),
    }),
  ),
});
const Dashboard = z.looseObject({
  panels: z.array(
    z.looseObject({ title: z.string(), targets: z.array(z.looseObject({ expr: z.string() })) }),
  ),
});
const rules = Alerts.parse(parse(read('alerts.yaml'))).groups.flatMap((group) => group.rules);
const panels = Dashboard.parse(JSON.parse(read('dashboard.json'))).panels;

/** Names of the series that a process really offers. */
async function offered(): Promise<ReadonlySet<string>> {
  const text = await createMetrics().registry.metrics();
  const names = [...text.matchAll(/^# TYPE (\S+) (\S+)/gmu)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  return new Set([...names, 'up']);
}

describe('infra/monitoring', () => {
  it('asks only for metrics that Saring offers', async () => {
    const names = await offered();
    const expressions = [
      ...rules.map((rule) => rule.expr),
      ...panels.flatMap((panel) => panel.targets.map((target) => target.expr)),
    ];
    for (const expr of expressions) {
      const used = expr.match(/\b(?:saring|nodejs|process)_\w+/gu) ?? ['up'];
      for (const name of used) expect([...names], expr).toContain(name);
    }
  });

  it('wakes somebody when the oldest open item gets old', () => {
    const oldest = rules.find((rule) => rule.expr.includes('saring_oldest_open_item_age_seconds'));
    expect(oldest?.labels.severity).toBe('page');
  });

  it('reads its rules from the file that is here', () => {
    const config = z
      .looseObject({ rule_files: z.array(z.string()) })
      .parse(parse(read('prometheus.yaml')));
    expect(config.rule_files).toEqual(['alerts.yaml']);
  });
});
