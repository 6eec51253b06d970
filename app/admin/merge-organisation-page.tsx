import type { MergeNumbers } from '~/organisations/merge-organisations.server';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { SelectField } from '~/shared/ui/text-fields';
import { AdminTabs } from './admin-tabs';

type Named = { id: number; name: string };

export type MergePageProps = {
  organisation: Named;
  choices: Named[];
  /** The one that stays; `null`: it must be chosen first. */
  into: Named | null;
  numbers: MergeNumbers;
};

/** Asks which organisation another becomes part of, and then whether that is right. */
export function MergeOrganisationPage(props: MergePageProps) {
  const { t } = useWords();
  const { organisation, into } = props;
  return (
    <Page>
      <header className="page-head">
        <div>
          <h1>{t('admin:merge.title', { name: organisation.name })}</h1>
          <p>{t('admin:merge.lead')}</p>
        </div>
      </header>
      <AdminTabs current="organisations" />
      {into ? <Confirm {...props} into={into} /> : <Choose {...props} />}
    </Page>
  );
}

function Choose({ organisation, choices }: MergePageProps) {
  const { t } = useWords();
  return (
    <form className="form-part max-w-[40rem]" method="get" action={links.mergeOrganisation(organisation.id)}>
      <SelectField
        name="into"
        label={t('admin:merge.into')}
        hint={t('admin:merge.intoHint')}
        options={choices.map(({ id, name }) => ({ value: String(id), label: name }))}
        placeholder={t('admin:merge.choose')}
        required
      />
      <div className="form-end">
        <Button variant="primary">{t('admin:merge.goOn')}</Button>
        <ButtonLink variant="quiet" href={links.manageOrganisations()}>
          {t('admin:merge.keep')}
        </ButtonLink>
      </div>
    </form>
  );
}

function Confirm({ organisation, into, numbers }: MergePageProps & { into: Named }) {
  const { t } = useWords();
  const { errors } = useAnswer();
  const names = { name: organisation.name, into: into.name };
  const follows = [
    t('admin:merge.people', { count: numbers.people }),
    t('admin:merge.invitations', { count: numbers.invitations }),
    t('admin:merge.joinCodes', { count: numbers.joinCodes }),
    t('admin:merge.followers', { count: numbers.followers }),
  ];
  return (
    <section className="rsvp confirm max-w-[40rem]" aria-labelledby="merge">
      <h2 id="merge">{t('admin:merge.confirmTitle', names)}</h2>
      <form method="post" action={links.mergeOrganisation(organisation.id, into.id)}>
        <ErrorSummary errors={errors} labels={{ into: t('admin:merge.into') }} />
        <input type="hidden" id="into" name="into" value={into.id} />
        <p className="mt-3">{t('admin:merge.follows', names)}</p>
        <ul className="mt-2 list-disc pl-6">
          {follows.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <p className="mt-3">{t('admin:merge.page', names)}</p>
        <div className="actions">
          <Button variant="danger">{t('admin:merge.button')}</Button>
          <ButtonLink variant="quiet" href={links.mergeOrganisation(organisation.id)}>
            {t('admin:merge.other')}
          </ButtonLink>
          <ButtonLink variant="quiet" href={links.manageOrganisations()}>
            {t('admin:merge.keep')}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}
