import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const DOCUMENT_ADDRESS = /^\/files\/[0-9a-f]{32}\//;

/** Marks the links to documents as downloads: a browser then saves the file, and no script takes it for a page. */
export function markDocuments() {
  return (tree: Root): void => {
    visit(tree, { type: 'element', tagName: 'a' }, (node) => {
      const link = node as Element;
      if (DOCUMENT_ADDRESS.test(String(link.properties.href))) link.properties.download = true;
    });
  };
}
