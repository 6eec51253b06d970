import type { Discipline, Role } from '#db/codes';
import { ROLE_NAMES } from '~/accounts/role-names';
import { formatMonth } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Avatar } from '~/shared/ui/avatar';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button } from '~/shared/ui/button';
import { Chip } from '~/shared/ui/chip';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import type { SharedRowData } from '../forum-data';
import { FollowButton } from '../following/follow-button';
import type { FollowState } from '../following/follow-queries.server';
import { DISCIPLINE_NAMES, SPACE_NAMES } from '../names';
import { SharedList } from './shared-list';
import { SHARED_KINDS, type SharedKind } from './shared-wish';

export type PersonPageProps = {
  person: {
    id: number;
    name: string;
    role: Role;
    jobTitle: string | null;
    discipline: Discipline | null;
    teaches: string | null;
    pictureName: string | null;
    about: string | null;
    organisation: { id: number; name: string } | null;
    createdAt: number;
  };
  following: FollowState;
  kind: SharedKind | null;
  counts: Partial<Record<SharedKind, number>>;
  shared: { rows: SharedRowData[]; newer: number | null; older: number | null };
};

/** A person: who they are and what they shared. */
export function PersonPage(props: PersonPageProps) {
  const { t } = useWords();
  const { person } = props;
  return (
    <Page>
      <PersonCrumbs person={person} />
      <PersonHead person={person} />
      <div className="topic">
        <div>
          <OwnWords id="teaches-title" title={t('forum:person.teaches')} text={person.teaches} />
          <OwnWords id="about-title" title={t('forum:person.about')} text={person.about} />
          <SharedByPerson {...props} />
        </div>
        <aside className="side" aria-label={t('forum:person.aboutLabel', { name: person.name })}>
          <PersonFacts person={person} />
          <FollowPerson {...props} />
        </aside>
      </div>
    </Page>
  );
}

/** What somebody wrote about themselves, under its heading; nothing when they did not. */
function OwnWords({ id, title, text }: { id: string; title: string; text: string | null }) {
  if (!text) return null;
  return (
    <section className="mb-8" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="post-body mt-3">
        {text.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}

type PersonProps = Pick<PersonPageProps, 'person'>;

function PersonCrumbs({ person: { name, organisation } }: PersonProps) {
  const { t } = useWords();
  const place = organisation ? [{ label: organisation.name, href: links.organisation(organisation.id) }] : [];
  return <Breadcrumb items={[{ label: t('shared:nav.home'), href: links.home() }, ...place, { label: name }]} />;
}

function PersonHead({ person }: PersonProps) {
  const { t } = useWords();
  const { organisation } = person;
  // Anybody may call themselves an administrator in their own words: this says who is one.
  const hasDuty = person.role !== 'teacher';
  // "Anders" beside a name tells nothing.
  const teachesOne = person.discipline === 'other' ? null : person.discipline;
  return (
    <header className="who">
      <Avatar name={person.name} id={person.id} pictureName={person.pictureName} size="l" />
      <div>
        <h1>{person.name}</h1>
        <p>
          {person.jobTitle}
          {person.jobTitle && organisation && ', '}
          {organisation && <a href={links.organisation(organisation.id)}>{organisation.name}</a>}
        </p>
        {(hasDuty || teachesOne) && (
          <div className="row">
            {hasDuty && <Chip kind="info">{t(ROLE_NAMES[person.role])}</Chip>}
            {teachesOne && <Chip>{t(DISCIPLINE_NAMES[teachesOne])}</Chip>}
          </div>
        )}
      </div>
    </header>
  );
}

function SharedByPerson({ person, kind, counts, shared }: PersonPageProps) {
  const { t } = useWords();
  const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
  const path = links.person(person.id);
  return (
    <section className="section" aria-labelledby="shared-title">
      <div className="listbar border-0">
        <h2 id="shared-title" className="text-head">{t('forum:person.shared', { name: person.name })}</h2>
        {total > 0 && <KindForm path={path} kind={kind} counts={counts} total={total} />}
      </div>
      {shared.rows.length > 0 ? (
        <SharedList path={path} kind={kind} shared={shared} />
      ) : (
        <div className="section">
          <EmptyState title={t('forum:person.nothing')} text={t('forum:person.nothingText', { name: person.name })} />
        </div>
      )}
    </section>
  );
}

type KindFormProps = Pick<PersonPageProps, 'kind' | 'counts'> & { path: string; total: number };

function KindForm({ path, kind, counts, total }: KindFormProps) {
  const { t } = useWords();
  const label = (one: SharedKind) => {
    const count = counts[one] ?? 0;
    return one === 'replies' ? t('forum:person.replies', { count }) : t('forum:person.kind', { kind: t(SPACE_NAMES[one]), count });
  };
  return (
    <form className="sort flex-wrap" action={path} method="get" key={kind}>
      <label htmlFor="kind">{t('forum:person.show')}</label>
      <select className="input" id="kind" name="kind" defaultValue={kind ?? ''}>
        <option value="">{t('forum:person.all', { count: total })}</option>
        {SHARED_KINDS.filter((one) => counts[one] || one === kind).map((one) => (
          <option key={one} value={one}>
            {label(one)}
          </option>
        ))}
      </select>
      <Button small>{t('forum:person.apply')}</Button>
    </form>
  );
}

function FollowPerson({ person: { name }, following }: PersonPageProps) {
  const { t } = useWords();
  if (!following) return null;
  return (
    <section aria-label={t('forum:following.title')}>
      <FollowButton block state={following} label={t('forum:following.person', { name })} hint={t('forum:following.personHint')} />
    </section>
  );
}

function PersonFacts({ person }: PersonProps) {
  const { t, language, timeZone } = useWords();
  return (
    <section>
      <h2>{t('forum:person.inShort')}</h2>
      <dl className="facts">
        {person.organisation && (
          <>
            <dt>{t('forum:person.organisation')}</dt>
            <dd>
              <a href={links.organisation(person.organisation.id)}>{person.organisation.name}</a>
            </dd>
          </>
        )}
        {person.discipline && (
          <>
            <dt>{t('forum:person.discipline')}</dt>
            <dd>{t(DISCIPLINE_NAMES[person.discipline])}</dd>
          </>
        )}
        <dt>{t('forum:person.since')}</dt>
        <dd>{formatMonth(person.createdAt, language, timeZone)}</dd>
      </dl>
    </section>
  );
}
