import { describe, expect, it } from 'vitest';
import { LabelDiffs, typedLabels } from '~/forum/posts/label-diffs';
import { render } from '../support/render';

const theirs = typedLabels({ discipline: 'music', teachingForm: null, language: 'nl', tags: ['Samenspel', 'beginners'] });
const marked = (html: string) => html.replaceAll(/<span class="vh">[^<]*<\/span>/g, '');

describe('the labels of two versions', () => {
  it('are compared in words, each under its name; what neither has is left out', () => {
    const html = marked(render(<LabelDiffs before={theirs} after={{ ...theirs, discipline: 'dance', tags: 'beginners, Samenspel, duet' }} />));
    expect(html).toContain('<del>Muziek</del><ins>Dans</ins>');
    expect(html).toContain('<ins>duet, </ins>');
    expect(html).toContain('<h3>Trefwoorden</h3>');
    expect(html).not.toContain('Lesvorm');
  });

  it('are the same in whatever order the tags were typed, and a code that nobody knows is no word', () => {
    const html = marked(render(<LabelDiffs before={theirs} after={{ ...theirs, tags: 'samenspel , beginners'.replace('s', 'S') }} />));
    expect(html).not.toMatch(/<(ins|del)>/);
    expect(marked(render(<LabelDiffs before={{}} after={{ discipline: 'constructor' }} />))).toBe('');
  });
});
