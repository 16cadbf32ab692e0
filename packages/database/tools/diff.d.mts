/** The SQL between two states of the schema; `null` stands for an empty database. */
export function schemaDiff(
  fromFiles: readonly { path: string; content: string }[] | null,
  connectionString: string,
): Promise<string>;
