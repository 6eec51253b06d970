import { useLocation } from '@remix-run/react';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import type { FollowState } from './follow-queries.server';

type FollowButtonProps = {
  /** Nothing is shown to who may not follow. */
  state: FollowState;
  /** "Volg deze ruimte". */
  label: string;
  /** A line under the button. */
  hint?: string;
  block?: boolean;
};

/** Follows what the page is about, or lets it go. */
export function FollowButton({ state, label, hint, block = false }: FollowButtonProps) {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  if (!state) return null;
  return (
    <form method="post" action={links.follows()}>
      <input type="hidden" name="kind" value={state.kind} />
      <input type="hidden" name="id" value={state.subjectId} />
      <input type="hidden" name="returnTo" value={pathname + search} />
      <Button block={block} icon={state.on ? 'check' : 'bell'} name="on" value={String(!state.on)}>
        {state.on ? t('forum:following.stop') : label}
      </Button>
      {hint && <p className="meta mt-2">{hint}</p>}
    </form>
  );
}
