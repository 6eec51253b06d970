import { write } from '#db/connection.server';
import type { Language } from '#db/codes';
import { notFound, refused } from '~/shared/errors/app-error';
import { recordEvent } from '~/shared/outbox/record-event.server';
import { joinCodeByText } from './join-code-queries.server';
import { JOIN_CODE_STATE_KEYS } from './join-code-words';
import { countAsk } from './join-limits.server';

export type Asker = { name: string; email: string; language: Language };

/**
 * Somebody asks for an invitation with the code of their organisation. What follows happens after the answer,
 * in answer-join-code.server.ts, so neither the answer nor its timing tells whether the address has an account.
 * Throws a 404 for an unknown code, a 422 for one that no longer works, a 429 when it was asked too often.
 */
export async function askByCode(code: string, asker: Asker, clientAddress: string, now: Date = new Date()): Promise<void> {
  await countAsk(asker.email, clientAddress);
  await write(async (tx) => {
    const found = await joinCodeByText(code, now, tx);
    if (!found) throw notFound();
    if (found.state !== 'open') throw refused('form', JOIN_CODE_STATE_KEYS[found.state]);
    await recordEvent(tx, 'joinCode.asked', { joinCodeId: found.id, ...asker }, now);
  });
}
