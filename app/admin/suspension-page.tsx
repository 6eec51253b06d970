import { REASON_MAX } from '~/accounts/members/member-limits';
import { useAnswer } from '~/shared/forms/answer';
import { dayKey, formatDate } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';
import { TextArea, TextField } from '~/shared/ui/text-fields';
import type { ManagedMember } from './member-page';

type SuspensionPageProps = {
  member: ManagedMember;
  /** The first day on which a suspension can end: tomorrow, as `2026-12-01`. */
  firstDay: string;
};

/** Asks whether this person must be suspended, why and until when; or whether that must end. */
export function SuspensionPage({ member, firstDay }: SuspensionPageProps) {
  const { t } = useWords();
  const { id, name, isSuspended } = member;
  return (
    <Page>
      <Breadcrumb
        items={[
          { label: t('admin:members.title'), href: links.members() },
          { label: name, href: links.member(id) },
          { label: t('admin:member.access') },
        ]}
      />
      <header className="page-head">
        <h1>{t('admin:suspension.title', { name })}</h1>
      </header>
      {isSuspended && <EndSuspension member={member} />}
      <SuspensionForm member={member} firstDay={firstDay} />
    </Page>
  );
}

function EndSuspension({ member: { id, name, suspendedReason, suspendedUntil } }: { member: ManagedMember }) {
  const { t, language } = useWords();
  return (
    <section className="rsvp max-w-[40rem] mb-8" aria-labelledby="end">
      <h2 id="end">{t('admin:suspension.endTitle', { name })}</h2>
      <p className="mt-2">
        {suspendedUntil
          ? t('admin:suspension.runsUntil', { date: formatDate(suspendedUntil, language) })
          : t('admin:suspension.runsOn')}{' '}
        {t('admin:suspension.because', { reason: suspendedReason ?? '–' })}
      </p>
      <form method="post" action={links.suspension(id)} className="row mt-6">
        <Button variant="primary" name="intent" value="reactivate">
          {t('admin:suspension.reactivate', { name })}
        </Button>
      </form>
    </section>
  );
}

function SuspensionForm({ member, firstDay }: SuspensionPageProps) {
  const { t } = useWords();
  const { errors, values } = useAnswer();
  const { id, name, isSuspended, suspendedReason, suspendedUntil } = member;
  const labels = { reason: t('admin:suspension.reason'), until: t('admin:suspension.until') };
  const end = isSuspended && suspendedUntil ? dayKey(suspendedUntil) : '';
  return (
    <section className="form-part max-w-[40rem]" aria-labelledby="suspend">
      <h2 id="suspend">{isSuspended ? t('admin:suspension.change') : t('admin:suspension.ask', { name })}</h2>
      <p>{t('admin:suspension.text')}</p>
      <form method="post" action={links.suspension(id)}>
        <ErrorSummary errors={errors} labels={labels} />
        <TextArea
          name="reason"
          label={labels.reason}
          hint={t('admin:suspension.reasonHint', { name })}
          error={errors.reason}
          defaultValue={values.reason ?? (isSuspended ? (suspendedReason ?? '') : '')}
          counter={REASON_MAX}
          required
        />
        <TextField
          name="until"
          type="date"
          min={firstDay}
          label={labels.until}
          hint={t('admin:suspension.untilHint')}
          error={errors.until}
          defaultValue={values.until ?? end}
          optional
        />
        <div className="form-end">
          <Button variant="danger" name="intent" value="suspend">
            {isSuspended ? t('admin:suspension.save') : t('admin:suspension.button', { name })}
          </Button>
          <ButtonLink variant="quiet" href={links.member(id)}>
            {t('admin:suspension.keep')}
          </ButtonLink>
        </div>
      </form>
    </section>
  );
}
