import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { keptWidths, pictureSize } from '../picture-name';

/** The address of an upload's largest size; others are `/uploads/NAME/480`. */
const PICTURE_ADDRESS = /^\/uploads\/([^/?#]+)$/;

/** How wide a post shows a picture: its column (`--e-measure`) on a laptop, nearly the whole width of a phone. */
const SHOWN_WIDTHS = '(min-width: 48rem) 44rem, 92vw';

/**
 * Gives the pictures of a post the room that they will take, from their name, so that nothing jumps when they load,
 * and the sizes that a browser may choose from. A picture alone on its line becomes a figure; its title, the caption.
 */
export function showPictures() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName === 'img') return measure(element);
      if (element.tagName !== 'p' || !parent || index === undefined) return undefined;
      const pictures = element.children.filter((child) => !isBreak(child));
      if (pictures.length === 0 || !pictures.every(isPicture)) return undefined;
      for (const picture of pictures) measure(picture);
      parent.children.splice(index, 1, ...pictures.map(figure));
      return [SKIP, index + pictures.length];
    });
  };
}

function isPicture(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'img';
}

function isBreak(node: ElementContent): boolean {
  return (node.type === 'text' && node.value.trim() === '') || (node.type === 'element' && node.tagName === 'br');
}

function measure(picture: Element): void {
  const address = String(picture.properties.src);
  const size = pictureSize(PICTURE_ADDRESS.exec(address)?.[1] ?? '');
  if (!size) return;
  const kept = keptWidths(size.width);
  const candidates = kept.map(({ size: name, width }, nth) => `${address}${nth < kept.length - 1 ? `/${name}` : ''} ${width}w`);
  Object.assign(picture.properties, size);
  if (kept.length > 1) Object.assign(picture.properties, { srcSet: candidates.join(', '), sizes: SHOWN_WIDTHS });
}

function figure(picture: Element): Element {
  const { title, ...properties } = picture.properties;
  const caption = typeof title === 'string' ? title.trim() : '';
  const shown: Element = { ...picture, properties: caption ? properties : picture.properties };
  const words: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: [{ type: 'text', value: caption }] };
  return { type: 'element', tagName: 'figure', properties: {}, children: caption ? [shown, words] : [shown] };
}
