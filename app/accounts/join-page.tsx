import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { CodeForm } from './code-form';
import { DoorHead } from './door-head';
import type { InvitationState } from './invitation-rules';
import { INVITATION_STATE_KEYS } from './invitation-words';
import { JoinForm, type Invited } from './join-form';

export type JoinState = InvitationState | 'unknown' | 'missing';
type JoinPageProps = {
  state: JoinState;
  invited: Invited | null;
  /** A code that was typed and that nobody knows: it is given back, to be corrected. */
  typed?: string;
};

/** Joining with an invitation: the form when its code is good, else what to do and a field for another code. */
export function JoinPage({ state, invited, typed }: JoinPageProps) {
  const { t } = useWords();
  const title = invited?.name ? t('accounts:join.hello', { name: invited.name }) : t('accounts:signIn.welcome');
  return (
    <Page>
      <DoorHead title={title} text={t('accounts:signIn.lead')} />
      <div className="doors">
        <section className="door main" aria-labelledby="join">
          <h2 id="join">{t('accounts:join.withInvitation')}</h2>
          {invited ? <Welcome invited={invited} /> : <AskForCode state={state} typed={typed} />}
        </section>
        <section className="door alt" aria-labelledby="member">
          <h2 id="member">{t('accounts:join.alreadyMember')}</h2>
          <p className="soft mt-2">{t('accounts:join.alreadyMemberText')}</p>
          <ButtonLink href={links.signIn()} block>
            {t('accounts:signIn.title')}
          </ButtonLink>
        </section>
      </div>
    </Page>
  );
}

function Welcome({ invited }: { invited: Invited }) {
  const { t } = useWords();
  const { organisationName } = invited;
  return (
    <>
      <p className="soft mt-2">
        {organisationName ? t('accounts:join.forOrganisation', { organisation: organisationName }) : t('accounts:join.forYou')}
      </p>
      <JoinForm invited={invited} />
    </>
  );
}

function AskForCode({ state, typed }: Pick<JoinPageProps, 'state' | 'typed'>) {
  const { t } = useWords();
  const unknown = typed ? 'accounts:join.unknown' : 'accounts:join.deadLink';
  return (
    <>
      {state === 'missing' || state === 'open' ? (
        <p className="soft mt-2">{t('accounts:join.whereCodeIs')}</p>
      ) : (
        <div className="my-6">
          <Notice kind="error">{t(state === 'unknown' ? unknown : INVITATION_STATE_KEYS[state])}</Notice>
        </div>
      )}
      <CodeForm typed={typed} />
      <p className="meta mt-4">{t('accounts:join.noCode')}</p>
    </>
  );
}
