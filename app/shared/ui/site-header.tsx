import { isAdmin } from '~/shared/actor';
import { useWords } from '~/shared/i18n/words-context';
import { links } from '~/shared/links';
import type { Reader } from '~/shared/page-facts';
import { Avatar } from './avatar';
import { ButtonLink } from './button';
import { Icon } from './icon';
import { Logo } from './logo';
import { ADMIN_ITEM, currentFor, isDoor, ME_ITEM, NAV_ITEMS, REVIEW_ITEM, type NavItem } from './site-nav';

type SiteHeaderProps = {
  actor: Reader;
  /** Path and query of this page, for the menu and for coming back after signing in. */
  path: string;
  /** Case studies that wait for this moderator. */
  waiting?: number;
};

/** Logo and main menu; below 68 rem the menu folds into a `<details>`, which needs no script. */
export function SiteHeader({ actor, path, waiting = 0 }: SiteHeaderProps) {
  const pathname = path.split('?')[0] ?? path;
  if (isDoor(pathname)) return <BareHeader />;
  return (
    <header className="site-header">
      <div className="wrap">
        <Logo />
        <MainNav items={NAV_ITEMS} path={pathname} />
        <div className="head-end">
          {reviews(actor) && <HeadLink item={REVIEW_ITEM} path={pathname} count={waiting} />}
          {isAdmin(actor) && <HeadLink item={ADMIN_ITEM} path={pathname} />}
          {actor ? <HeadLink item={ME_ITEM} path={pathname} actor={actor} /> : <SignInLink path={path} />}
          <FoldedMenu actor={actor} path={pathname} waiting={waiting} />
        </div>
      </div>
    </header>
  );
}

/** The header of a page that could not find out who is there, and of pages with one thing to do. */
export function BareHeader() {
  return (
    <header className="site-header">
      <div className="wrap">
        <Logo />
      </div>
    </header>
  );
}

function SignInLink({ path }: { path: string }) {
  const { t } = useWords();
  return (
    <ButtonLink variant="secondary" small href={links.signIn(path === links.home() ? undefined : path)}>
      {t('shared:nav.signIn')}
    </ButtonLink>
  );
}

/** As `isModerator`, of what the frame knows. */
function reviews(actor: Reader): boolean {
  return actor?.role === 'moderator' || isAdmin(actor);
}

type HeadLinkProps = { item: NavItem; path: string; actor?: Reader; count?: number };

function HeadLink({ item, path, actor, count = 0 }: HeadLinkProps) {
  const { t } = useWords();
  return (
    <a className="head-link" href={item.href} aria-current={currentFor(item, path)}>
      {actor && <Avatar name={actor.name} id={actor.id} pictureName={actor.pictureName} size="s" />}
      <span>{t(item.key)}</span>
      <Waiting count={count} />
    </a>
  );
}

/** How many stories wait for the moderator. */
function Waiting({ count }: { count: number }) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <span className="count">
      {count}
      <span className="vh"> {t('shared:nav.waiting', { count })}</span>
    </span>
  );
}

function MainNav({ items, path }: { items: readonly NavItem[]; path: string }) {
  const { t } = useWords();
  return (
    <nav className="site-nav" aria-label={t('shared:nav.main')}>
      <NavList items={items} path={path} />
    </nav>
  );
}

function FoldedMenu({ actor, path, waiting }: { actor: Reader; path: string; waiting: number }) {
  const { t } = useWords();
  const own = actor ? [ME_ITEM, ...(reviews(actor) ? [REVIEW_ITEM] : []), ...(isAdmin(actor) ? [ADMIN_ITEM] : [])] : [];
  // Its key closes the menu when a member goes to another page without reloading.
  return (
    <details className="site-menu" key={path}>
      <summary>
        <Icon name="menu" />
        {t('shared:nav.menu')}
      </summary>
      <nav className="menu-panel" aria-label={t('shared:nav.menu')}>
        <NavList items={[...NAV_ITEMS, ...own]} path={path} waiting={waiting} />
        {!actor && (
          <a className="only-narrow" href={links.signIn()}>
            {t('shared:nav.signIn')}
          </a>
        )}
      </nav>
    </details>
  );
}

function NavList({ items, path, waiting = 0 }: { items: readonly NavItem[]; path: string; waiting?: number }) {
  const { t } = useWords();
  return (
    <ul role="list">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={currentFor(item, path)}>
            {t(item.key)} {item === REVIEW_ITEM && <Waiting count={waiting} />}
          </a>
        </li>
      ))}
    </ul>
  );
}
