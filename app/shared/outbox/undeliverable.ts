/** Thrown by a listener for which trying again is no use: the event is given up at once, and kept with its error. */
export class Undeliverable extends Error {
  override name = 'Undeliverable';
}
