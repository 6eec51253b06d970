import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Glyph } from '~/shared/ui/glyph';
import { Icon } from '~/shared/ui/icon';
import type { SpaceData } from '../forum-data';
import { SPACE_COUNTS, SPACE_DESCRIPTIONS, SPACE_NAMES } from '../names';

/** Every space with what it holds and, for a member, what is new in it. */
export function SpaceGrid({ spaces, level = 3 }: { spaces: SpaceData[]; level?: 2 | 3 }) {
  const { t } = useWords();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="spaces" role="list">
      {spaces.map((space) => (
        <li key={space.code}>
          <Glyph space={space.code} />
          <div>
            <Heading className="text-row">
              <a href={links.frontOf(space.code)}>{t(SPACE_NAMES[space.code])}</a>
            </Heading>
            <p>{t(SPACE_DESCRIPTIONS[space.code])}</p>
            <p className="meta num">
              {space.isReadable ? <Holdings space={space} /> : <MembersOnly />}
              {space.isFollowed && ` · ${t('forum:spaces.followed')}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Holdings({ space }: { space: SpaceData }) {
  const { t } = useWords();
  return (
    <>
      {t(SPACE_COUNTS[space.code], { count: space.topicCount })}
      {space.newCount > 0 && (
        <>
          {' · '}
          <span className="new">{t('forum:spaces.news', { count: space.newCount })}</span>
        </>
      )}
    </>
  );
}

function MembersOnly() {
  const { t } = useWords();
  return (
    <span className="flex items-start gap-2">
      <Icon name="lock" />
      {t('forum:spaces.membersOnly')}
    </span>
  );
}
