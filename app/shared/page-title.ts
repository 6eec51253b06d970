import { forumName } from './forum-face';

/** The title of a page as the browser's tab shows it. */
export function pageTitle(title?: string): string {
  return title ? `${title} – ${forumName()}` : forumName();
}
