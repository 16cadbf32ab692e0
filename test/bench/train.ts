/** `npm run train -- NAME [options]`: makes the weights that are committed. */
const [name = '', ...args] = process.argv.slice(2);
// Relative names of files count from where the command was called.
process.chdir(process.env.SARING_CALLED_FROM ?? process.cwd());
if (name !== 'matcher') {
  console.error('npm run train -- matcher [options]');
  process.exit(1);
}
const { trainMatcher } = await import('./training/matcher.ts');
trainMatcher(args);
process.exit();

export {};
