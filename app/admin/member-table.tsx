import { ROLE_NAMES } from '~/accounts/role-names';
import type { Role } from '#db/codes';
import type { Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Chip } from '~/shared/ui/chip';
import { Time } from '~/shared/ui/time';
import { Cell, Row, RowHead, StackTable } from './stack-table';

export type ShownMember = {
  id: number;
  name: string;
  email: string;
  role: Role;
  organisationName: string | null;
  createdAt: Moment;
  isSuspended: boolean;
};

/** Members with their e-mail addresses: for administrators only. */
export function MemberTable({ members }: { members: ShownMember[] }) {
  const { t } = useWords();
  const columns = {
    name: t('admin:members.name'),
    organisation: t('admin:members.organisation'),
    role: t('admin:members.role'),
    joined: t('admin:members.joined'),
  };
  return (
    <StackTable caption={t('admin:members.title')} columns={Object.values(columns)}>
      {members.map((member) => (
        <Row key={member.id}>
          <RowHead column={columns.name}>
            <a href={links.person(member.id)}>{member.name}</a>
            <span className="sub">{member.email}</span>
          </RowHead>
          <Cell column={columns.organisation}>{member.organisationName ?? t('admin:members.noOrganisation')}</Cell>
          <Cell column={columns.role}>
            {t(ROLE_NAMES[member.role])}{' '}
            {member.isSuspended && (
              <Chip kind="warn" icon="lock">
                {t('admin:members.suspended')}
              </Chip>
            )}
          </Cell>
          <Cell column={columns.joined}>
            <Time at={member.createdAt} kind="date" />
          </Cell>
        </Row>
      ))}
    </StackTable>
  );
}
