import { write } from '#db/connection.server';
import { deviceTokenIn, rememberDevice } from './known-device.server';
import { placeOf } from './place.server';
import { startSession } from './session.server';

/**
 * Signs the person in on the browser that sent this request, and remembers that browser as theirs. Returns
 * the headers that set both cookies.
 */
export async function enter(personId: number, request: Request, clientAddress: string): Promise<Headers> {
  const place = await placeOf(clientAddress);
  const headers = new Headers({ 'Set-Cookie': await startSession(personId, request, place) });
  headers.append('Set-Cookie', await write((tx) => rememberDevice(tx, personId, deviceTokenIn(request))));
  return headers;
}
