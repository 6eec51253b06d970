import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, write } from '#db/connection.server';
import { bumpContentVersion, contentVersion } from '#db/content-version.server';
import { auditRecord } from '#db/schema/audit';
import { space } from '#db/schema/forum';
import { houseSetting } from '#db/schema/house';
import { action as saveHouse, loader as settingsPage } from '~/admin/settings.route';
import { action as saveSpace, loader as spacePage } from '~/admin/space-settings.route';
import { action as saveText, loader as textPage } from '~/admin/text-settings.route';
import { SPACE_NAMES } from '~/forum/names';
import { loader as spaceRoute } from '~/forum/spaces/space.route';
import { loader as aboutRoute } from '~/home/about.route';
import { changeHouse, changeHouseText } from '~/house/change-house.server';
import { houseSettings } from '~/house/house-settings.server';
import { contrast, paperTooClose, PAPERS } from '~/house/logo-colour';
import { keepFace } from '~/server/keep-face';
import { renderErrorPage } from '~/shared/errors/error-document.server';
import { forumFace, outdateForumFace } from '~/shared/forum-face';
import { translator } from '~/shared/i18n/translator';
import { writeLetter } from '~/shared/mail/letter';
import { pageTitle } from '~/shared/page-title';
import { actorOf, EVERYBODY } from '../support/account-builders';
import { useFreshDatabase } from '../support/database';
import { dumpOfEverything } from '../support/dump';
import { aTopic } from '../support/forum-builders';
import { ROOT } from '../support/imports';
import { answerOf, routeArgs } from '../support/requests';
import { recordStatements } from '../support/statements';

useFreshDatabase();
// The face outlives a database, as a process does; each test has a new one.
beforeEach(() => outdateForumFace());

const HOUSE = { name: 'Toonladder', logoColour: '#A3407A', joining: 'approval' };
const SPACE = { nameNl: 'Proeven', nameEn: 'Trials', descriptionNl: 'Wat je probeert.', descriptionEn: '', readAccess: 'members' };
const TEXT = { intent: 'save', nl: '## Waarom\n\nOmdat **samen** beter is.', en: '' };

describe.each(EVERYBODY)('a %s', (role) => {
  it.each([
    ['/admin/settings', settingsPage, {}],
    ['/admin/settings/spaces/experiments', spacePage, { space: 'experiments' }],
    ['/admin/settings/texts/about', textPage, { text: 'about' }],
  ] as const)('who opens %s', async (address, loader, params) => {
    const actor = await actorOf(role);
    const status = { visitor: 302, teacher: 403, moderator: 403, staff: 403, admin: 200 }[role];
    expect((await answerOf(() => loader(routeArgs(address, { actor, params })))).status).toBe(status);
  });

  it.each([
    ['the house', saveHouse, {}, HOUSE],
    ['a space', saveSpace, { space: 'experiments' }, SPACE],
    ['a text', saveText, { text: 'about' }, TEXT],
  ] as const)('who changes %s', async (_, action, params, form) => {
    const actor = await actorOf(role);
    const before = await dumpOfEverything();
    const version = await contentVersion();
    const answer = await answerOf(() => action(routeArgs('/x', { actor, params, form })));
    expect(answer.status).toBe(role === 'admin' ? 302 : 403);
    if (role !== 'admin') return expect(await dumpOfEverything()).toEqual(before);
    expect(await contentVersion()).toBe(version + 1);
    expect(await read().$count(auditRecord)).toBe(1);
  });

  it('who calls the use cases themselves', async () => {
    if (role === 'admin') return;
    const actor = await actorOf(role);
    await expect(changeHouse(actor, { name: 'X' })).rejects.toMatchObject({ status: 403 });
    await expect(changeHouseText(actor, 'about', { nl: 'X', en: '' })).rejects.toMatchObject({ status: 403 });
  });
});

describe('the name', () => {
  it('stands in titles, texts, letters and pages of failures as soon as it is saved', async () => {
    await keepFace();
    expect(pageTitle('Leden')).toBe('Leden – Estafette');
    await changeHouse(await actorOf('admin'), { name: 'Toonladder & Co' });
    await keepFace();
    expect(pageTitle('Leden')).toBe('Leden – Toonladder & Co');
    expect(translator('nl')('shared:footer.about')).toBe('Over Toonladder & Co');
    const letter = { greeting: 'Dag', paragraphs: [], action: { label: 'Lees', url: 'https://x.example' }, closing: 'Groet' };
    expect(writeLetter({ language: 'nl', ...letter }).html).toContain('<title>Toonladder &amp; Co</title>');
    expect(renderErrorPage({ status: 503, language: 'nl', theme: null })).toContain('Toonladder &amp; Co</title>');
  });

  it('costs a visitor of an unchanged forum no statement, and never shows older than the page it is kept with', async () => {
    await keepFace();
    const version = await contentVersion();
    expect((await recordStatements(() => keepFace(version))).texts).toEqual([]);
    // As another process does it: nothing tells this one.
    await write(async (tx) => {
      await tx.insert(houseSetting).values({ key: 'name', value: 'Elders', updatedAt: new Date() });
      await bumpContentVersion(tx);
    });
    expect((await recordStatements(() => keepFace(version + 1))).texts.length).toBeGreaterThan(0);
    expect(forumFace().name).toBe('Elders');
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(41) }],
    ['name', { name: 'omge\u202Ekeerd' }],
    ['logoColour', { logoColour: 'rood' }],
    ['logoColour', { logoColour: '#fff' }],
    ['logoColour', { logoColour: '#f2b441' }],
    ['logoColour', { logoColour: '#481130' }],
    ['logoColour', { logoColour: '#a3407a;}body{display:none' }],
    ['joining', { joining: 'toverwoord' }],
  ])('is refused with a wrong %s', async (field, wrong) => {
    const form = { ...HOUSE, ...wrong };
    const answer = await answerOf(async () => saveHouse(routeArgs('/x', { actor: await actorOf('admin'), form })));
    const { errors } = (await answer.json()) as { errors: object };
    expect([answer.status, Object.keys(errors)]).toEqual([422, [field]]);
    expect((await houseSettings()).name).toBe('Estafette');
  });
});

