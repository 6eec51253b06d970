import type { TeachingForm } from '#db/codes';

/** Keys of the names of teaching forms, as literals so that a test finds them. */
export const TEACHING_FORM_NAMES: Record<TeachingForm, string> = {
  online: 'accounts:teachingForm.online',
  hybrid: 'accounts:teachingForm.hybrid',
  on_location: 'accounts:teachingForm.onLocation',
};
