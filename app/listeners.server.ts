import { mailInvitation } from '~/accounts/mail-invitation.server';
import { forgetListeners, listen } from '~/shared/outbox/listeners.server';

// A hot reload runs this file again; nobody should hear of an event twice.
forgetListeners();

listen('invitation.issued', { deliver: mailInvitation, secrets: ['code'] });
