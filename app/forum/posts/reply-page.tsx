import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Page } from '~/shared/ui/page';
import type { TopicLink } from '../forum-data';
import { SPACE_NAMES } from '../names';
import { ReplyComposer } from './reply-composer';
import type { WritingStart } from '../writing';

/** The composer on a page of its own, with the way back to the topic. */
export function ReplyPage({ topic, writing }: { topic: TopicLink; writing: WritingStart }) {
  return (
    <Page>
      <TopicCrumbs topic={topic} />
      <ReplyComposer topicId={topic.id} writing={writing} level={1} />
    </Page>
  );
}

/** The way back to a topic from the pages about it. */
export function TopicCrumbs({ topic }: { topic: TopicLink }) {
  const { t } = useWords();
  const items = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t(SPACE_NAMES[topic.spaceCode]), href: links.space(topic.spaceCode) },
    { label: topic.title, href: links.topic(topic) },
  ];
  return <Breadcrumb items={items} />;
}
