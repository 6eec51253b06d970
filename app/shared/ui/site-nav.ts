import { links } from '~/shared/links';

export type NavItem = { key: string; href: string; owns: (path: string) => boolean };

const isUnder = (path: string, start: string) => path === start || path.startsWith(`${start}/`);
const AGENDA = links.space('events');

/** The main menu: which item leads where, and which pages belong to it. Keys are of the shared words. */
export const NAV_ITEMS: readonly NavItem[] = [
  { key: 'shared:nav.home', href: links.home(), owns: (path) => path === links.home() },
  {
    key: 'shared:nav.spaces',
    href: links.spaces(),
    owns: (path) => (isUnder(path, links.spaces()) && !isUnder(path, AGENDA)) || path.startsWith('/topics/'),
  },
  { key: 'shared:nav.agenda', href: AGENDA, owns: (path) => isUnder(path, AGENDA) },
  { key: 'shared:nav.organisations', href: links.organisations(), owns: (path) => isUnder(path, links.organisations()) },
];

/** What a member finds beside the main menu. */
export const ME_ITEM: NavItem = { key: 'shared:nav.me', href: links.me(), owns: (path) => isUnder(path, links.me()) };
/** What a moderator finds beside the main menu. */
export const REVIEW_ITEM: NavItem = {
  key: 'shared:nav.review',
  href: links.reviewQueue(),
  owns: (path) => path === links.reviewQueue() || /^\/case-studies\/\d+\/review$/.test(path),
};
export const ADMIN_ITEM: NavItem = {
  key: 'shared:nav.admin',
  href: links.admin(),
  owns: (path) => isUnder(path, links.admin()),
};

/** `page` when the item is this page, `true` when this page lies under it (ARIA 1.2, aria-current). */
export function currentFor(item: NavItem, path: string): 'page' | 'true' | undefined {
  if (path === item.href) return 'page';
  return item.owns(path) ? 'true' : undefined;
}

const DOORS = ['/sign-in', '/join', '/setup', '/forgot-password', '/reset-password', '/confirm-email', '/withdraw-email'];

/** Pages with one thing to do: their header holds the logo alone. */
export function isDoor(path: string): boolean {
  return DOORS.some((door) => isUnder(path, door));
}
