import { forumName } from '~/shared/forum-face';
import { links } from '~/shared/links';

/** The mark (two runners, one baton changing hands) and the name; leads to the front page. */
export function Logo() {
  return (
    <a className="logo" href={links.home()}>
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <g transform="rotate(-38 24 24)">
          <rect className="run" x="1" y="25.5" width="29" height="11" rx="5.5" />
          <rect className="hand" x="18" y="11.5" width="29" height="11" rx="5.5" />
        </g>
      </svg>
      <span>{forumName()}</span>
    </a>
  );
}
