import { placeToWrite } from '~/forum/drafts/draft-place';
import type { DraftRow } from '~/forum/drafts/draft-queries.server';
import type { TopicRowData } from '~/forum/forum-data';
import { SPACE_NAMES } from '~/forum/names';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Lanes } from '~/shared/ui/lanes';

/** For a visitor: how the forum works, as the three legs of a relay. */
export function HowItWorks() {
  const { t } = useWords();
  const legs = [
    { id: 'read', title: t('home:how.read'), text: t('home:how.readText') },
    { id: 'share', title: t('home:how.share'), text: t('home:how.shareText') },
    { id: 'pass', title: t('home:how.pass'), text: t('home:how.passText') },
  ];
  return (
    <section className="deep relay" aria-labelledby="panel-title">
      <Lanes />
      <p className="soft small">{t('home:how.lead')}</p>
      <h2 id="panel-title">{t('home:how.title')}</h2>
      <ol className="legs" role="list">
        {legs.map((leg, index) => (
          <li key={leg.id} className={index === 0 ? 'now' : undefined}>
            <strong>{leg.title}</strong>
            <span className="meta">{leg.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type LeftOffProps = {
  topics: TopicRowData[];
  draft: DraftRow | null;
  /** Whether some space holds something that this member did not read. */
  isUnread: boolean;
};

/** For a member: what they were writing, and the conversations that went on since they read them. */
export function LeftOff({ topics, draft, isUnread }: LeftOffProps) {
  const { t } = useWords();
  const rest = isUnread
    ? { title: t('home:leftOff.unread'), text: t('home:leftOff.unreadText') }
    : { title: t('home:leftOff.none'), text: t('home:leftOff.noneText') };
  const isQuiet = topics.length === 0 && !draft;
  const title = topics.length > 0 ? t('home:leftOff.title', { count: topics.length }) : t('home:leftOff.writing');
  return (
    <section className="deep relay" aria-labelledby="panel-title">
      <Lanes />
      <p className="soft small">{t('home:leftOff.lead')}</p>
      <h2 id="panel-title">{isQuiet ? rest.title : title}</h2>
      {isQuiet && <p>{rest.text}</p>}
      <ol className="legs" role="list">
        {draft && <DraftLeg draft={draft} isAlone={topics.length === 0} />}
        {topics.map((topic, index) => (
          <li key={topic.id} className={index === 0 && !draft ? 'now' : undefined}>
            <strong>
              <a href={links.topic(topic)}>{topic.title}</a>
            </strong>
            <span className="meta">
              {t(SPACE_NAMES[topic.spaceCode])} · {t('home:leftOff.news', { count: topic.newReplies })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The text one was writing last; the title of the panel says so when it is all there is. */
function DraftLeg({ draft, isAlone }: { draft: DraftRow; isAlone: boolean }) {
  const { t } = useWords();
  const href = draft.orphanedText === null ? placeToWrite(draft.place) : links.drafts();
  return (
    <li className="now">
      {!isAlone && <span className="meta">{t('home:leftOff.writing')}</span>}
      <strong>
        <a href={href}>{draft.title ?? t('home:leftOff.untitled')}</a>
      </strong>
      {isAlone && draft.excerpt && <span className="meta">{draft.excerpt}</span>}
    </li>
  );
}
