import { describe, expect, it } from 'vitest';
import { parseSettings, SettingsError } from '~/shared/settings.server';

describe('parseSettings', () => {
  it('has a default for everything', () => {
    expect(parseSettings({})).toEqual({
      PORT: 3000,
      HOST: '127.0.0.1',
      ORIGIN: 'http://localhost:3000',
      DATA_DIR: './data',
      MAIL_FROM: 'Estafette <estafette@localhost>',
      TRUST_PROXY: 0,
      LOG_LEVEL: 'info',
    });
  });

  it('takes empty for absent', () => {
    expect(parseSettings({ SMTP_URL: '', PORT: '', DATABASE_URL: '' })).toEqual(parseSettings({}));
  });

  it('follows another port in the default origin', () => {
    expect(parseSettings({ PORT: '4000' }).ORIGIN).toBe('http://localhost:4000');
  });

  it('takes an origin with a slash at the end', () => {
    expect(parseSettings({ ORIGIN: 'https://Forum.example.org/' }).ORIGIN).toBe('https://forum.example.org');
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['ORIGIN', 'forum.example.org'],
    ['ORIGIN', 'https://forum.example.org/estafette'],
    ['DATABASE_URL', 'mysql://localhost/forum'],
    ['DATABASE_REPLICA_URL', 'postgres://localhost/forum'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'Estafette'],
    ['TRUST_PROXY', 'yes'],
    ['UPLOADS_URL', '/srv/uploads'],
    ['LOG_LEVEL', 'loud'],
  ])('names a wrong %s and never its value', (name, value) => {
    const wrong = () => parseSettings({ [name]: value });
    expect(wrong).toThrow(SettingsError);
    expect(wrong).toThrow(new RegExp(`^The setting ${name} (must|needs) .*\\.$`));
    expect(wrong).not.toThrow(value);
  });

  it('names every wrong one at once', () => {
    expect(() => parseSettings({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/PORT[^]*LOG_LEVEL/);
  });
});
