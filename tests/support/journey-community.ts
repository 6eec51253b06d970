import { type Forum } from './journey';
import { ANNA, BRAM, KIM, LARS, MIRA, STEF } from './journey-people';
import { administratorOf, idOf, posterOf, postReply, postTopic } from './journey-post';
import { addPeople, addReplies, addTopic, openRows } from './journey-rows';

/** Everything that Markdown can make, and words that are longer than a phone is wide. */
const RICH_TEXT = `## Wat we probeerden

We gaven *les* aan **twee groepen** tegelijk. Zie [de handleiding](https://example.org/handleiding) en ~~de oude~~.

1. Eerst de groep thuis.
   - met koptelefoon
   - zonder beeld
2. Dan de groep in de zaal.

- [x] microfoon getest
- [ ] camera getest

> Je hoort pas dat je te laat bent als het stil is.

| Groep | Leerlingen | Cijfer voor deze les van de leerlingen zelf |
| --- | ---: | :-: |
| Thuis | 12 | 7,5 |
| Zaal | 14 | 8,1 |

\`\`\`
sluis --vertraging 40ms --buffer automatisch --met-een-heel-lange-regel-die-niet-afbreekt-op-een-telefoon
\`\`\`

Meerlettergrepigewoordenvermijdenwijliefstmaarsomskomtereentochvoorbijindetekstvaneenbericht.
https://example.org/een/heel/lang/adres/dat/niet/afbreekt/en/toch/op/een/telefoon/moet/passen?met=van&alles=erachter

Een voetnoot erbij.[^1]

[^1]: Met een uitleg.`;

export type Community = {
  /** Addresses of topics and ids of posts that the pages need. */
  rich: string;
  richReply: number;
  question: string;
  long: string;
  deletedReply: string;
  people: Record<string, number>;
  invitation: string;
};

/** A community with something on every page: members, topics of every kind, a draft, an invitation, an edit, a deletion. */
export async function prepareCommunity(forum: Forum): Promise<Community> {
  const admin = await administratorOf(forum);
  const rows = openRows(forum.dataDir);
  const people = addPeople(rows, [ANNA, BRAM, MIRA, STEF, KIM, LARS], 'Muziekschool Tussentonen');
  const [anna, bram, mira, stef] = await Promise.all([ANNA, BRAM, MIRA, STEF].map((one) => posterOf(forum, one)));
  if (!anna || !bram || !mira || !stef) throw new Error('somebody could not sign in');

  fillExperiments(rows, people[ANNA.email] ?? 0);
  const labels = { summary: 'Twee groepen tegelijk kan, als het geluid klopt.', discipline: 'music', teachingForm: 'hybrid', tags: 'latentie, samenspel' };
  const rich = await postTopic(anna, 'lessons-learned', 'Samenspelen op afstand lukt met een vaste tel', RICH_TEXT, labels);
  const richReply = await postReply(bram, rich, '> Je hoort pas dat je te laat bent als het stil is.\n\nDat herken ik.');
  const deletedReply = await postReply(bram, rich, 'Dit had hier niet moeten staan.');
  const question = await postTopic(anna, 'help', 'Welke microfoon voor een koor van twintig?', 'Wij hebben er nu **één**.');
  const best = await postReply(bram, question, 'Twee kleine, op een meter van elkaar.');
  await postTopic(stef, 'announcements', 'Het nieuwe protocol staat klaar', 'Lees het voor 1 december.');

  const postId = (address: string) => postIdOf(rows, idOf(address), /#reply-(\d+)/.exec(address)?.[1] ?? '0');
  await bram(`/posts/${postId(rich)}/reactions`, { kind: 'recognisable', on: 'true' });
  await anna(`/posts/${postId(richReply)}/reactions`, { kind: 'thanks', on: 'true' });
  await bram(`/posts/${postId(richReply)}/edit`, { body: '> Je hoort het pas als het stil is.\n\nDat herken ik goed.', revision: '1' });
  await bram(`/posts/${postId(deletedReply)}/deletion`, {});
  await anna(`/topics/${idOf(question)}/accepted-answer`, { intent: 'accept', post: String(postId(best)) });
  await anna('/drafts', { intent: 'save', place: 'space:best-practices', title: 'Warm worden met klappen', body: 'Begin elke les' });

  const long = addTopic(rows, { space: 'best-practices', authorId: people[BRAM.email] ?? 0, title: 'Vijfentwintig antwoorden' });
  addReplies(rows, long.id, people[ANNA.email] ?? 0, Array.from({ length: 25 }, (_, n) => `Antwoord ${n + 1}.`));
  await mira(`/topics/${long.id}/closure`, { closed: 'true' });
  await mira(`/topics/${long.id}/pin`, { pinned: 'true' });
  const richReplyId = postId(richReply);
  rows.close();

  const invitation = await inviteQuickly(admin, 'nieuw@tussentonen.example');
  const address = (path: string) => path.replace(/[?#].*/, '');
  return {
    ...{ rich: address(rich), richReply: richReplyId, question: address(question), people, invitation },
    ...{ long: `/topics/${long.id}/${long.slug}`, deletedReply: address(deletedReply) },
  };
}

function fillExperiments(rows: ReturnType<typeof openRows>, authorId: number): void {
  const disciplines = ['music', 'dance', 'theatre'];
  const forms = ['online', 'hybrid', 'on_location'];
  const day = 24 * 60 * 60 * 1000;
  for (let n = 1; n <= 45; n += 1) {
    const title = n === 7 ? `Experiment met eenopmerkelijklangetitelzonderspatiesdienietafbreektopeentelefoonscherm ${n}` : `Experiment ${n}`;
    const labels = { discipline: disciplines[n % 3], teachingForm: forms[n % 3], tags: n % 2 ? ['dansles'] : [] };
    addTopic(rows, { space: 'experiments', authorId, title, summary: `Proef ${n} in het kort.`, at: Date.now() - (50 - n) * day, ...labels });
  }
}

function postIdOf(rows: ReturnType<typeof openRows>, topicId: string, position: string): number {
  const { id } = rows.prepare('select id from post where topic_id = ? and position = ?').get(Number(topicId), Number(position)) as { id: number };
  return id;
}

async function inviteQuickly(admin: Awaited<ReturnType<typeof administratorOf>>, email: string): Promise<string> {
  const form = { email, name: 'Noor Nieuw', role: 'teacher', organisationId: '', language: 'nl' };
  const page = await (await admin('/admin/members/invite', form)).text();
  const link = /https?:\/\/[^"<\s]+\/join\/[^"<\s]+/.exec(page)?.[0];
  if (!link) throw new Error(`no invitation on the page: ${page.slice(0, 300)}`);
  return new URL(link).pathname;
}