describe('the colour of the logo', () => {
  it('is judged against the papers that the pages really have', () => {
    const tokens = readFileSync(path.join(ROOT, 'app/shared/ui/styles/tokens.css'), 'utf8');
    const papers = [...tokens.matchAll(/--e-paper: (#[0-9a-f]{6});/gi)].map(([, colour = '']) => colour.toLowerCase());
    expect(new Set(papers)).toEqual(new Set(Object.values(PAPERS)));
  });

  it.each([
    ['#000000', '#ffffff', 21],
    ['#767676', '#ffffff', 4.54],
    ['#8a7787', '#faf6f6', 3.9],
  ])('has contrast %s on %s: %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 1);
  });

  it('stands out on both papers or is refused', () => {
    expect([paperTooClose('#a3407a'), paperTooClose('#f2b441'), paperTooClose('#481130')]).toEqual([undefined, 'light', 'dark']);
  });
});

describe('a space', () => {
  it('is called what the administrator calls it, and by its own name in the language that was left empty', async () => {
    const own = translator('en')(SPACE_NAMES.experiments);
    await saveSpace(routeArgs('/x', { actor: await actorOf('admin'), params: { space: 'experiments' }, form: { ...SPACE, nameEn: '' } }));
    await keepFace();
    expect(translator('nl')(SPACE_NAMES.experiments)).toBe('Proeven');
    expect(translator('en')(SPACE_NAMES.experiments)).toBe(own);
  });

  it('is closed to visitors and opened to them at once', async () => {
    await aTopic({ in: 'experiments', title: 'Proef met klappen' });
    const status = async () => (await answerOf(() => spaceRoute(routeArgs('/x', { params: { space: 'experiments' } })))).status;
    const admin = await actorOf('admin');
    const save = (readAccess: string) => saveSpace(routeArgs('/x', { actor: admin, params: { space: 'experiments' }, form: { ...SPACE, readAccess } }));
    expect(await status()).toBe(200);
    await save('members');
    expect(await status()).toBe(403);
    await save('public');
    expect(await status()).toBe(200);
    expect((await read().select().from(space).where(eq(space.code, 'experiments')))[0]?.descriptions).toEqual({ nl: 'Wat je probeert.' });
  });
});

describe('a text of the house', () => {
  const about = async (language: 'nl' | 'en') => (await aboutRoute(routeArgs('/about', { language }))).houseText;

  it('stands on its page in its own language, safely, until it is emptied', async () => {
    const admin = await actorOf('admin');
    const nl = `${TEXT.nl}\n\n<script>alert(1)</script> [x](javascript:alert(1))`;
    await changeHouseText(admin, 'about', { nl, en: '' });
    expect(await about('nl')).toContain('<strong>samen</strong>');
    expect(await about('nl')).not.toMatch(/<script|href="javascript:/);
    expect(await about('en')).toBeNull();
    await changeHouseText(admin, 'about', { nl: ' ', en: '' });
    expect(await about('nl')).toBeNull();
  });

  it('is shown before it is saved, and then nothing is', async () => {
    const actor = await actorOf('admin');
    const before = await dumpOfEverything();
    const form = { ...TEXT, intent: 'preview' };
    const answer = await answerOf(() => saveText(routeArgs('/x', { actor, params: { text: 'about' }, form })));
    const { preview, values } = (await answer.json()) as { preview: { nl: string }; values: object };
    expect(preview.nl).toContain('<strong>samen</strong>');
    expect(values).toEqual(form);
    expect(await dumpOfEverything()).toEqual(before);
  });

  it.each([['nl'], ['en']])('that cannot be shown is refused at its own field (%s)', async (field) => {
    const form = { ...TEXT, [field]: '>'.repeat(3000) + ' x' };
    const answer = await answerOf(async () => saveText(routeArgs('/x', { actor: await actorOf('admin'), params: { text: 'about' }, form })));
    const { errors } = (await answer.json()) as { errors: object };
    expect([answer.status, Object.keys(errors)]).toEqual([422, [field]]);
  });

  it('has no page for what is no text', async () => {
    const actor = await actorOf('admin');
    expect((await answerOf(() => textPage(routeArgs('/x', { actor, params: { text: 'constructor' } })))).status).toBe(404);
    expect((await answerOf(() => spacePage(routeArgs('/x', { actor, params: { space: 'keuken' } })))).status).toBe(404);
  });
});
