import routes from '~/routes';

type Loader = (args: never) => Promise<Response> | Response;
type RouteModule = { loader?: Loader };

/** A route that answers a GET, and one way to fill in its address. */
export type Address = { file: string; path: string; params: Record<string, string>; loader: Loader };

/** What every parameter of an address may stand for, by its name. */
export type Candidates = Record<string, readonly string[]>;

/**
 * Every address of the front door (app/routes.ts) that reads something, with every candidate in every place.
 * Throws for a parameter without candidates: a new route must not slip through.
 */
export function everyAddress(modules: Record<string, RouteModule>, candidates: Candidates): Address[] {
  return [...routes].flatMap(({ path = '', file }) => {
    const loader = Object.entries(modules).find(([name]) => name.endsWith(`/app/${file}`))?.[1].loader;
    if (!loader) return [];
    return fillings(path, candidates).map((params) => ({ file, path: fill(path, params), params, loader }));
  });
}

function fillings(path: string, candidates: Candidates): Record<string, string>[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return names.reduce<Record<string, string>[]>(
    (sofar, name) => {
      const values = candidates[name];
      if (!values) throw new Error(`${path}: what may "${name}" stand for?`);
      return sofar.flatMap((params) => values.map((value) => ({ ...params, [name]: value })));
    },
    [path === '*' ? { '*': 'nergens' } : {}],
  );
}

function fill(path: string, params: Record<string, string>): string {
  return `/${path.replace(/:(\w+)\??/g, (_, name: string) => encodeURIComponent(params[name] ?? '')).replace('*', 'nergens')}`;
}
