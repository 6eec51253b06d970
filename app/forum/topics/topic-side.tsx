import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { FollowButton } from '../following/follow-button';
import { ORGANISATION_KIND_NAMES } from '../names';
import type { TopicPageData } from './topic-page-data.server';

/** Beside a topic: where its author works, what looks like it, and what else one can do. */
export function TopicSide({ data }: { data: TopicPageData }) {
  const { t } = useWords();
  return (
    <aside className="side" aria-label={t('forum:topic.about')}>
      <Story data={data} />
      <OrganisationFacts data={data} />
      <Following data={data} />
      <Similar data={data} />
      <Permalink data={data} />
      <Moderation data={data} />
    </aside>
  );
}

/** The way back to the story that this is the conversation of. */
function Story({ data: { topic } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (topic.caseStudyId === null) return null;
  return (
    <section>
      <h2>{t('forum:conversation.of')}</h2>
      <p>
        <ButtonLink block href={links.caseStudy({ id: topic.caseStudyId, slug: topic.slug })}>
          {t('forum:conversation.read')}
        </ButtonLink>
      </p>
    </section>
  );
}

function OrganisationFacts({ data: { organisation } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (!organisation) return null;
  return (
    <section>
      <h2>{organisation.name}</h2>
      <dl className="facts">
        <dt>{t('forum:topic.organisationKind')}</dt>
        <dd>{t(ORGANISATION_KIND_NAMES[organisation.kind])}</dd>
        <dt>{t('forum:topic.organisationPeople')}</dt>
        <dd className="num">{organisation.people}</dd>
        <dt>{t('forum:topic.organisationTopics')}</dt>
        <dd className="num">{organisation.topics}</dd>
      </dl>
      <p>
        <ButtonLink variant="quiet" small href={links.organisation(organisation.id)}>
          {t('forum:topic.toOrganisation')}
        </ButtonLink>
      </p>
    </section>
  );
}

function Following({ data: { following } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (!following) return null;
  return (
    <section aria-label={t('forum:following.title')}>
      <FollowButton block state={following} label={t('forum:following.topic')} hint={t('forum:following.topicHint')} />
    </section>
  );
}

function Similar({ data: { similar } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (similar.length === 0) return null;
  return (
    <section>
      <h2>{t('forum:topic.similar')}</h2>
      <ul role="list">
        {similar.map((other) => (
          <li key={other.id}>
            <a href={links.topic(other)}>{other.title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Permalink({ data: { opening } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (!opening) return null;
  return (
    <section>
      <h2>{t('forum:topic.more')}</h2>
      <ul role="list">
        <li>
          <a href={links.post(opening.id)}>{t('forum:topic.share')}</a>
        </li>
      </ul>
    </section>
  );
}

/** Pin, close and move: for moderators. */
function Moderation({ data: { topic, can } }: { data: TopicPageData }) {
  const { t } = useWords();
  if (!can.pin && !can.close && !can.move) return null;
  return (
    <section>
      <h2>{t('forum:topic.actions')}</h2>
      {can.pin && (
        <Toggle action={links.pin(topic.id)} on={!topic.isPinned}>
          {t(topic.isPinned ? 'forum:topic.unpin' : 'forum:topic.pin')}
        </Toggle>
      )}
      {can.close && (
        <Toggle action={links.closure(topic.id)} on={!topic.isClosed}>
          {t(topic.isClosed ? 'forum:topic.reopen' : 'forum:topic.close')}
        </Toggle>
      )}
      {can.move && (
        <p>
          <ButtonLink variant="quiet" small href={links.move(topic.id)}>
            {t('forum:topic.move')}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function Toggle({ action, on, children }: { action: string; on: boolean; children: string }) {
  return (
    <form method="post" action={action}>
      <button className="button button-quiet button-small" name="on" value={String(on)}>
        {children}
      </button>
    </form>
  );
}
