import type { JoiningMode } from '#db/codes';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Notice } from '~/shared/ui/notice';
import { Page } from '~/shared/ui/page';
import { CodeForm } from './code-form';
import { DoorHead } from './door-head';
import { JoinForm, type Invited } from './join-form';
import { AskByCodeForm } from './joining/ask-by-code-form';
import type { Door } from './joining/door';

type JoinPageProps = Door & {
  /** How somebody without an invitation gets in. */
  mode: JoiningMode;
  /** A code that was typed and that nobody knows: it is given back, to be corrected. */
  typed?: string;
};

/** Joining with a code: the form when it is good, else what to do and a field for another code. */
export function JoinPage(props: JoinPageProps) {
  const { invited } = props;
  const { t } = useWords();
  const title = invited?.name ? t('accounts:join.hello', { name: invited.name }) : t('accounts:signIn.welcome');
  return (
    <Page>
      <DoorHead title={title} text={t('accounts:signIn.lead')} />
      <div className="doors">
        <section className="door main" aria-labelledby="join">
          <h2 id="join">{t(invited ? 'accounts:join.title' : 'accounts:join.withInvitation')}</h2>
          <MainDoor {...props} />
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

function MainDoor(props: JoinPageProps) {
  const { t } = useWords();
  const { invited, organisationName } = props;
  if (invited) return <Welcome invited={invited} />;
  if (organisationName === null) return <AskForCode {...props} />;
  return (
    <>
      <p className="soft mt-2">{t('accounts:joinCode.lead', { organisation: organisationName })}</p>
      <AskByCodeForm />
    </>
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

function AskForCode({ state, notice, typed, mode }: JoinPageProps) {
  const { t } = useWords();
  const unknown = typed ? 'accounts:join.unknown' : 'accounts:join.deadLink';
  return (
    <>
      {state === 'missing' ? (
        <p className="soft mt-2">{t('accounts:join.whereCodeIs')}</p>
      ) : (
        <div className="my-6">
          <Notice kind="error">{t(notice ?? unknown)}</Notice>
        </div>
      )}
      <CodeForm typed={typed} />
      <WithoutCode mode={mode} />
    </>
  );
}

/** How to get in without a code, as this house decided. */
function WithoutCode({ mode }: { mode: JoiningMode }) {
  const { t } = useWords();
  if (mode === 'invited') return <p className="meta mt-4">{t('accounts:join.noCode')}</p>;
  const isOpen = mode === 'open';
  return (
    <>
      <p className="or">{t('accounts:join.orWithout')}</p>
      <ButtonLink href={links.joinRequest()} block>
        {t(isOpen ? 'accounts:joinRequest.openTitle' : 'accounts:joinRequest.title')}
      </ButtonLink>
    </>
  );
}
