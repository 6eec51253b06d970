import { useWords } from '~/shared/i18n/words-context';
import { Icon } from './icon';

/** The 30-second summary that a structured post opens with. */
export function Summary30({ text, id = 'summary30-title' }: { text: string; id?: string }) {
  const { t } = useWords();
  return (
    <section className="summary30" aria-labelledby={id}>
      <h2 id={id}>
        <Icon name="clock" />
        {t('shared:summary.title')}
      </h2>
      <p>{text}</p>
    </section>
  );
}
