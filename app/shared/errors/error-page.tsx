import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import { ButtonLink } from '~/shared/ui/button';
import { Page } from '~/shared/ui/page';
import type { Params } from './app-error';
import { NO_CONNECTION } from './connection';
import { FallenBaton, RestingBaton } from './error-art';

/** Per status the title, the sentence for want of a better one, and whether trying again can help. */
const KINDS: Record<number, { title: string; lead: string; passes: boolean }> = {
  [NO_CONNECTION]: { title: 'shared:errorPage.noConnection', lead: 'shared:errors.noConnection', passes: true },
  403: { title: 'shared:errorPage.forbidden', lead: 'shared:errors.forbidden', passes: false },
  404: { title: 'shared:errorPage.notFound', lead: 'shared:errors.notFound', passes: false },
  413: { title: 'shared:errorPage.tooLarge', lead: 'shared:errors.tooLarge', passes: false },
  422: { title: 'shared:errorPage.refused', lead: 'shared:errors.refused', passes: false },
  429: { title: 'shared:errorPage.tooMany', lead: 'shared:errors.tooMany', passes: true },
  500: { title: 'shared:errorPage.fault', lead: 'shared:errors.fault', passes: true },
  503: { title: 'shared:errorPage.unavailable', lead: 'shared:errors.unavailable', passes: true },
};

const FAULT = { title: 'shared:errorPage.fault', lead: 'shared:errors.fault', passes: true };
const REFUSED = { title: 'shared:errorPage.refused', lead: 'shared:errors.refused', passes: false };

function kindOf(status: number) {
  return KINDS[status] ?? (status >= 400 && status < 500 ? REFUSED : FAULT);
}

/** The key of the title that belongs to a status. */
export function errorTitle(status: number): string {
  return kindOf(status).title;
}

export type ErrorPageProps = {
  status: number;
  /** The sentence of this refusal; absent: the one of its status. */
  errorKey?: string;
  params?: Params;
  signedIn: boolean;
  /** Where one was: for trying again and for signing in. */
  path: string;
};

/** What went wrong, in a sentence, and a way forward. */
export function ErrorPage({ status, errorKey, params, signedIn, path }: ErrorPageProps) {
  const { t } = useWords();
  const kind = kindOf(status);
  return (
    <Page>
      <section className="lost" aria-labelledby="error-title">
        <div>
          <h1 id="error-title">{t(kind.title)}</h1>
          <p className="lead">{t(errorKey ?? kind.lead, params)}</p>
          {kind.passes && <Action href={path} text={t('shared:errorPage.retry')} />}
          {status === 404 && !signedIn && (
            <p className="mt-4">
              {t('shared:errorPage.member')} <a className="tap" href={links.signIn(path)}>{t('shared:errorPage.signIn')}</a>
            </p>
          )}
          {status === 403 && !signedIn && <Action href={links.signIn(path)} text={t('shared:errorPage.signIn')} />}
          <Ways />
          {status !== NO_CONNECTION && <p className="meta code-line">{t('shared:errorPage.code', { status })}</p>}
        </div>
        <div className="deep">{kind.passes ? <RestingBaton /> : <FallenBaton />}</div>
      </section>
    </Page>
  );
}

function Action({ href, text }: { href: string; text: string }) {
  return (
    <p className="row">
      <ButtonLink variant="primary" href={href}>
        {text}
      </ButtonLink>
    </p>
  );
}

function Ways() {
  const { t } = useWords();
  return (
    <nav className="ways" aria-label={t('shared:errorPage.ways')}>
      <ul className="plain-list" role="list">
        <li>
          <a href={links.spaces()}>{t('shared:errorPage.spaces')}</a>
        </li>
        <li>
          <a href={links.home()}>{t('shared:errorPage.home')}</a>
        </li>
      </ul>
    </nav>
  );
}
