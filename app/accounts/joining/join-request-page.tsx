import type { JoiningMode } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TextArea, TextField } from '~/shared/ui/text-fields';
import { DoorHead } from '../door-head';
import { AskerFields } from './asker-fields';
import { MOTIVATION_MAX } from './field-limits';

/** For who has no invitation: asks to join, or joins at once where that is open. */
export function JoinRequestPage({ mode }: { mode: JoiningMode }) {
  const { t } = useWords();
  const isOpen = mode === 'open';
  return (
    <Page>
      <DoorHead title={t('accounts:signIn.welcome')} text={t('accounts:signIn.lead')} />
      <div className="doors">
        <section className="door main" aria-labelledby="request">
          <h2 id="request">{t(isOpen ? 'accounts:joinRequest.openTitle' : 'accounts:joinRequest.title')}</h2>
          <p className="soft mt-2">{t(isOpen ? 'accounts:joinRequest.openLead' : 'accounts:joinRequest.lead')}</p>
          <JoinRequestForm isOpen={isOpen} />
        </section>
        <section className="door alt" aria-labelledby="code">
          <h2 id="code">{t('accounts:joinRequest.haveCode')}</h2>
          <p className="soft mt-2">{t('accounts:joinRequest.haveCodeText')}</p>
          <ButtonLink href={links.join()} block>
            {t('accounts:join.withInvitation')}
          </ButtonLink>
        </section>
      </div>
    </Page>
  );
}

function JoinRequestForm({ isOpen }: { isOpen: boolean }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const labels = {
    name: t('accounts:fields.name'),
    email: t('accounts:fields.workEmail'),
    organisationName: t('accounts:fields.organisation'),
    motivation: t('accounts:joinRequest.why'),
  };
  return (
    <form method="post" action={links.joinRequest()} data-plain>
      <ErrorSummary errors={errors} labels={labels} />
      <AskerFields />
      {!isOpen && (
        <>
          <TextField
            name="organisationName"
            autoComplete="organization"
            label={labels.organisationName}
            error={errors.organisationName}
            defaultValue={values.organisationName}
            optional
          />
          <TextArea
            name="motivation"
            label={labels.motivation}
            hint={t('accounts:joinRequest.whyHint')}
            error={errors.motivation}
            defaultValue={values.motivation}
            counter={MOTIVATION_MAX}
            optional
          />
        </>
      )}
      <Button variant="primary" block>
        {t(isOpen ? 'accounts:ask.button' : 'accounts:joinRequest.send')}
      </Button>
    </form>
  );
}
