import { useEffect, useRef, useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { TextField } from '~/shared/ui/text-fields';
import type { LinkWish } from './rich-link';

type LinkDialogProps = { link: LinkWish; onClose: (wish: { words: string; href: string } | null) => void };

/** Asks for the words and the address of a link. It stands outside the form of the post, so that Enter sends only this. */
export function LinkDialog({ link, onClose }: LinkDialogProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  // The browser gives the focus back to the text only when the dialog itself is closed.
  const close = (wanted: { words: string; href: string } | null) => {
    dialog.current?.close();
    onClose(wanted);
  };
  const wish = (form: HTMLFormElement) => {
    const fields = new FormData(form);
    return { words: String(fields.get('linkWords')), href: String(fields.get('linkAddress')) };
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const wanted = wish(event.currentTarget);
    if (wanted.href.trim() === '') setMissing(true);
    else close(wanted);
  };
  return createPortal(
    <dialog className="link-dialog" ref={dialog} aria-labelledby="link-dialog-title" onCancel={() => onClose(null)}>
      <form onSubmit={send} noValidate data-plain>
        <h2 id="link-dialog-title">{t('forum:editor.link.title')}</h2>
        <TextField
          name="linkAddress"
          label={t('forum:editor.link.address')}
          hint={t('forum:editor.link.hint')}
          error={missing ? { key: 'forum:editor.link.missing' } : undefined}
          defaultValue={link.href}
          inputMode="url"
          autoComplete="off"
        />
        <TextField name="linkWords" label={t('forum:editor.link.words')} defaultValue={link.words} autoComplete="off" />
        <div className="form-end">
          <Button variant="primary">{t(link.isNew ? 'forum:editor.link.add' : 'forum:editor.link.change')}</Button>
          {!link.isNew && (
            <Button variant="quiet" type="button" onClick={() => close({ words: link.words, href: '' })}>
              {t('forum:editor.link.remove')}
            </Button>
          )}
          <Button variant="quiet" type="button" onClick={() => close(null)}>
            {t('forum:editor.link.cancel')}
          </Button>
        </div>
      </form>
    </dialog>,
    document.body,
  );
}
