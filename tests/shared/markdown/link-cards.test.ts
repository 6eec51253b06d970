import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '~/shared/markdown/render';

const REL = 'rel="nofollow ugc noopener"';
const card = (href: string, ...lines: string[]) => `<p class="link-card"><a href="${href}" ${REL}><strong>${lines.join('<br>').replace('<br>', '</strong><br>')}</a></p>`;

describe('the address of a video or a recorded call', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'YouTube · video', 'youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ', 'YouTube · video', 'youtu.be/dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/abcdef12345', 'YouTube · video', 'm.youtube.com/shorts/abcdef12345'],
    ['https://vimeo.com/123456789', 'Vimeo · video', 'vimeo.com/123456789'],
    ['https://vimeo.com/channels/muziek/123456789', 'Vimeo · video', 'vimeo.com/channels/muziek/123456789'],
    ['https://school.zoom.us/rec/share/abc_DEF', 'Zoom · video', 'school.zoom.us/rec/share/abc_DEF'],
    ['https://teams.microsoft.com/l/meetingrecap?driveId=b', 'Microsoft Teams · video', 'teams.microsoft.com/l/meetingrecap?driveId=b'],
    ['https://school.sharepoint.com/:v:/s/les/Eabc', 'Microsoft Stream · video', 'school.sharepoint.com/:v:/s/les/Eabc'],
    ['https://school.webex.com/recordingservice/sites/school/recording/abc', 'Webex · video', 'school.webex.com/recordingservice/sites/school/recording/abc'],
    ['https://drive.google.com/file/d/1AbCdEfGhIjKl/view', 'Google Drive', 'drive.google.com/file/d/1AbCdEfGhIjKl/view'],
  ])('%s becomes a card', (address, site, shown) => {
    expect(renderMarkdown(address)).toBe(card(address, site, shown));
  });

  it('has the words of its link for a title', () => {
    expect(renderMarkdown('[De *eerste* les](https://youtu.be/dQw4w9WgXcQ)')).toBe(
      card('https://youtu.be/dQw4w9WgXcQ', 'De eerste les', 'YouTube · video', 'youtu.be/dQw4w9WgXcQ'),
    );
  });

  it('alone on its line is enough', () => {
    expect(renderMarkdown('Kijk hier:\nhttps://youtu.be/dQw4w9WgXcQ\nEn dan\nverder.')).toBe(
      `<p>Kijk hier:</p>${card('https://youtu.be/dQw4w9WgXcQ', 'YouTube · video', 'youtu.be/dQw4w9WgXcQ')}<p>En dan<br>verder.</p>`,
    );
  });

  it.each([
    ['Zie https://youtu.be/dQw4w9WgXcQ voor de les.'],
    ['> https://youtu.be/dQw4w9WgXcQ'],
    ['- https://youtu.be/dQw4w9WgXcQ'],
    ['https://www.youtube.com/'],
    ['https://youtube.com.example/watch?v=dQw4w9WgXcQ'],
    ['https://youtu.be@example.nl/dQw4w9WgXcQ'],
    ['<https://iemand:geheim@youtu.be/dQw4w9WgXcQ>'],
    ['https://youtu.be:8080/dQw4w9WgXcQ'],
    ['https://meet.google.com/abc-defg-hij'],
    ['https://zoom.us/j/123456789'],
    ['[kijk](javascript:https://youtu.be/dQw4w9WgXcQ)'],
    ['`https://youtu.be/dQw4w9WgXcQ`'],
  ])('stays what it is: %s', (source) => {
    expect(renderMarkdown(source)).not.toContain('link-card');
  });

  it('escapes what its title and its address hold', () => {
    const html = renderMarkdown('[\\<script>"](https://youtu.be/dQw4w9WgXcQ?"><script>)');
    expect(html).not.toContain('<script');
  });
});
