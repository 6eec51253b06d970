import type { Element, ElementContent, Root } from 'hast';

/** The markers every link out of the forum carries: no ranking for spam, written by a user, no handle on our window. */
const OUTWARD = ['nofollow', 'ugc', 'noopener'];
const OUTWARD_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
/** Only a base to resolve against; `.invalid` never exists (RFC 2606), so no real address can be equal to it. */
const HERE = 'https://here.invalid';

/**
 * Keeps the links that lead somewhere safe and turns every other one into its plain text. An image from elsewhere
 * becomes a link with its alt text: loading it would tell a stranger's server which reader opens which post, and when.
 */
export function keepSafeLinks() {
  return (tree: Root): void => {
    tree.children = safeChildren(tree.children as ElementContent[], false);
  };
}

function safeChildren(children: ElementContent[], insideLink: boolean): ElementContent[] {
  return children.flatMap((child) => (child.type === 'element' ? safeElement(child, insideLink) : [child]));
}

function safeElement(element: Element, insideLink: boolean): ElementContent[] {
  if (element.tagName === 'img') return [safeImage(element, insideLink)];
  const isLink = element.tagName === 'a';
  element.children = safeChildren(element.children, insideLink || isLink);
  if (!isLink) return [element];
  const kind = destinationOf(element.properties.href);
  if (kind === 'unsafe') return element.children;
  if (kind === 'outward') Object.assign(element.properties, outward(element.properties.href));
  return [element];
}

function safeImage(image: Element, insideLink: boolean): ElementContent {
  const { src, alt } = image.properties;
  if (isUpload(src)) {
    Object.assign(image.properties, { loading: 'lazy', decoding: 'async' });
    return image;
  }
  const words: ElementContent = { type: 'text', value: String(alt || src || '') };
  if (insideLink || destinationOf(src) === 'unsafe') return words;
  const properties = destinationOf(src) === 'outward' ? outward(src) : { href: src };
  return { type: 'element', tagName: 'a', properties, children: [words] };
}

/** The scheme in small letters, because the sanitiser compares it letter by letter. */
function outward(href: unknown): { href: string; rel: string[] } {
  return { href: String(href).replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase()), rel: OUTWARD };
}

type Destination = 'inward' | 'outward' | 'unsafe';

/** Where a link leads, judged as a browser would resolve it and not by how it is spelled (`/\host`, `//host`). */
function destinationOf(href: unknown): Destination {
  if (typeof href !== 'string' || !URL.canParse(href, HERE)) return 'unsafe';
  const url = new URL(href, HERE);
  if (url.origin === HERE) return /^[/#]/.test(href) ? 'inward' : 'unsafe';
  return OUTWARD_PROTOCOLS.has(url.protocol) && /^[a-z]+:/i.test(href) ? 'outward' : 'unsafe';
}

function isUpload(src: unknown): boolean {
  return destinationOf(src) === 'inward' && new URL(String(src), HERE).pathname.startsWith('/uploads/');
}
