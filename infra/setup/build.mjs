// `npm run build`: installs, generates and builds what changed.
import { prepare } from './steps.mjs';

await prepare((line) => console.log(line));
