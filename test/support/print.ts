/** Says a figure or a reason beside the results; vitest shows under which file it was said. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
