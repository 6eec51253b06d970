import type { JoinCodeState } from '~/accounts/joining/join-code';
import type { Moment } from '~/shared/i18n/format';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Chip } from '~/shared/ui/chip';
import { Time } from '~/shared/ui/time';
import { CopyField } from './copy-field';
import { Cell, Row, RowHead, StackTable } from './stack-table';

export type ShownJoinCode = {
  id: number;
  code: string;
  organisationName: string;
  useCount: number;
  maxUses: number;
  expiresAt: Moment;
  state: JoinCodeState;
};

const STATE_NAMES: Record<JoinCodeState, string> = {
  open: 'admin:codes.state.open',
  full: 'admin:codes.state.full',
  expired: 'admin:codes.state.expired',
  withdrawn: 'admin:codes.state.withdrawn',
};

/** The codes of organisations, with how many joined by each. */
export function JoinCodeTable({ codes }: { codes: ShownJoinCode[] }) {
  const { t } = useWords();
  const columns = {
    organisation: t('admin:members.organisation'),
    code: t('admin:codes.code'),
    uses: t('admin:codes.uses'),
    state: t('admin:invitations.state'),
    acts: t('admin:invitations.acts'),
  };
  return (
    <StackTable caption={t('admin:codes.title')} columns={Object.values(columns)}>
      {codes.map((code) => (
        <Row key={code.id}>
          <RowHead column={columns.organisation}>{code.organisationName}</RowHead>
          <Cell column={columns.code}>
            {code.state === 'open' ? (
              <CopyField isQuiet label={t('admin:codes.codeOf', { organisation: code.organisationName })} value={code.code} />
            ) : (
              <code>{code.code}</code>
            )}
          </Cell>
          <Cell column={columns.uses}>{t('admin:codes.used', { used: code.useCount, max: code.maxUses })}</Cell>
          <Cell column={columns.state}>
            <Chip kind={code.state === 'open' ? 'info' : 'warn'}>{t(STATE_NAMES[code.state])}</Chip>
            <span className="sub">
              {t('admin:codes.until')} <Time at={code.expiresAt} kind="date" />
            </span>
          </Cell>
          <Cell column={columns.acts}>
            {code.state === 'withdrawn' ? (
              t('admin:codes.nothing')
            ) : (
              <ButtonLink small variant="quiet" href={links.invitations({ withdrawCode: code.id })}>
                {t('admin:invitations.withdraw')}
                <span className="vh"> {t('admin:codes.codeOf', { organisation: code.organisationName })}</span>
              </ButtonLink>
            )}
          </Cell>
        </Row>
      ))}
    </StackTable>
  );
}
