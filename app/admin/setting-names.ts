import type { HouseTextPage } from '~/house/house-texts';
import type { JoiningMode, ReadAccess } from '#db/codes';

/** Keys of the names of what can be set. */
export const READ_ACCESS_NAMES: Record<ReadAccess, string> = {
  public: 'admin:settings.readAccess.public',
  members: 'admin:settings.readAccess.members',
};

export const READ_ACCESS_HINTS: Record<ReadAccess, string> = {
  public: 'admin:settings.readAccess.publicHint',
  members: 'admin:settings.readAccess.membersHint',
};

export const JOINING_NAMES: Record<JoiningMode, string> = {
  invited: 'admin:settings.joining.invited',
  approval: 'admin:settings.joining.approval',
  open: 'admin:settings.joining.open',
};

export const JOINING_HINTS: Record<JoiningMode, string> = {
  invited: 'admin:settings.joining.invitedHint',
  approval: 'admin:settings.joining.approvalHint',
  open: 'admin:settings.joining.openHint',
};

export const TEXT_NAMES: Record<HouseTextPage, string> = {
  'house-rules': 'shared:footer.houseRules',
  about: 'shared:footer.about',
  privacy: 'shared:footer.privacy',
  accessibility: 'shared:footer.accessibility',
};
