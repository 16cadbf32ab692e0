export { compose, type House, startStages } from './boot/compose.ts';
export { startPeriodicTasks } from './boot/periodic.ts';
export { type Demo, ensureDemo } from './demo/ensure-demo.ts';
export { loadDemo } from './demo/load-demo.ts';
