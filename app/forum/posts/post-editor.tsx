import { useEffect, useState, type ReactNode } from 'react';
import type { Message } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { Field, FieldError, wire } from '~/shared/ui/field';
import { useHydrated } from '~/shared/ui/use-hydrated';
import type { WritingMode } from '../editor/writing-mode';
import { useWritingTools } from '../editor/use-writing-tools';
import { WaitingToolbar } from '../editor/waiting-toolbar';
import { UploadField } from '../uploads/upload-field';
import { PostBody } from './post-body';
import { usePreview } from './use-preview';

type PostEditorProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: Message;
  optional?: boolean;
  defaultValue?: string;
  /** What the server was asked to show of the text; with script the preview follows the typing. */
  previewHtml?: string;
  /** The preview beside the text where there is room, else below it. */
  beside?: boolean;
  /** The level of the preview's heading: one below the heading that the field stands under. */
  level?: 2 | 3;
  /** Begins with the caret below what stands in the field. */
  startsAtEnd?: boolean;
};

const FIELD = 'body';
const PREVIEW_TITLE = 'preview-title';

/** The field for a post: a text field, and with script buttons above it and a live preview. */
export function PostEditor(props: PostEditorProps) {
  const { label, hint, error, optional, defaultValue = '', previewHtml = '', beside = false, level = 3, startsAtEnd = false } = props;
  const { t } = useWords();
  const hydrated = useHydrated();
  const [source, setSource] = useState<string | null>(null);
  const preview = usePreview(hydrated ? (source ?? defaultValue) : null, previewHtml);
  const field = { name: FIELD, label, hint, error, optional };
  const { Tools, shown: mode, setShown: setMode, load } = useWritingTools(defaultValue.trim() !== '');
  useStartAtEnd(startsAtEnd);
  const Heading = level === 2 ? 'h2' : 'h3';
  const shown = preview.html !== '' || preview.error !== null;
  return (
    <div className={beside && shown ? 'editor cols' : 'editor'}>
      <div>
        <Field {...field} after={<EditorHint mode={mode} hydrated={hydrated} />}>
          {!Tools && <WaitingToolbar fieldId={FIELD} />}
          {Tools && <Tools fieldId={FIELD} onShown={setMode} />}
          <textarea
            className={mode === 'rich' ? 'input behind' : 'input'}
            aria-hidden={mode === 'rich' || undefined}
            tabIndex={mode === 'rich' ? -1 : undefined}
            onFocus={load}
            rows={12}
            defaultValue={defaultValue}
            {...wire(field, ['body-help'])}
            onInput={(event) => setSource(event.currentTarget.value)}
          />
        </Field>
        <UploadField fieldId={FIELD} />
      </div>
      {shown && (
        <section aria-labelledby={PREVIEW_TITLE} aria-busy={preview.busy}>
          <Heading id={PREVIEW_TITLE}>{t('forum:compose.preview.title')}</Heading>
          <div className="preview">
            {preview.error && <FieldError id="preview" error={preview.error} />}
            <PostBody html={preview.html} />
          </div>
        </section>
      )}
    </div>
  );
}

/** Puts the caret at the end of the field, once the page has settled where the focus goes. */
function useStartAtEnd(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const frame = requestAnimationFrame(() => {
      const field = document.getElementById(FIELD);
      if (!(field instanceof HTMLTextAreaElement)) return;
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
      field.scrollTop = field.scrollHeight;
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted]);
}

/** How to write, for who writes Markdown or has no script; and the keys, for who has a keyboard. */
function EditorHint({ mode, hydrated }: { mode: WritingMode | null; hydrated: boolean }) {
  const { t } = useWords();
  return (
    <p className="meta" id="body-help">
      {(mode === 'markdown' || !hydrated) && (
        <span className={hydrated ? undefined : 'without-script'}>{t('forum:compose.body.help')} </span>
      )}
      {hydrated && <span className="by-keyboard">{t('forum:compose.body.keys')}</span>}
    </p>
  );
}
