import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { markDocuments } from './documents';
import { showLineBreaks } from './line-breaks';
import { showLinkCards } from './link-cards';
import { showPictures } from './pictures';
import { shapePost } from './post-shape';
import { showRawHtml } from './raw-html';
import { keepSafeLinks } from './safe-links';

/**
 * From the source of a post to the tree that is sanitised and written out (render.ts). Apart from it, because the rich
 * editor asks in the browser whether two sources are the same post. `idPrefix` begins every id in the tree.
 */
export function shapedPost(idPrefix: string) {
  return remark()
    .use(remarkGfm)
    .use(showLineBreaks)
    .use(remarkRehype, {
      clobberPrefix: idPrefix,
      footnoteBackLabel: (reference: number) => `↩ ${reference + 1}`,
      handlers: { html: showRawHtml },
    })
    .use(shapePost)
    .use(showLinkCards)
    .use(keepSafeLinks)
    .use(showPictures)
    .use(markDocuments);
}
