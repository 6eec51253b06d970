import { useEffect, useRef, useState } from 'react';
import { useWords } from '~/shared/i18n/words-context';
import type { Unheld } from './can-hold';
import { INSERT_EVENT } from './insert-markdown';
import { LinkDialog } from './link-dialog';
import { MentionList } from './mention-list';
import type { RichEditor, RichState } from './rich-editor';
import { RichToolbar } from './rich-toolbar';
import { standBefore } from './stand-before';
import { useMentions } from './use-mentions';
import type { LinkWish } from './rich-link';

type RichFieldProps = { fieldId: string; onOpen: () => void; onUnheld: (why: Unheld) => void };

const START: RichState = { tools: { on: [], off: [], inTable: false }, mentioning: null };

/** The rich editor in front of a text field, which keeps the text and is what the form sends. */
export function RichField({ fieldId, onOpen, onUnheld }: RichFieldProps) {
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const rich = useRef<RichEditor | null>(null);
  const [state, setState] = useState<RichState>(START);
  const [link, setLink] = useState<LinkWish | null>(null);
  const [leaving, setLeaving] = useState(false);
  const mentions = useMentions(state.mentioning?.name ?? null, fieldId, (person) => rich.current?.mention(person));
  const keys = useRef({ mention: mentions.onKey, openLink: () => setLink(rich.current?.link() ?? null) });
  useEffect(() => {
    keys.current.mention = mentions.onKey;
  });
  const calls = useRef({ onOpen, onUnheld });
  useEffect(() => {
    calls.current = { onOpen, onUnheld };
  });
  const description = t('forum:editor.description');
  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLTextAreaElement) || !root.current) return;
    return standBefore({
      field,
      root: root.current,
      description,
      onState: setState,
      onReady: (editor) => {
        rich.current = editor;
        calls.current.onOpen();
      },
      onUnheld: (why) => calls.current.onUnheld(why),
      onLeaving: setLeaving,
      onMention: (event) => keys.current.mention(event),
      onLink: () => keys.current.openLink(),
      onToolbar: () => bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
      insertEvent: INSERT_EVENT,
    });
  }, [fieldId, description]);
  useActiveOption(root, mentions.listId, mentions.activeId);
  const closeLink = (wish: { words: string; href: string } | null) => {
    setLink(null);
    if (wish) rich.current?.setLink(wish);
    else rich.current?.focus();
  };
  return (
    <>
      <RichToolbar
        ref={bar}
        state={state.tools}
        onUse={(tool) => (tool === 'link' ? keys.current.openLink() : rich.current?.run(tool))}
      />
      <div className="rich">
        <div ref={root} />
        <MentionList {...mentions} top={state.mentioning?.top} />
      </div>
      <p className="vh" role="status">
        {leaving && t('forum:editor.leaving')}
      </p>
      {link && <LinkDialog link={link} onClose={closeLink} />}
    </>
  );
}

/** Tells a screen reader which name of the list is chosen, while the caret stays in the text. */
function useActiveOption(root: React.RefObject<HTMLDivElement | null>, listId: string, activeId: string | undefined): void {
  useEffect(() => {
    const box = root.current?.querySelector('[role=textbox]');
    if (!box) return;
    if (activeId) {
      box.setAttribute('aria-controls', listId);
      box.setAttribute('aria-activedescendant', activeId);
    } else {
      box.removeAttribute('aria-controls');
      box.removeAttribute('aria-activedescendant');
    }
  }, [root, listId, activeId]);
}
