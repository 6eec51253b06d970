import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseStudySlug } from '~/case-studies/case-study-slug';
import { ROOT } from '../support/imports';

describe('a story that is called like a page of a story', () => {
  const routes = readFileSync(path.join(ROOT, 'app/routes.ts'), 'utf8');
  const pages = [...routes.matchAll(/'case-studies\/:id\/([a-z-]+)'/g)].map(([, page = '']) => page);

  it.each(pages)('has an address of its own: %s', (page) => expect(caseStudySlug(page)).toBe(`case-study-${page}`));

  it('is looked for among all of them', () => expect(pages.length).toBeGreaterThan(5));

  it.each(['checklist', 'new', 'steps'])('keeps its name where there is no such page: %s', (title) => expect(caseStudySlug(title)).toBe(title));
});
