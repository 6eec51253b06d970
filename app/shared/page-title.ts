import { FORUM_NAME } from './ui/forum-name';

/** The title of a page as the browser's tab shows it. */
export function pageTitle(title?: string): string {
  return title ? `${title} – ${FORUM_NAME}` : FORUM_NAME;
}
