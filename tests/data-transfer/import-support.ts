import { confirmImport } from '~/data-transfer/confirm-import.server';
import { prepareImport } from '~/data-transfer/import-job.server';
import { importPreview } from '~/data-transfer/import-preview.server';
import { runImport } from '~/data-transfer/run-import.server';
import type { ImportKind } from '#db/codes';
import type { Actor } from '~/shared/actor';

const HEADERS = 'Naam;E-mail;Organisatie;Rol;Functie;Discipline;Kantine';

/** A list of members as a Dutch spreadsheet writes it. */
export function membersFile(...rows: string[]): Buffer {
  return Buffer.from(`\ufeff${[HEADERS, ...rows].join('\r\n')}\r\n`, 'utf8');
}

/** Sends a list in; returns the id of its preview. */
export function sendList(actor: Actor, bytes: Buffer, kind: ImportKind = 'members', now?: Date): Promise<number> {
  return prepareImport(actor, { kind, fileName: 'leden-november.csv', bytes }, now);
}

/** Confirms what the preview shows. */
export async function confirmShown(actor: Actor, id: number, chosen: { sendInvitations?: boolean; acceptsRoles?: boolean } = {}, now?: Date) {
  const { fingerprint } = await importPreview(actor, id, null, now);
  await confirmImport(actor, id, { sendInvitations: true, acceptsRoles: false, ...chosen, fingerprint }, now);
}

/** A list from file to result. */
export async function importList(actor: Actor, bytes: Buffer, kind: ImportKind = 'members', chosen = {}, now?: Date): Promise<number> {
  const id = await sendList(actor, bytes, kind, now);
  await confirmShown(actor, id, chosen, now);
  await runImport(id, now);
  return id;
}
