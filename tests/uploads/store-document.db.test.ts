import '../support/uploads';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { read } from '#db/connection.server';
import { upload } from '#db/schema/uploads';
import { links } from '~/shared/links';
import { documentResponse } from '~/uploads/read-upload.server';
import { storeDocument } from '~/uploads/store-document.server';
import { DOCUMENT_BYTES_MAX } from '~/uploads/upload-limits';
import { useFreshDatabase } from '../support/database';
import { aPicture } from '../support/pictures';
import { aZip } from '../support/zip';

useFreshDatabase();

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const send = (bytes: Buffer, fileName = 'lesplan') => storeDocument({ ownerId: 1, fileName, bytes });

const officeTypes = (part: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.%TYPE%.main+xml"/></Types>`;
const docx = (more: Record<string, string> = {}, type = 'wordprocessingml.document') =>
  aZip({ '[Content_Types].xml': officeTypes('word/document.xml').replace('%TYPE%', type), 'word/document.xml': '<w:document/>', ...more });
const odf = (kind: string, more: Record<string, string> = {}) =>
  aZip({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<office/>', ...more });

describe('a document', () => {
  it.each([
    ['PDF', PDF, 'pdf'],
    ['Word', docx(), 'docx'],
    ['Excel', docx({}, 'spreadsheetml.sheet'), 'xlsx'],
    ['PowerPoint', docx({}, 'presentationml.presentation'), 'pptx'],
    ['OpenDocument text', odf('text'), 'odt'],
    ['OpenDocument sheet', odf('spreadsheet'), 'ods'],
    ['OpenDocument slides', odf('presentation'), 'odp'],
  ])('%s gets the ending of what it is, whatever its name', async (_name, bytes, ending) => {
    const { fileName } = await send(bytes, 'C:\\map\\les.jpg');
    expect(fileName).toBe(`les.jpg.${ending}`);
    expect((await send(bytes, `Plan.${ending.toUpperCase()}`)).fileName).toBe(`Plan.${ending.toUpperCase()}`);
  });

  it('is a download with its whole name, byte for byte, and nothing in it runs', async () => {
    const { name } = await send(PDF, 'Één “lesplan” (vrij).pdf');
    const [row] = await read().select().from(upload);
    if (!row) throw new Error('nothing was kept');
    const answer = await documentResponse({ ...row, name });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF);
    expect(answer.headers.get('Content-Disposition')).toBe(
      `attachment; filename="Een lesplan vrij.pdf"; filename*=UTF-8''%C3%89%C3%A9n%20%E2%80%9Clesplan%E2%80%9D%20%28vrij%29.pdf`,
    );
    expect(answer.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
  });

  it.each(['教案', '🎵', 'ß', 'a'])('keeps of a name full of %s what its address has room for', async (sign) => {
    const { name, fileName } = await send(PDF, `${sign.repeat(130)}.pdf`);
    expect(fileName).toMatch(/\.pdf$/);
    // The server refuses longer ones (app/server/request-target.ts).
    expect(links.document(name, fileName).length).toBeLessThan(1_000);
  });

  it.each([
    ['a line end', 'a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x=1.pdf'],
    ['a turned name', 'fdp\u202Eexe.pdf', 'fdpexe.pdf'],
    ['a path', '../../etc/passwd', 'passwd.pdf'],
    ['nothing', '', 'bestand.pdf'],
  ])('keeps no name with %s', async (_name, sent, kept) => {
    expect((await send(PDF, sent)).fileName).toBe(kept);
  });
});

describe('what is no document that we keep', () => {
  const macros = 'uploads:refusals.macros';
  const unknown = 'uploads:refusals.unknownKind';
  it.each([
    ['a Word file with macros', docx({ 'word/vbaProject.bin': 'x' }), macros],
    ['a LibreOffice file with macros', odf('text', { 'Basic/script-lc.xml': '<x/>' }), macros],
    ['an ordinary zip', aZip({ 'a.exe': 'MZ' }), unknown],
    ['HTML', Buffer.from('<!doctype html><script>1</script>'), unknown],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), unknown],
    ['squeezed noise', deflateRawSync(Buffer.alloc(1_000)), unknown],
  ])('is refused: %s', async (_name, bytes, key) => {
    await expect(send(bytes, 'les.pdf')).rejects.toMatchObject({ status: 422, field: 'file', key });
    expect(await read().select().from(upload)).toEqual([]);
  });

  it('is refused when it is a picture or too large', async () => {
    await expect(send(await aPicture())).rejects.toMatchObject({ status: 422, key: unknown });
    const large = Buffer.concat([PDF, Buffer.alloc(DOCUMENT_BYTES_MAX)]);
    await expect(send(large)).rejects.toMatchObject({ status: 422, key: 'uploads:refusals.documentTooLarge' });
  });
});
