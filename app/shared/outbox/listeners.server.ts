/** An event from the outbox, as its listeners see it. */
export type RecordedEvent = {
  id: number;
  kind: string;
  payload: Record<string, unknown>;
  createdAt: Date;
  /** How often delivery was begun, this time included. */
  attempts: number;
};

export type Listener = {
  /** May run more than once for one event; throws when it must be tried again. */
  deliver: (event: RecordedEvent) => Promise<void>;
  /** Names in the payload that are forgotten once the event was delivered, such as the code of a link. */
  secrets?: readonly string[];
};

const listeners = new Map<string, Listener[]>();

let prepare: (() => Promise<void>) | undefined;

/** Sets what happens before each delivery, such as finding out what the forum is called today. */
export function beforeDelivery(work: () => Promise<void>): void {
  prepare = work;
}

/** "When X is recorded, Y does Z." Only app/listeners.server.ts calls it. */
export function listen(kind: string, listener: Listener): void {
  const deliver = async (event: RecordedEvent) => {
    await prepare?.();
    await listener.deliver(event);
  };
  listeners.set(kind, [...listenersOf(kind), { ...listener, deliver }]);
}

/** Who listens to this kind of event; when nobody does, it counts as delivered. */
export function listenersOf(kind: string): Listener[] {
  return listeners.get(kind) ?? [];
}

/** The kinds of event that somebody listens to. */
export function heardKinds(): string[] {
  return [...listeners.keys()];
}

/** Forgets every listener: a test wires its own, and a hot reload wires them anew. */
export function forgetListeners(): void {
  listeners.clear();
}
