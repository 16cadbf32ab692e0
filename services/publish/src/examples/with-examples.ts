import type { Route } from '@saring/web';
import { EXAMPLES } from './examples.ts';

/** Gives routes the example that was recorded for them, for the API document and its pages. */
export function withExamples(routes: readonly Route[]): Route[] {
  return routes.map((route) => {
    const example = EXAMPLES[`${route.method} ${route.path}`];
    const success = Object.entries(route.responses ?? {}).find(([status]) => /^2/u.test(status));
    if (example === undefined || success === undefined) return route;
    const [status, response] = success;
    return { ...route, responses: { ...route.responses, [status]: { ...response, example } } };
  });
}
