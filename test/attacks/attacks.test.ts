import { accessMatrix } from './access-matrix.ts';
import { crafted } from './crafted.ts';
import { fuzz } from './fuzz.ts';
import { partnerMatrix } from './partner-matrix.ts';
import { attackWorld } from './world.ts';

// One house for all attacks: it costs more than they do.
const world = await attackWorld();
accessMatrix(world);
partnerMatrix(world);
fuzz(world);
crafted(world);
