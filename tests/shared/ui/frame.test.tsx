import { describe, expect, it } from 'vitest';
import type { Reader } from '~/shared/page-facts';
import { initials } from '~/shared/ui/avatar';
import { Pager } from '~/shared/ui/pager';
import { SiteFooter } from '~/shared/ui/site-footer';
import { SiteHeader } from '~/shared/ui/site-header';
import { attributesOf, render } from '../../support/render';

const teacher: Reader = { id: 2, name: 'Marijke', role: 'teacher', pictureName: null };
const admin: Reader = { id: 1, name: 'Nienke', role: 'admin', pictureName: null };

describe('the header', () => {
  it.each([
    ['a visitor', null, ['/sign-in?returnTo=%2Fspaces'], ['href="/me"', 'href="/admin"']],
    ['a teacher', teacher, ['href="/me"'], ['/sign-in', 'href="/admin"']],
    ['an administrator', admin, ['href="/me"', 'href="/admin"'], ['/sign-in']],
  ])('offers %s what is theirs', (_who, actor, present, absent) => {
    const html = render(<SiteHeader actor={actor} path="/spaces" />);
    for (const part of present) expect(html).toContain(part);
    for (const part of absent) expect(html).not.toContain(part);
  });

  it.each([
    ['/spaces', '/spaces', 'page'],
    ['/spaces/help', '/spaces', 'true'],
    ['/topics/4/les?page=2', '/spaces', 'true'],
    ['/spaces/events', '/spaces/events', 'page'],
    ['/organisations/3', '/organisations', 'true'],
  ])('marks on %s the item %s', (path, href, current) => {
    const html = render(<SiteHeader actor={null} path={path} />);
    const marked = [...html.matchAll(/<a href="([^"]+)" aria-current="([^"]+)"/g)].map(([, to, value]) => [to, value]);
    expect(marked).toEqual([
      [href, current],
      [href, current],
    ]);
  });

  it('holds the logo alone where there is one thing to do', () => {
    expect(render(<SiteHeader actor={null} path="/join/ABCD-1234" />)).not.toContain('<nav');
  });
});

describe('the footer', () => {
  it('changes language and theme by forms that come back', () => {
    const html = render(<SiteFooter theme="dark" path="/spaces?sort=newest" />);
    expect(attributesOf(html, 'form', '/language')).toMatchObject({ method: 'post' });
    expect(html).toContain('name="returnTo" value="/spaces?sort=newest"');
    expect(attributesOf(html, 'button', 'value="en"')).toMatchObject({ lang: 'en', name: 'language' });
    expect(attributesOf(html, 'button', 'value="dark"')).toMatchObject({ 'aria-pressed': 'true' });
    expect(attributesOf(html, 'button', 'value="device"')).toMatchObject({ 'aria-pressed': 'false' });
  });
});

describe('the pager', () => {
  it('is absent when there is one page', () => {
    expect(render(<Pager newer={null} older={null} />)).toBe('');
  });

  it('says at the start that these are the newest', () => {
    const html = render(<Pager older="/spaces/help?before=9" period="november" />);
    expect(html).toContain('Dit zijn de nieuwste');
    expect(attributesOf(html, 'a')).toMatchObject({ href: '/spaces/help?before=9', rel: 'next' });
  });
});

it.each([
  ['Marijke van Dijk', 'MD'],
  ['Joost', 'JO'],
  ['Élodie', 'ÉL'],
  ['👩‍🏫 Ank', '👩A'],
  ['', ''],
])('the initials of %s are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
