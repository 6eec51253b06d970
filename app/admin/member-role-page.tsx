import { ROLE_NAMES } from '~/accounts/role-names';
import type { Role } from '#db/codes';
import { useAnswer } from '~/shared/forms/answer';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Breadcrumb } from '~/shared/ui/breadcrumb';
import { Button, ButtonLink } from '~/shared/ui/button';
import { ErrorSummary } from '~/shared/ui/error-summary';
import { Page } from '~/shared/ui/page';

/** What somebody may do with a role, said of them. */
const ROLE_RIGHTS: Record<Role, string> = {
  teacher: 'admin:role.rights.teacher',
  moderator: 'admin:role.rights.moderator',
  staff: 'admin:role.rights.staff',
  admin: 'admin:role.rights.admin',
};

type MemberRolePageProps = { member: { id: number; name: string; role: Role }; role: Role };

/** Asks whether this person must have this role. */
export function MemberRolePage({ member, role }: MemberRolePageProps) {
  const { t } = useWords();
  const { errors } = useAnswer();
  const { id, name } = member;
  const [before, after] = [t(ROLE_NAMES[member.role]), t(ROLE_NAMES[role])];
  return (
    <Page>
      <Breadcrumb
        items={[
          { label: t('admin:members.title'), href: links.members() },
          { label: name, href: links.member(id) },
          { label: t('admin:member.role') },
        ]}
      />
      <header className="page-head">
        <h1>{t('admin:role.title', { name })}</h1>
      </header>
      <section className="rsvp max-w-[40rem]" aria-labelledby="ask">
        <h2 id="ask">{t('admin:role.ask', { name, before, after })}</h2>
        <ErrorSummary errors={errors} labels={{}} />
        <p className="mt-2">{t(ROLE_RIGHTS[role], { name })}</p>
        <p className="mt-2">{t('admin:role.told', { name })}</p>
        <form method="post" action={links.memberRole(id, role)} className="row mt-6">
          <input type="hidden" name="role" value={role} />
          <Button variant="primary">{t('admin:role.save', { after })}</Button>
          <ButtonLink variant="quiet" href={links.member(id)}>
            {t('admin:role.keep')}
          </ButtonLink>
        </form>
      </section>
    </Page>
  );
}
