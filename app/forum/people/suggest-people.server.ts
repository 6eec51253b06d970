import { and, asc, desc, eq, like, or, sql } from 'drizzle-orm';
import { read } from '#db/connection.server';
import { person } from '#db/schema/accounts';
import { post } from '#db/schema/forum';
import { organisation } from '#db/schema/organisations';
import { spellingsOf } from '~/accounts/members/member-search.server';
import { notSuspended } from '~/accounts/suspension.server';
import { isMember, type Actor } from '~/shared/actor';
import { forbidden } from '~/shared/errors/app-error';
import { placeFrom } from '../drafts/draft-place';
import type { Author } from '../forum-data';
import { findTopic } from '../topics/topic-facts.server';

/** Names in the list: more is no longer a choice at a glance. */
const MAX_PEOPLE = 8;
/** Characters of a name that are looked for. */
const MAX_LENGTH = 60;

/** Somebody to mention, with what tells people of one name apart. */
export type SuggestedPerson = Pick<Author, 'id' | 'name' | 'jobTitle' | 'organisationKind'>;

/**
 * People of whose name a word begins with this text, eight at most: who takes part in the topic of `place` (as a draft
 * names it) first, then by name. Only members ask for each other: throws 403 for a visitor.
 */
export async function suggestPeople(actor: Actor, typed: string, place = '', now = new Date()): Promise<SuggestedPerson[]> {
  if (!isMember(actor)) throw forbidden('forum:refusals.signIn');
  const start = typed.trim().replace(/\s+/g, ' ');
  // No name holds a wildcard, and nobody means everybody.
  if (start === '' || start.length > MAX_LENGTH || /[%_\\]/.test(start)) return [];
  const name = sql`lower(${person.name})`;
  const named = spellingsOf(start).flatMap((text) => [like(name, `${text}%`), like(name, `% ${text}%`)]);
  const takesPart = sql<number>`(select count(*) from ${post} where ${post.topicId} = ${await topicIn(actor, place)} and ${post.authorId} = ${person.id})`;
  return read()
    .select({ id: person.id, name: person.name, jobTitle: person.jobTitle, organisationKind: organisation.kind })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.organisationId))
    .where(and(or(...named), notSuspended(now)))
    .orderBy(desc(sql`case when ${takesPart} > 0 then 1 else 0 end`), asc(person.name), asc(person.id))
    .limit(MAX_PEOPLE);
}

/** The topic that is written in; 0, which is no topic, anywhere else. */
async function topicIn(actor: Actor, key: string): Promise<number> {
  const place = placeFrom(key);
  if (place?.kind !== 'topic') return 0;
  return (await findTopic(read(), actor, place.id)).id;
}
