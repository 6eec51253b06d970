import { LANGUAGES } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { SelectField, TextArea } from '~/shared/ui/text-fields';
import { LANGUAGE_NAMES } from '../language-names';
import type { OrganisationChoice } from '../organisation-choices.server';
import { DisciplineField, JobTitleField, NameField, OrganisationField, usePersonLabels } from '../person-fields';
import type { OwnProfile } from '../person-queries.server';
import { ABOUT_MAX, TEACHES_MAX } from './profile-lengths';
import { timeZoneWords } from './time-zones';

export type ProfileFormProps = { profile: OwnProfile; organisations: OrganisationChoice[]; timeZones: string[] };

function useLabels() {
  const { t } = useWords();
  return {
    ...usePersonLabels(),
    teaches: t('accounts:fields.teaches'),
    about: t('accounts:fields.about'),
    language: t('accounts:fields.language'),
    timeZone: t('accounts:fields.timeZone'),
    theme: t('accounts:fields.theme'),
  };
}

/** What others see of somebody, and how the forum looks to them. */
export function ProfileForm({ profile, organisations, timeZones }: ProfileFormProps) {
  const { t } = useWords();
  const { errors: { file: _, ...errors } } = useAnswer();
  const labels = useLabels();
  return (
    <form method="post" action={links.profile()} className="max-w-[40rem]" data-plain>
      <ErrorSummary errors={errors} labels={labels} />
      <input type="hidden" name="intent" value="profile" />
      <section className="form-part" aria-labelledby="about-you">
        <h2 id="about-you">{t('accounts:me.aboutYou')}</h2>
        <p>{t('accounts:me.aboutYouText')}</p>
        <PersonalFields profile={profile} organisations={organisations} />
      </section>
      <section className="form-part" aria-labelledby="look">
        <h2 id="look">{t('accounts:me.look')}</h2>
        <LookFields profile={profile} timeZones={timeZones} />
        <div className="form-end">
          <Button variant="primary">{t('accounts:me.save')}</Button>
        </div>
      </section>
    </form>
  );
}

function PersonalFields({ profile, organisations }: Omit<ProfileFormProps, 'timeZones'>) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = useLabels();
  return (
    <>
      <NameField stored={profile.name} />
      <JobTitleField stored={profile.jobTitle} />
      <OrganisationField stored={profile.organisationId} organisations={organisations} />
      <DisciplineField stored={profile.discipline} />
      <TextArea
        name="teaches"
        label={labels.teaches}
        hint={t('accounts:fields.teachesHint')}
        error={errors.teaches}
        defaultValue={values.teaches ?? profile.teaches ?? ''}
        counter={TEACHES_MAX}
        rows={4}
        optional
      />
      <TextArea
        name="about"
        label={labels.about}
        hint={t('accounts:fields.aboutHint')}
        error={errors.about}
        defaultValue={values.about ?? profile.about ?? ''}
        counter={ABOUT_MAX}
        rows={5}
        optional
      />
    </>
  );
}

function LookFields({ profile, timeZones }: Omit<ProfileFormProps, 'organisations'>) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = useLabels();
  const themes = [
    { value: 'device', label: t('accounts:theme.device') },
    { value: 'light', label: t('accounts:theme.light') },
    { value: 'dark', label: t('accounts:theme.dark') },
  ];
  return (
    <>
      <SelectField
        name="language"
        label={labels.language}
        error={errors.language}
        defaultValue={values.language ?? profile.language}
        options={LANGUAGES.map((code) => ({ value: code, label: t(LANGUAGE_NAMES[code]) }))}
      />
      <SelectField
        name="timeZone"
        label={labels.timeZone}
        hint={t('accounts:fields.timeZoneHint')}
        error={errors.timeZone}
        defaultValue={values.timeZone ?? profile.timeZone ?? ''}
        options={timeZones.map((name) => ({ value: name, label: timeZoneWords(name) }))}
        placeholder={t('accounts:fields.dutchTime')}
      />
      <SelectField
        name="theme"
        label={labels.theme}
        error={errors.theme}
        defaultValue={values.theme ?? profile.theme ?? 'device'}
        options={themes}
      />
    </>
  );
}
