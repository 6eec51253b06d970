import type { Newcomer } from '~/accounts/joining/welcome-person.server';
import { DISCIPLINE_NAMES } from '~/accounts/discipline-names';
import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import { SPACE_DESCRIPTIONS, SPACE_NAMES } from '~/forum/names';
import { DISCIPLINES, SPACE_CODES, type SpaceCode } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { SelectField } from '~/shared/ui/text-fields';

type WelcomePageProps = { person: Newcomer; organisations: OrganisationChoice[] };

/** What nearly every teacher wants to hear of: colleagues who are stuck, what works, and what went otherwise. */
const SUGGESTED: readonly SpaceCode[] = ['best-practices', 'lessons-learned', 'help'];

/** Three questions for who has just joined; each may stay open, and all can be skipped. */
export function WelcomePage({ person, organisations }: WelcomePageProps) {
  const { t } = useWords();
  const { errors } = useAnswer();
  const labels = {
    organisationId: t('accounts:fields.organisation'),
    discipline: t('accounts:fields.discipline'),
    spaces: t('home:welcome.follow'),
  };
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('home:welcome.title', { name: person.name })}</h1>
          <p>{t('home:welcome.lead')}</p>
        </div>
      </header>
      <form method="post" action={links.welcome()} className="max-w-[40rem]">
        <ErrorSummary errors={errors} labels={labels} />
        <AboutYou person={person} organisations={organisations} />
        <FollowPart />
        <div className="form-end">
          <Button variant="primary" name="intent" value="save">
            {t('home:welcome.save')}
          </Button>
          <Button variant="quiet" name="intent" value="skip" formNoValidate>
            {t('home:welcome.skip')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

function AboutYou({ person, organisations }: WelcomePageProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  return (
    <section className="form-part" aria-labelledby="you">
      <h2 id="you">{t('home:welcome.you')}</h2>
      {person.organisationName === null ? (
        <SelectField
          name="organisationId"
          label={t('accounts:fields.organisation')}
          hint={t('home:welcome.organisationHint')}
          error={errors.organisationId}
          defaultValue={values.organisationId ?? ''}
          options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
          placeholder={t('home:welcome.notListed')}
          optional
        />
      ) : (
        <p className="mt-3">{t('home:welcome.yourOrganisation', { organisation: person.organisationName })}</p>
      )}
      <SelectField
        name="discipline"
        label={t('accounts:fields.discipline')}
        error={errors.discipline}
        defaultValue={values.discipline ?? person.discipline ?? ''}
        options={DISCIPLINES.map((code) => ({ value: code, label: t(DISCIPLINE_NAMES[code]) }))}
        placeholder={t('accounts:fields.noDiscipline')}
        optional
      />
    </section>
  );
}

function FollowPart() {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const isAnswered = Object.keys(values).length > 0;
  const chosen = isAnswered ? (values.spaces ?? '').split('\n') : SUGGESTED;
  return (
    <section className="form-part">
      <ChoiceGroup id="spaces" legend={t('home:welcome.follow')} hint={t('home:welcome.followHint')} error={errors.spaces}>
        {SPACE_CODES.map((code) => (
          <Choice
            key={code}
            name="spaces"
            value={code}
            label={t(SPACE_NAMES[code])}
            hint={t(SPACE_DESCRIPTIONS[code])}
            defaultChecked={chosen.some((one) => one === code)}
          />
        ))}
      </ChoiceGroup>
    </section>
  );
}

/** Where to begin, once the questions are done. */
export function BeginPage({ name }: { name: string }) {
  const { t } = useWords();
  const steps = [
    { id: 'introduce', href: links.profile(), title: t('home:begin.introduce'), text: t('home:begin.introduceText') },
    { id: 'read', href: links.space('best-practices'), title: t('home:begin.read'), text: t('home:begin.readText') },
    { id: 'ask', href: links.newTopic('help'), title: t('home:begin.ask'), text: t('home:begin.askText') },
  ];
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('home:begin.title', { name })}</h1>
          <p>{t('home:begin.lead')}</p>
        </div>
      </header>
      <ol className="nexts max-w-[40rem]" role="list">
        {steps.map((step, index) => (
          <li key={step.id} className={index === 0 ? 'now' : undefined}>
            <strong>
              <a href={step.href}>{step.title}</a>
            </strong>
            <span className="small soft">{step.text}</span>
          </li>
        ))}
      </ol>
      <p className="section">
        <ButtonLink href={links.home()} iconAfter="arrow-right">
          {t('home:begin.toHome')}
        </ButtonLink>
      </p>
    </Page>
  );
}
