import type { OrganisationChoice } from '~/accounts/organisation-choices.server';
import { REASON_MAX } from '~/accounts/joining/field-limits';
import type { Moment } from '~/shared/i18n/format';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { SelectField, TextArea } from '~/shared/ui/text-fields';
import { Time } from '~/shared/ui/time';
import { Cell, Row, RowHead, StackTable } from './stack-table';

export type ShownRequest = {
  id: number;
  name: string;
  email: string;
  organisationName: string | null;
  motivation: string | null;
  confirmedAt: Moment | null;
};

/** Somebody whose request is being decided on. */
export type AskedBy = Pick<ShownRequest, 'id' | 'name' | 'email' | 'organisationName'>;

/** Who asks to join, who waits longest first. */
export function JoinRequestList({ requests }: { requests: ShownRequest[] }) {
  const { t } = useWords();
  const columns = {
    who: t('admin:invitations.who'),
    organisation: t('admin:members.organisation'),
    why: t('admin:requests.why'),
    since: t('admin:requests.since'),
    acts: t('admin:invitations.acts'),
  };
  return (
    <StackTable caption={t('admin:requests.title')} columns={Object.values(columns)}>
      {requests.map(({ id, name, email, organisationName, motivation, confirmedAt }) => (
        <Row key={id}>
          <RowHead column={columns.who}>
            {name}
            <span className="sub">{email}</span>
          </RowHead>
          <Cell column={columns.organisation}>{organisationName ?? t('admin:requests.notGiven')}</Cell>
          <Cell column={columns.why}>{motivation ?? t('admin:requests.notGiven')}</Cell>
          <Cell column={columns.since}>{confirmedAt && <Time at={confirmedAt} kind="date" />}</Cell>
          <Cell column={columns.acts}>
            <span className="row">
              <ButtonLink small href={links.invitations({ approve: id })}>
                {t('admin:requests.approve')}
                <span className="vh"> {name}</span>
              </ButtonLink>
              <ButtonLink small variant="quiet" href={links.invitations({ decline: id })}>
                {t('admin:requests.decline')}
                <span className="vh"> {name}</span>
              </ButtonLink>
            </span>
          </Cell>
        </Row>
      ))}
    </StackTable>
  );
}

/** Lets somebody in, for an organisation if the administrator knows which. */
export function ApprovePanel({ asked, organisations }: { asked: AskedBy; organisations: OrganisationChoice[] }) {
  const { t } = useWords();
  const { errors } = useAnswer();
  const label = t('accounts:fields.organisation');
  const same = organisations.find(({ name }) => name.toLowerCase() === asked.organisationName?.toLowerCase());
  return (
    <section className="rsvp confirm mb-8" aria-labelledby="approve">
      <h2 id="approve">{t('admin:requests.approveTitle', { name: asked.name })}</h2>
      <p className="mt-2">{t('admin:requests.approveText', { email: asked.email })}</p>
      <form method="post" action={links.invitations({ approve: asked.id })}>
        <ErrorSummary errors={errors} labels={{ organisationId: label }} />
        <input type="hidden" name="requestId" value={asked.id} />
        <SelectField
          name="organisationId"
          id="approve-organisation"
          label={label}
          hint={asked.organisationName ? t('admin:requests.wrote', { organisation: asked.organisationName }) : undefined}
          error={errors.organisationId}
          defaultValue={String(same?.id ?? '')}
          options={organisations.map(({ id, name }) => ({ value: String(id), label: name }))}
          placeholder={t('accounts:fields.noOrganisation')}
          optional
        />
        <div className="actions">
          <Button variant="primary" name="intent" value="approve">
            {t('admin:requests.approveButton')}
          </Button>
          <ButtonLink variant="quiet" href={links.invitations()}>
            {t('admin:withdraw.keep')}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}

/** Says no, with the reason that is mailed. */
export function DeclinePanel({ asked }: { asked: AskedBy }) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const label = t('admin:requests.reason');
  return (
    <section className="rsvp confirm mb-8" aria-labelledby="decline">
      <h2 id="decline">{t('admin:requests.declineTitle', { name: asked.name })}</h2>
      <form method="post" action={links.invitations({ decline: asked.id })}>
        <ErrorSummary errors={errors} labels={{ reason: label }} />
        <input type="hidden" name="requestId" value={asked.id} />
        <TextArea
          name="reason"
          label={label}
          hint={t('admin:requests.reasonHint', { email: asked.email })}
          error={errors.reason}
          defaultValue={values.reason}
          counter={REASON_MAX}
          required
        />
        <div className="actions">
          <Button variant="danger" name="intent" value="decline">
            {t('admin:requests.declineButton')}
          </Button>
          <ButtonLink variant="quiet" href={links.invitations()}>
            {t('admin:withdraw.keep')}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}
