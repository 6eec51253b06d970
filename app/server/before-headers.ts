import type { ServerResponse } from 'node:http';

/** Runs the work once, just before the headers of the response are sent: the last moment to set them. */
export function beforeHeaders(response: ServerResponse, work: () => void): void {
  const original = response.writeHead;
  const intercepted = (...given: unknown[]): unknown => {
    response.writeHead = original;
    work();
    return Reflect.apply(original, response, given);
  };
  response.writeHead = intercepted as typeof original;
}
