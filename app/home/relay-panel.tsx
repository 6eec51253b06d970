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

/** For a member: the conversations that went on since they read them. */
export function LeftOff({ topics }: { topics: TopicRowData[] }) {
  const { t } = useWords();
  return (
    <section className="deep relay" aria-labelledby="panel-title">
      <Lanes />
      <p className="soft small">{t('home:leftOff.lead')}</p>
      <h2 id="panel-title">{topics.length > 0 ? t('home:leftOff.title', { count: topics.length }) : t('home:leftOff.none')}</h2>
      {topics.length === 0 && <p>{t('home:leftOff.noneText')}</p>}
      <ol className="legs" role="list">
        {topics.map((topic, index) => (
          <li key={topic.id} className={index === 0 ? 'now' : undefined}>
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
