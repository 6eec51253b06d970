import type { ImportPreview } from '~/data-transfer/import-preview.server';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button } from '~/shared/ui/button';
import { Choice, ChoiceGroup } from '~/shared/ui/choice';
import { ErrorSummary } from '~/shared/ui/error-summary';

/** The one panel where it is decided: import, mend the file first, or stop. */
export function ImportDecision({ preview }: { preview: ImportPreview }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const { id, kind, counts, fingerprint, aboveTeacher } = preview;
  const count = counts.new + counts.changed;
  if (count === 0) return <NothingToDo id={id} />;
  const isAsked = Object.keys(errors).length > 0;
  return (
    <section className="rsvp confirm" aria-labelledby="decide">
      <h2 id="decide">{t('admin:decide.title')}</h2>
      <form method="post" action={links.importJob(id)}>
        <ErrorSummary errors={errors} labels={{ acceptsRoles: t('admin:decide.roles', { count: aboveTeacher }) }} />
        <input type="hidden" name="fingerprint" value={fingerprint} />
        {counts.error > 0 && <WhichRows count={count} wrong={counts.error} />}
        {kind === 'members' && counts.new > 0 && (
          <Choice
            className="mt-3"
            name="sendInvitations"
            defaultChecked={!isAsked || values.sendInvitations === 'on'}
            label={t('admin:decide.invitations', { count: counts.new })}
            hint={t('admin:decide.invitationsHint')}
          />
        )}
        {aboveTeacher > 0 && (
          <ChoiceGroup id="acceptsRoles" legend={t('admin:decide.rolesHint')} error={errors.acceptsRoles}>
            <Choice name="acceptsRoles" label={t('admin:decide.roles', { count: aboveTeacher })} defaultChecked={values.acceptsRoles === 'on'} />
          </ChoiceGroup>
        )}
        <div className="actions">
          <Button variant="primary" name="intent" value="import">
            {kind === 'members' ? t('admin:decide.importMembers', { count }) : t('admin:decide.importOrganisations', { count })}
          </Button>
          <Button variant="quiet" name="intent" value="stop">
            {t('admin:decide.stop')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function WhichRows({ count, wrong }: { count: number; wrong: number }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend className="vh">{t('admin:decide.choice')}</legend>
      <Choice
        type="radio"
        name="decision"
        value="import"
        card
        defaultChecked
        label={t('admin:decide.good', { count })}
        hint={t('admin:decide.goodHint', { count: wrong })}
      />
      <Choice type="radio" name="decision" value="mend" card label={t('admin:decide.mend')} hint={t('admin:decide.mendHint')} />
    </fieldset>
  );
}

function NothingToDo({ id }: { id: number }) {
  const { t } = useWords();
  return (
    <section className="rsvp confirm" aria-labelledby="decide">
      <h2 id="decide">{t('admin:decide.nothing')}</h2>
      <p className="mt-2">{t('admin:decide.nothingText')}</p>
      <form method="post" action={links.importJob(id)} className="actions">
        <input type="hidden" name="decision" value="mend" />
        <Button>{t('admin:decide.another')}</Button>
      </form>
    </section>
  );
}
