import { z } from 'zod';
import { JOINING_MODES } from '#db/codes';
import { message } from '~/shared/forms/messages';
import { line, prose } from '~/shared/forms/text';
import { paperTooClose, type Paper } from './logo-colour';
import { FORUM_NAME_MAX, HOUSE_TEXT_MAX } from './house-limits';

const TOO_CLOSE: Record<Paper, string> = {
  light: 'house:settings.colourTooLight',
  dark: 'house:settings.colourTooDark',
};

/** `#rrggbb` in lower case, which stands out in light and in dark; empty: the design's own. */
const logoColour = line({ max: 20 }).transform((typed, context) => {
  if (typed === '') return null;
  const colour = typed.toLowerCase().replace(/^#?/, '#');
  const isColour = /^#[0-9a-f]{6}$/.test(colour);
  const paper = isColour ? paperTooClose(colour) : undefined;
  if (!isColour) context.addIssue({ code: 'custom', message: message('house:settings.colourWrong') });
  if (paper) context.addIssue({ code: 'custom', message: message(TOO_CLOSE[paper]) });
  return colour;
});

export const houseForm = z.object({
  name: line({ max: FORUM_NAME_MAX, required: 'house:settings.nameMissing' }),
  logoColour,
  joining: z.enum(JOINING_MODES, message('house:settings.joiningMissing')),
});

export const houseTextForm = z.object({
  intent: z.enum(['save', 'preview']).catch('save'),
  nl: prose({ max: HOUSE_TEXT_MAX }),
  en: prose({ max: HOUSE_TEXT_MAX }),
});
