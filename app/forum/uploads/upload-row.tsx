import { useRef, useState } from 'react';
import type { Message } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Field, FieldError, wire } from '~/shared/ui/field';
import { fileSize, MAX_ALT } from './uploaded';
import type { Item } from './upload-queue';

type UploadRowProps = {
  item: Item;
  onRemove: (id: number) => void;
  onRetry: (id: number) => void;
  onInsert: (item: Item, alt: string) => void;
};

/** One file on its way: how far it is, what is wrong with it, and for a picture the words that describe it. */
export function UploadRow({ item, onRemove, onRetry, onInsert }: UploadRowProps) {
  const { t } = useWords();
  const { id, fileName: name, state, error, uploaded } = item;
  const isUnderWay = state === 'waiting' || state === 'sending';
  return (
    <div className="upload" data-state={state}>
      <span className="thumb">{uploaded?.kind === 'picture' && <img src={links.uploadedPicture(uploaded.name, 480)} alt="" />}</span>
      <p>
        <strong>{name}</strong>
        <Progress item={item} />
      </p>
      {item.canRetry && (
        <Button type="button" small aria-label={t('forum:uploads.againNamed', { name })} onClick={() => onRetry(id)}>
          {t('forum:uploads.again')}
        </Button>
      )}
      <Button
        type="button"
        variant="quiet"
        small
        aria-label={t(isUnderWay ? 'forum:uploads.cancelNamed' : 'forum:uploads.removeNamed', { name })}
        onClick={() => onRemove(id)}
      >
        {t(isUnderWay ? 'forum:uploads.cancel' : 'forum:uploads.remove')}
      </Button>
      {error && (
        <div className="w-full" role="alert">
          <FieldError id={`upload-${id}`} error={error} />
        </div>
      )}
      {uploaded?.kind !== 'document' && state !== 'failed' && mayBePicture(item) && (
        <AltField item={item} onInsert={(alt) => onInsert(item, alt)} />
      )}
    </div>
  );
}

/** While it is under way only its name tells; the server judges it by its content. */
function mayBePicture({ uploaded, isImage }: Item): boolean {
  return uploaded ? uploaded.kind === 'picture' : isImage;
}

function Progress({ item }: { item: Item }) {
  const { t, language } = useWords();
  const { fileName: name, byteSize, state, progress } = item;
  const percent = Math.round(progress * 100);
  const words = {
    waiting: t('forum:uploads.state.waiting'),
    sending: percent < 100 ? t('forum:uploads.state.sending', { percent }) : t('forum:uploads.state.working'),
    kept: t('forum:uploads.state.kept'),
    failed: t('forum:uploads.state.failed'),
  };
  return (
    <>
      <span className="meta num">
        {fileSize(byteSize, language)}, {words[state]}
      </span>
      {state === 'sending' && <progress value={percent} max={100} aria-label={t('forum:uploads.progress', { name })} />}
    </>
  );
}

/** Asked while the picture is still being sent: who waits may as well describe it. */
function AltField({ item, onInsert }: { item: Item; onInsert: (alt: string) => void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Message | undefined>();
  const field = { name: `upload-alt-${item.id}`, label: t('forum:uploads.alt'), hint: t('forum:uploads.altHint'), error };
  const { name: _name, ...wiring } = wire(field);
  const insert = () => {
    const alt = input.current?.value.trim() ?? '';
    if (alt !== '') return onInsert(alt);
    setError({ key: 'forum:uploads.altMissing' });
    input.current?.focus();
  };
  const isKept = item.state === 'kept';
  return (
    <div className="upload-alt">
      <Field {...field}>
        <input
          {...wiring}
          ref={input}
          className="input"
          type="text"
          maxLength={MAX_ALT}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (isKept) insert();
          }}
        />
      </Field>
      <Button type="button" small disabled={!isKept} onClick={insert}>
        {t('forum:uploads.insert')}
      </Button>
    </div>
  );
}
