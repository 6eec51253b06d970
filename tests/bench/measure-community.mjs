import { choosePages, copyCommunity } from './community.mjs';
import { measureLoad } from './load.mjs';
import { signInMembers } from './members.mjs';
import { postReplies } from './post-replies.mjs';
import { memoryMb } from './process-figures.mjs';
import { startForum } from './server.mjs';
import { weighPage } from './weigh-page.mjs';

/** As browsers ask. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'nl' };
const PAGES = ['home', 'space', 'topic'];

/** Every figure of one size: first what needs no clock, then, in a fresh process, what does. */
export async function measureCommunity(topics, options) {
  const { folder, remove } = copyCommunity(topics);
  try {
    console.log(`${topics} topics: statements and weights …`);
    const pages = choosePages(folder);
    const weights = await countAndWeigh(folder, pages, options);
    console.log(`${topics} topics: speed …`);
    return { topics, ...(await measureSpeed(folder, pages, options)), weights };
  } finally {
    remove();
  }
}

async function countAndWeigh(dataDir, pages, { port }) {
  const forum = await startForum({ dataDir, port: port + 1, counting: true });
  try {
    const [member] = await signInMembers(forum.origin, 1);
    const weights = {};
    for (const name of PAGES) {
      for (const who of ['visitor', 'member']) {
        const url = forum.origin + pages[name];
        const headers = who === 'member' ? { cookie: member.cookie } : {};
        // Once before: what a process asks only once is not what a page costs. A visitor's page is then rendered anew.
        await fetch(`${url}?first=1`, { headers });
        await forum.ask('forget');
        await fetch(who === 'visitor' ? `${url}?second=1` : url, { headers }).then((answer) => answer.text());
        const statements = await forum.ask('count');
        weights[`${name} ${who}`] = { statements: statements.length, ...(await weighPage(url, headers)) };
      }
    }
    return weights;
  } finally {
    await forum.stop();
  }
}

async function measureSpeed(dataDir, pages, { port, posters, ...pace }) {
  const forum = await startForum({ dataDir, port: port + 2 });
  try {
    const members = await signInMembers(forum.origin, posters);
    const idle = memoryMb(forum.pid)?.now ?? null;
    const speeds = {};
    for (const name of PAGES) {
      const target = { url: forum.origin + pages[name], pid: forum.pid };
      speeds[`${name} visitor`] = await measureLoad({ ...target, headers: BROWSER }, pace);
      speeds[`${name} member`] = await measureLoad({ ...target, headers: { ...BROWSER, cookie: members[0].cookie } }, pace);
    }
    let asked = 0;
    const path = () => `${pages.anyTopic[asked % pages.anyTopic.length]}?again=${asked++}`;
    speeds['topic anew visitor'] = await measureLoad({ url: forum.origin, pid: forum.pid, headers: BROWSER, path }, pace);
    const posting = await postReplies(forum, members, pages.replyTo);
    return { firstAnswerMs: Math.round(forum.firstAnswerMs), memoryMb: { idle, ...memoryMb(forum.pid) }, speeds, posting };
  } finally {
    await forum.stop();
  }
}
