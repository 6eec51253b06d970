import path from 'node:path';
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
      REVIEW_UNDO_SECONDS: 600,
      LOG_LEVEL: 'info',
      BACKUP_DIR: path.join('data', 'backups'),
      BACKUP_AT: '03:30',
    });
  });

  it('makes backups beside the data, and with PostgreSQL only where somebody says so', () => {
    expect(parseSettings({ DATA_DIR: '/var/lib/forum' }).BACKUP_DIR).toBe(path.join('/var/lib/forum', 'backups'));
    expect(parseSettings({ DATABASE_URL: 'postgres://localhost/forum' }).BACKUP_DIR).toBe('off');
    expect(parseSettings({ DATABASE_URL: 'postgres://localhost/forum', BACKUP_DIR: '/mnt/disk' }).BACKUP_DIR).toBe('/mnt/disk');
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
    ['REVIEW_UNDO_SECONDS', 'ten'],
    ['LOG_LEVEL', 'loud'],
    ['BACKUP_AT', '25:00'],
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
