import { ORGANISATION_KINDS, type OrganisationKind } from '#db/codes';
import { notFound } from '~/shared/errors/app-error';
import { PROVINCE_MAX } from './organisation-form';

/** Longer is no part of a name. */
const QUERY_MAX = 120;

export type ListWish = { kind: OrganisationKind | null; province: string; q: string };

/** What the address of a list of organisations asks for. Throws a 404 for a kind that does not exist. */
export function listWish(searchParams: URLSearchParams): ListWish {
  const wished = searchParams.get('kind');
  const kind = ORGANISATION_KINDS.find((known) => known === wished) ?? null;
  if (wished && !kind) throw notFound();
  const province = (searchParams.get('province') ?? '').slice(0, PROVINCE_MAX);
  return { kind, province, q: (searchParams.get('q') ?? '').trim().slice(0, QUERY_MAX) };
}
