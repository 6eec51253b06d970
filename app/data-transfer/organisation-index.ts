import { foldName } from '~/shared/fold';
import { nearestName } from './nearest-name';

export type StoredOrganisation = { id: number; name: string; mergedIntoId: number | null };

/** Names for which a nearest one is looked up in one list: it compares with every organisation. */
const MOST_GUESSES = 200;

/** Organisations by name; one that was merged leads to the one that it became part of. */
export class OrganisationIndex {
  private readonly byId: Map<number, StoredOrganisation>;
  private readonly byName = new Map<string, number>();
  private readonly guesses = new Map<string, string | undefined>();
  private readonly current: string[];

  constructor(organisations: readonly StoredOrganisation[]) {
    this.byId = new Map(organisations.map((one) => [one.id, one]));
    this.current = organisations.filter((one) => one.mergedIntoId === null).map((one) => one.name);
    // Those that stand by themselves come first, so that they win from a merged one of the same name.
    const ordered = [...organisations].sort((a, b) => Number(a.mergedIntoId !== null) - Number(b.mergedIntoId !== null) || a.id - b.id);
    for (const { id, name } of ordered) {
      const folded = foldName(name);
      if (!this.byName.has(folded)) this.byName.set(folded, this.targetOf(id));
    }
  }

  /** The id that this name stands for, if any. */
  idOf(name: string): number | undefined {
    return this.byName.get(foldName(name));
  }

  nameOf(id: number | null): string | null {
    return id === null ? null : (this.byId.get(id)?.name ?? null);
  }

  /** The name that was probably meant. */
  guess(name: string): string | undefined {
    const known = foldName(name);
    if (!this.guesses.has(known) && this.guesses.size < MOST_GUESSES) this.guesses.set(known, nearestName(name, this.current));
    return this.guesses.get(known);
  }

  private targetOf(id: number): number {
    const seen = new Set<number>();
    let at = id;
    for (let next = this.byId.get(at)?.mergedIntoId; next && !seen.has(at); next = this.byId.get(at)?.mergedIntoId) {
      seen.add(at);
      at = next;
    }
    return at;
  }
}
