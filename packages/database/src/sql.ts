import type pg from 'pg';

/**
 * Statements as tagged templates, each value a bound parameter. A Prisma transaction is one too, so
 * a function that asks for `Sql` works in both kinds of transaction.
 */
export interface Sql {
  $queryRaw(strings: TemplateStringsArray, ...values: unknown[]): Promise<unknown>;
  /** Returns the number of rows that were touched. */
  $executeRaw(strings: TemplateStringsArray, ...values: unknown[]): Promise<number>;
}

interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A template stands in one place of the code, so its statement is prepared once a connection. */
const statements = new WeakMap<TemplateStringsArray, Statement>();
let count = 0;

function statementOf(strings: TemplateStringsArray): Statement {
  const known = statements.get(strings);
  if (known !== undefined) return known;
  count += 1;
  const text = strings.reduce((left, right, index) => `${left}$${index}${right}`);
  const statement = { name: `s${count}`, text };
  statements.set(strings, statement);
  return statement;
}

/** Speaks straight to node-postgres: for the workers, whose every item costs some twenty statements. */
export function sqlOn(client: Pick<pg.ClientBase, 'query'>): Sql {
  const ask = (strings: TemplateStringsArray, values: unknown[]) =>
    client.query<pg.QueryResultRow>({ ...statementOf(strings), values });
  return {
    $queryRaw: async (strings, ...values) => (await ask(strings, values)).rows,
    $executeRaw: async (strings, ...values) => (await ask(strings, values)).rowCount ?? 0,
  };
}
