import { ROLE_NAMES } from '~/accounts/role-names';
import type { Role } from '#db/codes';
import type { Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { Time } from '~/shared/ui/time';
import { MemberStateChip, type ShownState } from './member-state';
import { Cell, Row, RowHead, StackTable } from './stack-table';

export type ShownMember = ShownState & {
  id: number;
  name: string;
  email: string;
  role: Role;
  organisationName: string | null;
  lastSeenAt: Moment | null;
};

/** Members with their e-mail addresses: for administrators only. */
export function MemberTable({ members }: { members: ShownMember[] }) {
  const { t } = useWords();
  const columns = {
    name: t('admin:members.name'),
    organisation: t('admin:members.organisation'),
    role: t('admin:members.role'),
    lastSeen: t('admin:members.lastSeen'),
    state: t('admin:members.state'),
  };
  return (
    <StackTable caption={t('admin:members.title')} columns={Object.values(columns)}>
      {members.map((member) => (
        <Row key={member.id}>
          <RowHead column={columns.name}>
            <a href={links.member(member.id)}>{member.name}</a>
            <span className="sub">{member.email}</span>
          </RowHead>
          <Cell column={columns.organisation}>{member.organisationName ?? t('admin:members.noOrganisation')}</Cell>
          <Cell column={columns.role}>
            {t(ROLE_NAMES[member.role])}{' '}
            <a className="small nb ml-1" href={`${links.member(member.id)}#role`}>
              {t('admin:members.change')}
              <span className="vh"> {t('admin:members.roleOf', { name: member.name })}</span>
            </a>
          </Cell>
          <Cell column={columns.lastSeen}>
            <LastSeen at={member.lastSeenAt} />
          </Cell>
          <Cell column={columns.state}>
            <MemberStateChip {...member} />
          </Cell>
        </Row>
      ))}
    </StackTable>
  );
}

/** When somebody was last here; whose sessions all ended left no moment. */
export function LastSeen({ at }: { at: Moment | null }) {
  const { t } = useWords();
  return at ? <Time at={at} /> : <>{t('admin:members.signedOut')}</>;
}
