import { index, route, type RouteConfig } from '@remix-run/route-config';

const home = [
  index('home/home.route.tsx'),
  route('about', 'home/about.route.tsx'),
  route('privacy', 'home/privacy.route.tsx'),
  route('accessibility', 'home/accessibility.route.tsx'),
  route('house-rules', 'home/house-rules.route.tsx'),
];

const accounts = [
  route('setup/:code?', 'accounts/setup.route.tsx'),
  route('sign-in', 'accounts/sign-in.route.tsx'),
  route('sign-out', 'accounts/sign-out.route.tsx'),
  route('join/:code?', 'accounts/join.route.tsx'),
  route('me', 'accounts/me.route.tsx'),
  route('me/security', 'accounts/security.route.tsx'),
  route('language', 'accounts/language.route.ts'),
  route('theme', 'accounts/theme.route.ts'),
];

const organisations = [route('organisations', 'organisations/organisations.route.tsx')];

const reading = [
  route('spaces', 'forum/spaces.route.tsx'),
  route('spaces/:space', 'forum/space.route.tsx'),
  route('topics/:id/:slug?', 'forum/topic.route.tsx'),
  route('topics/:id/read', 'forum/read-mark.route.ts'),
  route('posts/:id', 'forum/post.route.ts'),
  route('tags', 'forum/tags.route.ts'),
  route('people/:id', 'forum/person.route.tsx'),
  route('organisations/:id', 'forum/organisation.route.tsx'),
];

const writing = [
  route('spaces/:space/new', 'forum/new-topic.route.tsx'),
  route('topics/:id/edit', 'forum/edit-topic.route.tsx'),
  route('topics/:id/history', 'forum/topic-history.route.tsx'),
  route('topics/:id/replies', 'forum/reply.route.tsx'),
  route('posts/:id/edit', 'forum/edit-post.route.tsx'),
  route('posts/:id/history', 'forum/post-history.route.tsx'),
  route('posts/:id/reactions', 'forum/reactions.route.ts'),
  route('posts/:id/deletion', 'forum/deletion.route.tsx'),
  route('topics/:id/accepted-answer', 'forum/accepted-answer.route.ts'),
  route('me/drafts', 'forum/drafts.route.tsx'),
  route('drafts', 'forum/draft.route.ts'),
  route('preview', 'forum/preview.route.ts'),
];

const moderating = [
  route('topics/:id/pin', 'forum/pin.route.ts'),
  route('topics/:id/closure', 'forum/closure.route.ts'),
  route('topics/:id/move', 'forum/move.route.tsx'),
];

const admin = [
  route('admin', 'admin/admin.route.tsx'),
  route('admin/members', 'admin/members.route.tsx'),
  route('admin/members/invite', 'admin/invite.route.tsx'),
  route('admin/organisations', 'admin/organisations.route.tsx'),
];

/** The front door: every address and the file that answers it, room by room. */
export default [
  ...home,
  ...accounts,
  ...organisations,
  ...reading,
  ...writing,
  ...moderating,
  ...admin,
  // Whatever is not in this table: the page for what does not exist, with the frame around it.
  route('*', 'home/not-found.route.tsx'),
] satisfies RouteConfig;
