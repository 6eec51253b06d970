import type { EmailLinkWords } from './email-link-page';

/** Keys of the page that confirms a new address. */
export const CONFIRM_WORDS: EmailLinkWords = {
  title: 'accounts:email.confirm.title',
  lead: 'accounts:email.confirm.lead',
  question: 'accounts:email.confirm.question',
  button: 'accounts:email.confirm.button',
  over: 'accounts:email.over',
  done: 'accounts:email.confirm.done',
};

/** Keys of the page that takes a change back. */
export const WITHDRAW_WORDS: EmailLinkWords = {
  title: 'accounts:email.withdraw.title',
  lead: 'accounts:email.withdraw.lead',
  question: 'accounts:email.withdraw.question',
  button: 'accounts:email.withdraw.button',
  over: 'accounts:email.withdrawalOver',
  done: 'accounts:email.withdraw.done',
};
