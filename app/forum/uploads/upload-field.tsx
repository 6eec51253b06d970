import { useRef, useState } from 'react';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { FieldError } from '~/shared/ui/field';
import { TextField } from '~/shared/ui/text-fields';
import { useHydrated } from '~/shared/ui/use-hydrated';
import { UploadRow } from './upload-row';
import { markdownOf } from './uploaded';
import { useDroppedFiles, useSendGuard, useUploads } from './use-uploads';

/** What a phone and a computer offer to choose from; the content is judged on the server. */
const ACCEPT = 'image/*,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp';

/** Adds pictures and documents to the text field with this id, within its form. */
export function UploadField({ fieldId }: { fieldId: string }) {
  return useHydrated() ? <SendingField fieldId={fieldId} /> : <PlainField />;
}

/** Without script: one file at a time, sent with all that was typed; what came of it stands in the text. */
function PlainField() {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const file = { name: 'file', error: errors.file };
  return (
    <details className="upload-plain" open={errors.file || errors.alt ? true : undefined}>
      <summary>{t('forum:uploads.choose')}</summary>
      {/* Enter in a field presses the first button of its form, and must not add a file. */}
      <button className="vh" name="intent" value="post" tabIndex={-1} aria-hidden="true" />
      <TextField {...file} type="file" accept={ACCEPT} label={t('forum:uploads.title')} hint={t('forum:uploads.hint')} />
      <TextField
        name="alt"
        label={t('forum:uploads.alt')}
        hint={t('forum:uploads.altHintPlain')}
        error={errors.alt}
        defaultValue={values.alt}
      />
      <Button name="intent" value="upload" formEncType="multipart/form-data" icon="plus">
        {t('forum:uploads.add')}
      </Button>
    </details>
  );
}

/** With script: several at once, with progress; each picture is described before it goes into the text. */
function SendingField({ fieldId }: { fieldId: string }) {
  const { t, language } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [isBlocked, setIsBlocked] = useState(false);
  const uploads = useUploads(fieldId, ({ uploaded }, alt) => (uploaded ? markdownOf(uploaded, alt, language) : ''));
  const isOver = useDroppedFiles(() => root.current?.closest('.editor') ?? null, uploads.add);
  const isUnfinished = uploads.items.some(({ state }) => state !== 'failed');
  useSendGuard(
    () => root.current,
    isUnfinished,
    () => {
      setIsBlocked(true);
      root.current?.querySelector<HTMLElement>('.upload input, .upload button')?.focus();
    },
  );
  return (
    <div className={isOver ? 'uploads over' : 'uploads'} ref={root}>
      <div className="row">
        <Button type="button" small icon="plus" onClick={() => chooser.current?.click()} aria-describedby="uploads-hint">
          {t('forum:uploads.choose')}
        </Button>
        <p className="meta" id="uploads-hint">
          {t('forum:uploads.hint')} <span className="by-keyboard">{t('forum:uploads.hintDrop')}</span>
        </p>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        aria-label={t('forum:uploads.title')}
        onChange={({ currentTarget }) => {
          uploads.add([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it failed.
          currentTarget.value = '';
        }}
      />
      {isBlocked && isUnfinished && <FieldError id="uploads" error={{ key: 'forum:uploads.unfinished' }} />}
      {uploads.items.map((item) => (
        <UploadRow key={item.id} item={item} onRemove={uploads.remove} onRetry={uploads.retry} onInsert={uploads.insert} />
      ))}
      <p className="vh" role="status">
        {uploads.lastInserted && t('forum:uploads.inserted', { name: uploads.lastInserted })}
      </p>
    </div>
  );
}
