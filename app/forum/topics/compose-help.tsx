import type { SpaceCode } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { SPACE_DESCRIPTIONS } from '../names';
import type { TopicStart } from '../writing';
import { composeWords } from './compose-words';

/** Beside the form of a topic: what belongs in the space. */
export function ComposeHelp({ spaceCode, writing: { form, mayChangeHelp } }: { spaceCode: SpaceCode; writing: TopicStart }) {
  const { t } = useWords();
  return (
    <aside className="side" aria-label={t('forum:compose.help.label')}>
      <section>
        <h2>{t('forum:compose.help.title')}</h2>
        <p className="small soft">{t(SPACE_DESCRIPTIONS[spaceCode])}</p>
        <p className="small soft mt-2">{t(composeWords(spaceCode).help)}</p>
        {form && mayChangeHelp && (
          <p className="small mt-2">
            <a className="tap" href={links.fieldHelp(form.shape)}>{t('shapes:help.link')}</a>
          </p>
        )}
      </section>
      <section>
        <h2>{t('forum:compose.help.people')}</h2>
        <p className="small soft">
          {t('forum:compose.help.peopleText')} <a href={links.houseRules()}>{t('shared:footer.houseRules')}</a>
        </p>
      </section>
    </aside>
  );
}
