import { SPACE_NAMES } from '~/forum/names';
import { HOUSE_TEXTS, type HouseTextPage } from '~/house/house-texts';
import type { ReadAccess, SpaceCode } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Glyph } from '~/shared/ui/glyph';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { AdminTabs } from './admin-tabs';
import { HouseFields, type EditedHouse } from './house-fields';
import { READ_ACCESS_NAMES, TEXT_NAMES } from './setting-names';

type Texts = Record<(typeof HOUSE_TEXTS)[HouseTextPage], { nl?: string; en?: string }>;

type SettingsPageProps = {
  house: EditedHouse;
  texts: Texts;
  spaces: { code: SpaceCode; readAccess: ReadAccess }[];
  isSaved: boolean;
};

/** How the forum shows itself and works: its name, its spaces and its texts. */
export function SettingsPage({ house, texts, spaces, isSaved }: SettingsPageProps) {
  const { t } = useWords();
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:settings.title')}</h1>
          <p>{t('admin:settings.lead')}</p>
        </div>
      </header>
      <AdminTabs current="settings" />
      {isSaved && (
        <div className="my-6">
          <Notice kind="ok" live>
            <p>{t('admin:settings.saved')}</p>
          </Notice>
        </div>
      )}
      <HouseFields house={house} />
      <Spaces spaces={spaces} />
      <TextList texts={texts} />
      <Reviewing />
    </Page>
  );
}

function Spaces({ spaces }: Pick<SettingsPageProps, 'spaces'>) {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="spaces">
      <div className="section-head">
        <h2 id="spaces">{t('admin:settings.spaces')}</h2>
      </div>
      <ul className="people" role="list">
        {spaces.map(({ code, readAccess }) => (
          <li key={code}>
            <Glyph space={code} small />
            <div>
              <a href={links.spaceSettings(code)}>{t(SPACE_NAMES[code])}</a>
              <span className="meta">{t(READ_ACCESS_NAMES[readAccess])}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reviewing() {
  const { t } = useWords();
  return (
    <section className="section" aria-labelledby="reviewing">
      <div className="section-head">
        <h2 id="reviewing">{t('admin:checklist.section')}</h2>
      </div>
      <ul className="people" role="list">
        <li>
          <div>
            <a href={links.checklistSettings()}>{t('admin:checklist.title')}</a>
            <span className="meta">{t('admin:checklist.about')}</span>
          </div>
        </li>
      </ul>
    </section>
  );
}

function TextList({ texts }: { texts: Texts }) {
  const { t } = useWords();
  const stateOf = ({ nl, en }: { nl?: string; en?: string }) => {
    if (nl && en) return t('admin:settings.ownBoth');
    if (nl) return t('admin:settings.ownDutch');
    return en ? t('admin:settings.ownEnglish') : t('admin:settings.ours');
  };
  return (
    <section className="section" aria-labelledby="texts">
      <div className="section-head">
        <h2 id="texts">{t('admin:settings.texts')}</h2>
      </div>
      <ul className="people" role="list">
        {(Object.keys(HOUSE_TEXTS) as HouseTextPage[]).map((page) => (
          <li key={page}>
            <div>
              <a href={links.textSettings(page)}>{t(TEXT_NAMES[page])}</a>
              <span className="meta">{stateOf(texts[HOUSE_TEXTS[page]])}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
