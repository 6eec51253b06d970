import { expect, it } from 'vitest';
import { Time } from '~/shared/ui/time';
import { render } from '../../support/render';

it('shows words and keeps the exact moment for machines', () => {
  const html = render(<Time at="2026-11-22T14:10:00.000Z" kind="datetime" />);
  expect(html).toBe('<time dateTime="2026-11-22T14:10:00.000Z">22 november 2026, 15.10</time>');
});

it('speaks English to who reads English', () => {
  expect(render(<Time at="2026-11-22T14:10:00.000Z" kind="long" />, 'en')).toContain('Sunday 22 November 2026');
});

it('gives a relative day its full moment as title', () => {
  expect(render(<Time at="2020-01-02T10:00:00.000Z" />)).toContain('title="2 januari 2020, 11.00"');
});
