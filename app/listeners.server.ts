import { mailChanged, mailConfirmation, mailOldAddress } from '~/accounts/email-change/mail-email-change.server';
import { answerJoinCode } from '~/accounts/joining/answer-join-code.server';
import { answerJoinRequest, mailDeclined } from '~/accounts/joining/answer-join-request.server';
import { mailInvitation } from '~/accounts/mail-invitation.server';
import { mailPasswordChanged } from '~/accounts/mail-password-changed.server';
import { mailReset } from '~/accounts/recovery/mail-reset.server';
import { mailReactivation, mailRole, mailSuspension } from '~/accounts/members/mail-member-change.server';
import { applyDecision } from '~/case-studies/review/apply-decision.server';
import { mailDecision, mailMessage } from '~/case-studies/review/mail-review.server';
import { beginConversation } from '~/forum/conversations/begin-conversation.server';
import { mailReminder } from '~/forum/experiments/mail-reminder.server';
import { runImport } from '~/data-transfer/run-import.server';
import { keepFace } from '~/server/keep-face';
import { beforeDelivery, forgetListeners, listen } from '~/shared/outbox/listeners.server';

// A hot reload runs this file again; nobody should hear of an event twice.
forgetListeners();
beforeDelivery(() => keepFace());

listen('invitation.issued', { deliver: mailInvitation, secrets: ['code'] });
listen('joinCode.asked', { deliver: answerJoinCode, secrets: ['name', 'email'] });
listen('joinRequest.made', { deliver: answerJoinRequest, secrets: ['code'] });
listen('joinRequest.declined', { deliver: mailDeclined });
listen('password.forgotten', { deliver: mailReset, secrets: ['email', 'code'] });
listen('password.changed', { deliver: mailPasswordChanged });
listen('email.change_asked', { deliver: mailConfirmation, secrets: ['code'] });
listen('email.change_told', { deliver: mailOldAddress, secrets: ['withdrawal'] });
listen('email.changed', { deliver: mailChanged });
listen('person.suspended', { deliver: mailSuspension });
listen('person.reactivated', { deliver: mailReactivation });
listen('role.changed', { deliver: mailRole });
listen('experiment.evaluation_due', { deliver: mailReminder });
listen('caseStudy.approve', { deliver: beginConversation });
listen('caseStudy.decided', { deliver: (event) => applyDecision(event) });
listen('caseStudy.decision_told', { deliver: mailDecision });
listen('caseStudy.message_told', { deliver: mailMessage });
// An import is run by the process that confirmed it; this takes it up when that one ended halfway.
listen('import.confirmed', { deliver: (event) => runImport(Number(event.payload.importId)) });
