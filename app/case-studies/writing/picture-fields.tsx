import type { CaseStudyPicture } from '#db/codes';
import type { FieldErrors, FormValues } from '~/shared/forms/messages';
import { useWords } from '~/shared/i18n/words-context';
import { Button } from '~/shared/ui/button';
import { TextField } from '~/shared/ui/text-fields';
import { fieldId } from '../case-study-content';
import { MAX_PICTURES } from '../case-study-limits';
import { StoryPicture } from '../pictures/story-picture';
import { ConsentField } from './consent-field';

/** What a phone and a computer offer to choose from; the content is judged on the server. */
const ACCEPT = 'image/*';

type PictureProps = { id: number | null; pictures: CaseStudyPicture[]; values: FormValues; errors: FieldErrors };

/** The pictures of a story, each with what is on it and the consent of whoever can be recognised. */
export function PictureFields({ id, pictures, values, errors }: PictureProps) {
  const { t } = useWords();
  const isFull = pictures.length >= MAX_PICTURES;
  return (
    <section className="form-part" aria-labelledby="pictures">
      <h2 id="pictures">{t('case-studies:pictures.title')}</h2>
      <p>{t('case-studies:pictures.lead', { max: MAX_PICTURES })}</p>
      {id !== null && pictures.map((picture, index) => <PictureRow key={picture.name} id={id} picture={picture} index={index} values={values} errors={errors} />)}
      {isFull ? (
        <p className="meta mt-4">{t('case-studies:form.tooManyPictures', { max: MAX_PICTURES })}</p>
      ) : (
        <>
          <TextField name="picture" type="file" accept={ACCEPT} label={t('case-studies:pictures.choose')} hint={t('case-studies:pictures.hint')} error={errors.picture} optional />
          <p className="mt-2">
            <Button small icon="plus" name="intent" value="add-picture" formEncType="multipart/form-data" data-plain>
              {t('case-studies:pictures.add')}
            </Button>
          </p>
        </>
      )}
    </section>
  );
}

type RowProps = { id: number; picture: CaseStudyPicture; index: number; values: FormValues; errors: FieldErrors };

function PictureRow({ id, picture, index, values, errors }: RowProps) {
  const { t } = useWords();
  const [alt, consent] = [fieldId.picture(index, 'alt'), fieldId.picture(index, 'consent')];
  const number = index + 1;
  // What was typed is about the picture that it was sent with: another writer may have taken one out meanwhile.
  const typedAt = Array.from({ length: MAX_PICTURES }, (_, at) => at).find((at) => values[fieldId.picture(at, 'name')] === picture.name);
  const hasConsent = typedAt === undefined ? picture.hasConsent : values[fieldId.picture(typedAt, 'consent')] !== undefined;
  return (
    <fieldset>
      <legend>{t('case-studies:pictures.number', { number })}</legend>
      <input type="hidden" name={fieldId.picture(index, 'name')} value={picture.name} />
      <div className="story-thumb">
        <StoryPicture id={id} name={picture.name} alt={picture.alt || t('case-studies:pictures.number', { number })} />
      </div>
      <TextField
        name={alt}
        label={t('case-studies:pictures.alt')}
        hint={t('case-studies:pictures.altHint')}
        error={errors[alt]}
        defaultValue={typedAt === undefined ? picture.alt : values[fieldId.picture(typedAt, 'alt')]}
      />
      <ConsentField name={consent} error={errors[consent]} isGiven={hasConsent}>
        {t('case-studies:pictures.consent')}
      </ConsentField>
      <p>
        <Button variant="quiet" small name="intent" value={`remove-picture:${picture.name}`}>
          {t('case-studies:pictures.remove')}
          <span className="vh"> {t('case-studies:pictures.number', { number })}</span>
        </Button>
      </p>
    </fieldset>
  );
}
