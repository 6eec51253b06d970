import { links } from '~/shared/links';
import { keptWidths, pictureSize } from '~/shared/picture-name';

/** How wide a picture stands in the text, so that a browser takes no larger one than it shows. */
const SIZES = '(min-width: 50rem) 42rem, 92vw';

/** A picture of a case study, with room kept for it before it loads. */
export function StoryPicture({ id, name, alt }: { id: number; name: string; alt: string }) {
  const size = pictureSize(name);
  const widths = size ? keptWidths(size.width) : [];
  const srcSet = widths.map((one) => `${links.caseStudyPicture(id, name, one.size)} ${one.width}w`).join(', ');
  return <img src={links.caseStudyPicture(id, name)} srcSet={srcSet || undefined} sizes={SIZES} width={size?.width} height={size?.height} alt={alt} loading="lazy" decoding="async" />;
}
