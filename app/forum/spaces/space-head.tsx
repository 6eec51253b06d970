import type { ReactNode } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Glyph } from '~/shared/ui/glyph';
import { SPACE_DESCRIPTIONS, SPACE_NAMES } from '../names';
import type { SpaceCode } from './spaces';

/** The way back, the sign of the space, its name and what it is for; `children` is its one action. */
export function SpaceHead({ code, children }: { code: SpaceCode; children?: ReactNode }) {
  const { t } = useWords();
  const crumbs = [
    { label: t('shared:nav.home'), href: links.home() },
    { label: t('forum:spaces.title'), href: links.spaces() },
    { label: t(SPACE_NAMES[code]) },
  ];
  return (
    <>
      <Breadcrumb items={crumbs} />
      <header className="space-head">
        <Glyph space={code} />
        <div className="txt">
          <h1>{t(SPACE_NAMES[code])}</h1>
          <p>{t(SPACE_DESCRIPTIONS[code])}</p>
        </div>
        {children}
      </header>
    </>
  );
}
