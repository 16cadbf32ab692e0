import { reopenWhereFactsDiffer } from '@saring/database';
import { checkLog } from '@saring/review';
import { expect, it } from 'vitest';
import { consoleWorld } from '../browser/console-world.ts';

const DIFFERENT = { differences: [{ kind: 'money', query: null, target: null, id: 'x', en: 'x' }] };

it('opens a published case again at the fifth submission that differs in a fact, and logs it', async () => {
  const world = await consoleWorld();
  const made = await world.makeCase('Bantuan satu juta');
  const { clarificationId: id } = await world.publish(made.caseId, 'Tidak ada bantuan satu juta');
  const send = async (explanation: unknown): Promise<string[]> => {
    const { itemIds } = await world.makeCase('Bantuan dua juta');
    const itemId = itemIds[0] ?? '';
    await world.match(itemId, { kind: 'clarification', id }, 'SUGGESTED', explanation);
    return world.house.worker.withTenantSql(world.tenantId, (sql) =>
      reopenWhereFactsDiffer(sql, itemId),
    );
  };
  for (let count = 0; count < 4; count += 1) expect(await send(DIFFERENT)).toEqual([]);
  expect(await send({ differences: [] })).toEqual([]);
  expect(await send(DIFFERENT)).toEqual([made.caseId]);
  expect(await world.stateOf(made.caseId)).toBe('REOPENED');
  expect(await send(DIFFERENT)).toEqual([]);
  expect(await world.logged('case.reopened')).toBe(1);
  expect(await checkLog(world.house.app, world.tenantId)).toMatchObject({ broken: null });
});
