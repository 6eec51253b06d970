import { forumFace } from '~/shared/forum-face';
import { links } from '~/shared/links';

/** The stylesheet with the colour that the administrator chose for the logo; nothing when there is none. */
export function HouseStyle() {
  const { logoColour } = forumFace();
  return logoColour ? <link rel="stylesheet" href={links.houseStyle(logoColour)} /> : null;
}
