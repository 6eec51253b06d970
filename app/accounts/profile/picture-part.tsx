import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Avatar } from '~/shared/ui/avatar';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { TextField } from '~/shared/ui/text-fields';

type PicturePartProps = { id: number; name: string; pictureName: string | null; isRemoving: boolean };

/** The picture of somebody: choose one, or go back to initials. */
export function PicturePart({ isRemoving, ...person }: PicturePartProps) {
  const { t } = useWords();
  return (
    <section className="form-part max-w-[40rem]" aria-labelledby="picture">
      <h2 id="picture">{t('accounts:picture.title')}</h2>
      <p>{t('accounts:picture.text')}</p>
      <div className="own-picture">
        <Avatar {...person} size="l" />
        {isRemoving ? <Removal /> : <Choosing hasPicture={person.pictureName !== null} />}
      </div>
    </section>
  );
}

function Choosing({ hasPicture }: { hasPicture: boolean }) {
  const { t } = useWords();
  const { errors } = useAnswer();
  const label = t('accounts:picture.choose');
  return (
    <form method="post" action={links.profile()} encType="multipart/form-data" data-plain>
      {errors.file && <ErrorSummary errors={{ file: errors.file }} labels={{ file: label }} />}
      <input type="hidden" name="intent" value="picture" />
      <TextField name="file" type="file" accept="image/*" label={label} hint={t('accounts:picture.hint')} error={errors.file} required />
      <div className="row mt-4">
        <Button>{t('accounts:picture.use')}</Button>
        {hasPicture && (
          <ButtonLink variant="quiet" href={`${links.profile()}?remove=1`}>
            {t('accounts:picture.remove')}
          </ButtonLink>
        )}
      </div>
    </form>
  );
}

function Removal() {
  const { t } = useWords();
  return (
    <form method="post" action={links.profile()} data-plain>
      <input type="hidden" name="intent" value="remove" />
      <p>{t('accounts:picture.removeQuestion')}</p>
      <div className="row mt-4">
        <Button variant="danger">{t('accounts:picture.removeYes')}</Button>
        <ButtonLink variant="quiet" href={links.profile()}>
          {t('accounts:picture.removeNo')}
        </ButtonLink>
      </div>
    </form>
  );
}
