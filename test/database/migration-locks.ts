/** What would keep an office waiting while a migration runs over full tables. */
export interface LockFinding {
  readonly rule: string;
  readonly statement: string;
}

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** The table that a match is about stands in this group. */
  readonly table: number;
}

const TABLE = String.raw`(?:ONLY\s+)?"?(\w+)"?`;
const rule = (name: string, pattern: string): Rule => ({
  name,
  pattern: new RegExp(pattern, 'isu'),
  table: 1,
});

/** Each holds a lock for as long as it reads or writes the whole table. */
const RULES: readonly Rule[] = [
  rule(
    'an index that stops writing while it is built: CREATE INDEX CONCURRENTLY in a file of its own',
    `^CREATE\\s+(?:UNIQUE\\s+)?INDEX\\s+(?!CONCURRENTLY).*?\\sON\\s+${TABLE}`,
  ),
  rule(
    'a column that old rows have no value for: give it a default or let it be null',
    `^ALTER\\s+TABLE\\s+${TABLE}\\s.*ADD\\s+COLUMN\\s+(?:(?!DEFAULT|,\\s*ADD).)*NOT\\s+NULL(?!(?:(?!,\\s*ADD).)*DEFAULT)`,
  ),
  rule(
    'a new type writes every row anew: add a column, fill it in pieces, change over',
    `^ALTER\\s+TABLE\\s+${TABLE}\\s.*ALTER\\s+COLUMN\\s+\\S+\\s+(?:SET\\s+DATA\\s+)?TYPE`,
  ),
  rule(
    'NOT NULL reads every row: add a CHECK ... NOT VALID and validate it first',
    `^ALTER\\s+TABLE\\s+${TABLE}\\s.*ALTER\\s+COLUMN\\s+\\S+\\s+SET\\s+NOT\\s+NULL`,
  ),
  rule(
    'a constraint reads every row under a lock: add it NOT VALID and validate it in another file',
    `^ALTER\\s+TABLE\\s+${TABLE}\\s(?=.*ADD\\s+CONSTRAINT)(?!.*NOT\\s+VALID)`,
  ),
  rule(
    'the version before still reads this column: drop it one release later',
    `^ALTER\\s+TABLE\\s+${TABLE}\\s.*(?:DROP\\s+COLUMN|RENAME\\s+COLUMN)`,
  ),
  rule('the version before still uses this table', `^ALTER\\s+TABLE\\s+${TABLE}\\s+RENAME\\s+TO`),
  rule('nobody else gets in', `^LOCK\\s+TABLE\\s+${TABLE}`),
];

/** Findings in one migration; tables that it makes itself are empty and may be locked. */
export function lintMigration(sql: string): LockFinding[] {
  const statements = statementsOf(sql);
  const made = new Set(
    statements.flatMap((statement) => {
      const table = /^CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?"?(\w+)"?/iu.exec(statement)?.[1];
      return table === undefined ? [] : [table];
    }),
  );
  return statements.flatMap((statement) =>
    RULES.flatMap(({ name, pattern, table }) => {
      const match = pattern.exec(statement);
      if (match === null || made.has(match[table] ?? '')) return [];
      return [{ rule: name, statement: statement.replace(/\s+/gu, ' ').slice(0, 120) }];
    }),
  );
}

/** Statements without comments; the bodies of functions are left out, since they do not run. */
function statementsOf(sql: string): string[] {
  return sql
    .replace(/--[^\n]*/gu, '')
    .replace(/\$(\w*)\$.*?\$\1\$/gsu, "''")
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
