import type { OrganisationKind } from '#db/codes';
import { formatMonth, formatNumber } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Avatar } from '~/shared/ui/avatar';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { EmptyState } from '~/shared/ui/empty-state';
import { Glyph } from '~/shared/ui/glyph';
import { Page } from '~/shared/ui/page';
import type { SharedRowData } from '../forum-data';
import { FollowButton } from '../following/follow-button';
import type { FollowState } from '../following/follow-queries.server';
import { ORGANISATION_KIND_NAMES } from '../names';
import { SharedList } from './shared-list';
import type { SharedKind } from './shared-wish';

export type OrganisationPageProps = {
  organisation: {
    id: number;
    name: string;
    kind: OrganisationKind;
    province: string | null;
    place: string | null;
    website: string | null;
    createdAt: number;
    people: number;
    topics: number;
  };
  people: { id: number; name: string; jobTitle: string | null; pictureName: string | null }[];
  following: FollowState;
  kind: SharedKind | null;
  shared: { rows: SharedRowData[]; newer: number | null; older: number | null };
};

/** An organisation: its people and what they shared. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { t } = useWords();
  const { organisation, following } = props;
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t('shared:nav.organisations'), href: links.organisations() },
    { label: organisation.name },
  ];
  return (
    <Page>
      <Breadcrumb items={crumbs} />
      <header className="who">
        <Glyph space="organisation" />
        <div>
          <h1>{organisation.name}</h1>
          <p>{t(ORGANISATION_KIND_NAMES[organisation.kind])}</p>
        </div>
        <FollowButton state={following} label={t('forum:following.organisation')} />
      </header>
      <FactStrip {...props} />
      <div className="topic">
        <div>
          <People {...props} />
          <Shared {...props} />
        </div>
        <aside className="side" aria-label={t('forum:organisation.aboutLabel')}>
          <InShort {...props} />
        </aside>
      </div>
    </Page>
  );
}

function FactStrip({ organisation }: OrganisationPageProps) {
  const { t, language } = useWords();
  return (
    <dl className="figs">
      <div>
        <dt>{t('forum:organisation.peopleFact', { count: organisation.people })}</dt>
        <dd>{formatNumber(organisation.people, language)}</dd>
      </div>
      <div>
        <dt>{t('forum:organisation.sharedFact', { count: organisation.topics })}</dt>
        <dd>{formatNumber(organisation.topics, language)}</dd>
      </div>
    </dl>
  );
}

function People({ people }: OrganisationPageProps) {
  const { t } = useWords();
  return (
    <section aria-labelledby="people-title">
      <div className="section-head">
        <h2 id="people-title">{t('forum:organisation.people')}</h2>
      </div>
      {people.length === 0 && <p className="soft">{t('forum:organisation.nobody')}</p>}
      {people.length > 0 && (
        <ul className="people" role="list">
          {people.map((person) => (
            <li key={person.id}>
              <Avatar name={person.name} id={person.id} pictureName={person.pictureName} />
              <div>
                <a href={links.person(person.id)}>{person.name}</a>
                {person.jobTitle && <span className="meta">{person.jobTitle}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Shared({ organisation, kind, shared }: OrganisationPageProps) {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="shared-title">
      <div className="section-head">
        <h2 id="shared-title">{t('forum:organisation.shared')}</h2>
      </div>
      {shared.rows.length > 0 ? (
        <SharedList path={links.organisation(organisation.id)} kind={kind} shared={shared} showAuthor />
      ) : (
        <EmptyState
          title={t('forum:organisation.nothing')}
          text={t('forum:organisation.nothingText', { name: organisation.name })}
        />
      )}
    </section>
  );
}

/** A stored address becomes a link only when a browser would open a page with it. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function InShort({ organisation }: OrganisationPageProps) {
  const { t, language, timeZone } = useWords();
  const { place, province, website } = organisation;
  return (
    <section>
      <h2>{t('forum:organisation.inShort')}</h2>
      <dl className="facts">
        <dt>{t('forum:organisation.type')}</dt>
        <dd>{t(ORGANISATION_KIND_NAMES[organisation.kind])}</dd>
        {place && (
          <>
            <dt>{t('forum:organisation.place')}</dt>
            <dd>{place}</dd>
          </>
        )}
        {province && (
          <>
            <dt>{t('forum:organisation.province')}</dt>
            <dd>{province}</dd>
          </>
        )}
        {website && isWebAddress(website) && (
          <>
            <dt>{t('forum:organisation.website')}</dt>
            <dd>
              <a href={website} rel="nofollow noopener">
                {new URL(website).hostname}
              </a>
            </dd>
          </>
        )}
        <dt>{t('forum:organisation.since')}</dt>
        <dd>{formatMonth(organisation.createdAt, language, timeZone)}</dd>
      </dl>
    </section>
  );
}
