import type { PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Shows a line break where the writer pressed Enter once, as GitHub does in comments: CommonMark would make it a
 * space. The parser has taken the spaces around a line end away, so splitting is all there is to do.
 */
export function showLineBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (text, index, parent) => {
      if (!parent || index === undefined || !/[\r\n]/.test(text.value)) return undefined;
      const parts = text.value.split(/\r\n|\r|\n/).flatMap((value, nth): PhrasingContent[] => {
        const words: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }];
        return nth === 0 ? words : [{ type: 'break' }, ...words];
      });
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
