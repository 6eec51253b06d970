import { z } from 'zod';
import { READ_ACCESS } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line } from '~/shared/forms/text';
import { SPACE_NAME_MAX, SPACE_DESCRIPTION_MAX } from './space-limits';

/** What an administrator decides about a space; an empty text: our own. */
export const spaceForm = z.object({
  nameNl: line({ max: SPACE_NAME_MAX }),
  nameEn: line({ max: SPACE_NAME_MAX }),
  descriptionNl: line({ max: SPACE_DESCRIPTION_MAX }),
  descriptionEn: line({ max: SPACE_DESCRIPTION_MAX }),
  readAccess: z.enum(READ_ACCESS, message('forum:spaceForm.readAccessMissing')),
});

export type WantedSpace = z.output<typeof spaceForm>;
