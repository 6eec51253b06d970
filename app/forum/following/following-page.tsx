import type { FollowKind } from '#db/codes';
import { MyTabs } from '~/accounts/my-tabs';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { EmptyState } from '~/shared/ui/empty-state';
import { Page } from '~/shared/ui/page';
import { SPACE_NAMES } from '../names';
import type { Followed } from './follow-queries.server';

type FollowingPageProps = { id: number; followed: Followed };
type Line = { id: number; label: string; href?: string };

/** Everything somebody follows, each with a button to let it go. Only they see it. */
export function FollowingPage({ id, followed }: FollowingPageProps) {
  const { t } = useWords();
  const isEmpty = Object.values(followed).every((list) => list.length === 0);
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('forum:following.title')}</h1>
          <p>{t('forum:following.lead')}</p>
        </div>
      </header>
      <MyTabs id={id} current="following" />
      {isEmpty ? (
        <EmptyState
          level={2}
          title={t('forum:following.none')}
          text={t('forum:following.noneText')}
          action={<ButtonLink href={links.spaces()}>{t('forum:following.toSpaces')}</ButtonLink>}
        />
      ) : (
        <Lists followed={followed} />
      )}
    </Page>
  );
}

function Lists({ followed }: Pick<FollowingPageProps, 'followed'>) {
  const { t } = useWords();
  const { spaces, topics, tags, people, organisations } = followed;
  const spaceLines = spaces.map(({ id, code }) => ({ id, label: t(SPACE_NAMES[code]), href: links.space(code) }));
  const topicLines = topics.map((one) => ({ id: one.id, label: one.title, href: links.topic(one) }));
  const tagLines = tags.map(({ id, name }) => ({ id, label: name }));
  const peopleLines = people.map(({ id, name }) => ({ id, label: name, href: links.person(id) }));
  const organisationLines = organisations.map(({ id, name }) => ({ id, label: name, href: links.organisation(id) }));
  return (
    <div className="max-w-[40rem]">
      <FollowedOf kind="space" title={t('forum:following.spaces')} lines={spaceLines} />
      <FollowedOf kind="topic" title={t('forum:following.topics')} lines={topicLines} />
      <FollowedOf kind="tag" title={t('forum:following.tags')} lines={tagLines} />
      <FollowedOf kind="person" title={t('forum:following.people')} lines={peopleLines} />
      <FollowedOf kind="organisation" title={t('forum:following.organisations')} lines={organisationLines} />
    </div>
  );
}

function FollowedOf({ kind, title, lines }: { kind: FollowKind; title: string; lines: Line[] }) {
  const { t } = useWords();
  if (lines.length === 0) return null;
  return (
    <section className="section" aria-labelledby={`followed-${kind}`}>
      <h2 id={`followed-${kind}`}>{title}</h2>
      <ul className="plain-list mt-3" role="list">
        {lines.map(({ id, label, href }) => (
          <li key={id} className="items-center">
            {href ? <a className="tap" href={href}>{label}</a> : <span>{label}</span>}
            <form method="post" action={links.follows()}>
              <input type="hidden" name="kind" value={kind} />
              <input type="hidden" name="id" value={id} />
              <Button small variant="quiet" name="on" value="false">
                {t('forum:following.stop')}
                <span className="vh">: {label}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
