import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '~/shared/errors/app-error';
import { PIPELINE_VERSION, renderMarkdown } from '~/shared/markdown/render';
import { closeRenderer, renderPost, WAITING_MAX } from '~/shared/markdown/renderer.server';
import { STOPPED_BY_LIMITS, STOPPED_BY_SIZE, STOPPED_BY_TIME } from './hostile';

/** Milliseconds within which a hostile text has to be refused (issue 2, section 7). */
const ANSWERED_WITHIN = 1_000;

afterAll(closeRenderer);

/** The refusal of a text, with the milliseconds it took. */
async function refusalOf(source: string): Promise<{ status: number; key: string; field?: string; took: number }> {
  const start = performance.now();
  const error: unknown = await renderPost(source).then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof AppError)) throw new Error(`not refused: ${String(error)}`);
  return { status: error.status, key: error.key, field: error.field, took: performance.now() - start };
}

describe('a post', () => {
  it('comes back as the pipeline renders it, with its version', async () => {
    const source = '# Kop\n\n- [x] *gedaan*[^1]\n\n[^1]: Bron';
    expect(await renderPost(source)).toEqual({ html: renderMarkdown(source), version: PIPELINE_VERSION });
  });

  it('of the greatest length is rendered', async () => {
    const sentence = 'Wie ooit samen speelde via een scherm, kent het: de een tikt en de ander hoort het te laat. ';
    const source = `## Deel\n\n${sentence.repeat(6)}\n\nDe **vertraging** bleef.\n\n`.repeat(84);
    expect(source.length).toBeGreaterThan(49_000);
    const { html } = await renderPost(source);
    expect(html.match(/<strong>/g)).toHaveLength(84);
  });

  it('among many at once comes back to the one who sent it', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => renderPost(`post ${index}`)));
    expect(answers.map(({ html }) => html)).toEqual(Array.from({ length: 20 }, (_, index) => `<p>post ${index}</p>`));
  });
});

describe('a hostile text', () => {
  it.each(Object.entries(STOPPED_BY_LIMITS))('is refused at once: %s', async (_name, source) => {
    const [refusal, other] = await Promise.all([refusalOf(source), renderPost('Een gewone reactie')]);
    expect(refusal).toMatchObject({ status: 422, field: 'body', key: expect.stringMatching(/^shared:markdown\./) });
    expect(refusal.took).toBeLessThan(ANSWERED_WITHIN);
    expect(other.html).toBe('<p>Een gewone reactie</p>');
  });

  it.each([['time', STOPPED_BY_TIME], ['size', STOPPED_BY_SIZE]])('that passes the limits is stopped by its %s, while others go on', async (_by, source) => {
    await renderPost('warm');
    const [refusal, ...others] = await Promise.all([refusalOf(source), ...Array.from({ length: 5 }, (_, index) => renderPost(`reactie ${index}`))]);
    expect(refusal).toMatchObject({ status: 422, key: 'shared:markdown.tooComplex', field: 'body' });
    expect(refusal.took).toBeLessThan(ANSWERED_WITHIN);
    expect(others.map(({ html }) => html)).toEqual([0, 1, 2, 3, 4].map((index) => `<p>reactie ${index}</p>`));
  });

  it('leaves the renderer working after it was stopped, again and again', async () => {
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([refusalOf(STOPPED_BY_TIME), refusalOf(STOPPED_BY_TIME)]);
      expect((await renderPost(`ronde ${round}`)).html).toBe(`<p>ronde ${round}</p>`);
    }
  });
});

describe('the queue', () => {
  it('is bounded: who comes when it is full is told to try again', async () => {
    const waiting = Array.from({ length: 2 * WAITING_MAX }, (_, index) => renderPost(`post ${index}`).then(() => 200, (error: unknown) => (error as AppError).status));
    const statuses = await Promise.all(waiting);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    expect(statuses[0]).toBe(200);
    expect((await renderPost('daarna')).html).toBe('<p>daarna</p>');
  });
});

describe('closing', () => {
  it('stops the threads, and a later post starts them again', async () => {
    await closeRenderer();
    await closeRenderer();
    expect((await renderPost('opnieuw')).html).toBe('<p>opnieuw</p>');
  });
});
