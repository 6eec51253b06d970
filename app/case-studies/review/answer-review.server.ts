import { redirect } from '@remix-run/node';
import type { Actor } from '~/shared/actor';
import { readFields } from '~/shared/forms/fields.server';
import { attempt, checkTyped, orRefused } from '~/shared/forms/submission.server';
import { idFrom } from '~/shared/ids';
import { links } from '~/shared/links';
import { assignToSelf, releaseCaseStudy } from './assign-case-study.server';
import { decideCaseStudy } from './decide-case-study.server';
import { addRemark, removeRemark } from './remark-on-passage.server';
import { decisionForm, idForm, intentForm, messageForm, remarkForm } from './review-forms';
import { countAct } from '../act-limit.server';
import { sendMessage } from './send-message.server';
import { takeBackDecision } from './take-back-decision.server';

type Sent = Map<string, string[]>;

/**
 * Does what a form on the page of a review asks for, and leads back to it. Throws as the use cases do; what can be
 * mended comes back as the form.
 */
export async function answerReview(actor: Actor, id: number, request: Request): Promise<Response> {
  const sent = await orRefused(() => readFields(request));
  const asked = await checkTyped(sent, intentForm);
  if (!asked.ok) return asked.response;
  await countAct(actor, asked.data.intent === 'message' ? 'message' : 'review');
  switch (asked.data.intent) {
    case 'decide':
      return answerDecision(actor, id, sent);
    case 'remark':
      return answerRemark(actor, id, sent);
    case 'message':
      return answerMessage(actor, id, sent, links.reviewCaseStudy(id, 'conversation'));
    case 'assign':
      return attempt(asked.values, () => assignToSelf(actor, id).then(() => back(id)));
    case 'release':
      return attempt(asked.values, () => releaseCaseStudy(actor, id).then(() => back(id)));
    case 'take_back':
      return answerNamed(sent, (which) => takeBackDecision(actor, id, which).then(() => toPanel(id)));
    case 'remove_remark':
      return answerNamed(sent, (which) => removeRemark(actor, id, which).then(() => back(id)));
  }
}

/** Says something in the conversation, and leads to this address. */
export async function answerMessage(actor: Actor, id: number, sent: Sent, to: string): Promise<Response> {
  const form = await checkTyped(sent, messageForm);
  if (!form.ok) return form.response;
  return attempt(form.values, async () => {
    await sendMessage(actor, id, form.data);
    return redirect(to, 303);
  });
}

async function answerDecision(actor: Actor, id: number, sent: Sent): Promise<Response> {
  const form = await checkTyped(sent, decisionForm);
  if (!form.ok) return form.response;
  return attempt(form.values, () => decideCaseStudy(actor, id, form.data).then(() => toPanel(id)));
}

async function answerRemark(actor: Actor, id: number, sent: Sent): Promise<Response> {
  const form = await checkTyped(sent, remarkForm);
  if (!form.ok) return form.response;
  const { remark: text, ...where } = form.data;
  return attempt(form.values, async () => {
    await addRemark(actor, id, { ...where, text });
    return redirect(`${links.reviewCaseStudy(id)}#part-${where.field}`, 303);
  });
}

async function answerNamed(sent: Sent, work: (which: number) => Promise<Response>): Promise<Response> {
  const form = await checkTyped(sent, idForm);
  if (!form.ok) return form.response;
  return attempt(form.values, () => work(idFrom(form.data.which)));
}

/** Where the decision stands, with how to take it back: on a phone that is far below the story. */
function toPanel(id: number): Response {
  return redirect(`${links.reviewCaseStudy(id)}#panel-title`, 303);
}

function back(id: number): Response {
  return redirect(links.reviewCaseStudy(id), 303);
}
