import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '~/shared/markdown/render';

const NAME = '0123456789abcdef0123456789abcdef-1600x1200';
const address = `/uploads/${NAME}`;

describe('a picture', () => {
  it('takes its room before it loads, and comes in the size that fits', () => {
    const html = renderMarkdown(`![Een studio](${address})`);
    expect(html).toBe(
      `<figure><img src="${address}" alt="Een studio" loading="lazy" decoding="async" width="1600" height="1200"` +
        ` srcset="${address}/480 480w, ${address}/960 960w, ${address} 1600w" sizes="(min-width: 48rem) 44rem, 92vw"></figure>`,
    );
  });

  it('has one size when it is small', () => {
    const small = NAME.replace('1600x1200', '320x200');
    expect(renderMarkdown(`![a](/uploads/${small})`)).toContain('width="320" height="200"></figure>');
  });

  it('has its title as caption, as text', () => {
    expect(renderMarkdown(`![a](${address} "Let op de <handen>")`)).toMatch(/<\/?img[^>]*><figcaption>Let op de &#x3C;handen><\/figcaption><\/figure>$/);
  });

  it('stays in its sentence among words, and in a quote', () => {
    expect(renderMarkdown(`Zie ![a](${address}) hier.`)).toMatch(/^<p>Zie <img [^>]*width="1600"[^>]*> hier\.<\/p>$/);
    expect(renderMarkdown(`> ![a](${address})`)).toMatch(/^<blockquote class="quote">\n<figure><img /);
  });

  it('becomes a figure each when several stand under each other', () => {
    expect(renderMarkdown(`![a](${address})\n![b](${address})`).match(/<figure>/g)).toHaveLength(2);
  });

  it.each(['/uploads/plaatje', `${address}/480`, `/uploads/${'0'.repeat(32)}-0x0`, `/uploads/${'0'.repeat(32)}-99999x9`])(
    'of which the name tells no size is given none: %s',
    (odd) => expect(renderMarkdown(`![a](${odd})`)).not.toMatch(/width|srcset/),
  );
});

describe('a document', () => {
  it('is a download, and a link like it is not', () => {
    const token = '0'.repeat(32);
    expect(renderMarkdown(`[plan.pdf (PDF, 1 MB)](/files/${token}/plan.pdf)`)).toBe(
      `<p><a href="/files/${token}/plan.pdf" download>plan.pdf (PDF, 1 MB)</a></p>`,
    );
    expect(renderMarkdown('[plan](/files/plan.pdf) [b](https://a.nl/files/)')).not.toContain('download');
  });
});
