import type { ReadAccess, SpaceCode } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import type { TopicLink } from '../forum-data';
import { SPACE_NAMES } from '../names';
import { TopicCrumbs } from '../posts/reply-page';

export type MoveData = {
  topic: TopicLink & { readAccess: ReadAccess };
  targets: { code: SpaceCode; readAccess: ReadAccess }[];
};

const READERS: Record<ReadAccess, string> = {
  public: 'forum:moderate.move.public',
  members: 'forum:moderate.move.members',
};

/** Where a moderator chooses the space that a topic belongs in. */
export function MovePage({ topic, targets }: MoveData) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  return (
    <Page>
      <TopicCrumbs topic={topic} />
      <header className="page-head">
        <div>
          <h1>{t('forum:moderate.move.title')}</h1>
          <p>{topic.title}</p>
        </div>
      </header>
      <ErrorSummary errors={errors} labels={{ space: t('forum:moderate.move.where') }} />
      {topic.readAccess === 'members' && (
        <Notice kind="warn">
          <p>{t('forum:moderate.move.opensUp')}</p>
        </Notice>
      )}
      <form className="confirm" method="post" action={links.move(topic.id)}>
        <ChoiceGroup id="space" legend={t('forum:moderate.move.where')} error={errors.space}>
          {targets.map(({ code, readAccess }) => (
            <Choice
              key={code}
              type="radio"
              name="space"
              value={code}
              label={t(SPACE_NAMES[code])}
              hint={t(READERS[readAccess])}
              defaultChecked={values.space === code}
            />
          ))}
        </ChoiceGroup>
        <div className="actions">
          <Button variant="primary">{t('forum:moderate.move.confirm')}</Button>
          <ButtonLink variant="quiet" href={links.topic(topic)}>
            {t('forum:deletion.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  );
}
