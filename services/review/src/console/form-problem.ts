export { formProblem } from '@saring/web';
