import { forumName } from '../forum-face';
import type { Language } from '../i18n/language';

export type Letter = {
  language: Language;
  greeting: string;
  paragraphs: string[];
  /** The one thing to do. */
  action: { label: string; url: string };
  closing: string;
};

/** The plain text of a letter, and the same as simple HTML without pictures or tracking. */
export function writeLetter(letter: Letter): { text: string; html: string } {
  const { language, greeting, paragraphs, action, closing } = letter;
  const text = [greeting, ...paragraphs, `${action.label}:\n${action.url}`, closing].join('\n\n');
  const paragraph = (content: string) => `<p>${content}</p>`;
  const html = [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(forumName())}</title></head>`,
    '<body style="font:17px/1.6 Georgia,serif;color:#2b1d29;max-width:600px;margin:0 auto;padding:24px">',
    ...[greeting, ...paragraphs].map((line) => paragraph(escapeHtml(line))),
    paragraph(`<a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a>`),
    paragraph(`<small>${escapeHtml(action.url)}</small>`),
    paragraph(escapeHtml(closing)),
    '</body></html>',
  ].join('\n');
  return { text: `${text}\n`, html };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
