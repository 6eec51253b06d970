import { hallAcoustics, mirrorScreen, overheadCamera, theatreFrame, twoCameras } from './rooms';
import { cableNotWifi, languageCircle, pictureMinutes, questionAnswer, relayRoute, shoebox, soundChain, trolley } from './schemes';

export { PORTRAITS } from './portraits';

/** What topics show by `picture:name`, as SVG. */
export const DRAWINGS = {
  'cable-not-wifi': cableNotWifi,
  'hall-acoustics': hallAcoustics,
  'language-circle': languageCircle,
  'mirror-screen': mirrorScreen,
  'overhead-camera': overheadCamera,
  'picture-minutes': pictureMinutes,
  'question-answer': questionAnswer,
  'relay-route': relayRoute,
  shoebox,
  'sound-chain': soundChain,
  'theatre-frame': theatreFrame,
  trolley,
  'two-cameras': twoCameras,
} as const;

export type DrawingName = keyof typeof DRAWINGS;

/** Whether there is a drawing of this name. */
export function isDrawing(name: string): name is DrawingName {
  return Object.hasOwn(DRAWINGS, name);
}
