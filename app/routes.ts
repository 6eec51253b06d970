import { index, route, type RouteConfig } from '@remix-run/route-config';

const home = [
  index('home/home.route.tsx'),
  route('welcome', 'home/welcome.route.tsx'),
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
  route('join/sent', 'accounts/joining/join-sent.route.tsx'),
  route('join/request', 'accounts/joining/join-request.route.tsx'),
  route('join/request/:code', 'accounts/joining/confirm-request.route.tsx'),
  route('forgot-password', 'accounts/recovery/forgot-password.route.tsx'),
  route('reset-password/:token', 'accounts/recovery/reset-password.route.tsx'),
  route('confirm-email/:code', 'accounts/email-change/confirm-email.route.tsx'),
  route('withdraw-email/:code', 'accounts/email-change/withdraw-email.route.tsx'),
  route('me/profile', 'accounts/profile/profile.route.tsx'),
  route('people/:id/picture', 'accounts/profile/picture.route.ts'),
  route('me/security', 'accounts/security.route.tsx'),
  route('language', 'accounts/language.route.ts'),
  route('theme', 'accounts/theme.route.ts'),
];

const organisations = [route('organisations', 'organisations/organisations.route.tsx')];

const reading = [
  route('me', 'forum/people/me.route.tsx'),
  route('spaces', 'forum/spaces/spaces.route.tsx'),
  route('spaces/:space', 'forum/spaces/space.route.tsx'),
  route('topics/:id/:slug?', 'forum/topics/topic.route.tsx'),
  route('topics/:id/read', 'forum/topics/read-mark.route.ts'),
  route('posts/:id', 'forum/posts/post.route.ts'),
  route('follows', 'forum/following/follows.route.ts'),
  route('me/following', 'forum/following/following.route.tsx'),
  route('tags', 'forum/tags/tags.route.ts'),
  route('people/:id', 'forum/people/person.route.tsx'),
  route('people/suggestions', 'forum/people/suggestions.route.ts'),
  route('organisations/:id', 'forum/people/organisation.route.tsx'),
];

const writing = [
  route('spaces/:space/export', 'forum/export/export-topics.route.ts'),
  route('spaces/:space/new', 'forum/topics/new-topic.route.tsx'),
  route('topics/:id/edit', 'forum/topics/edit-topic.route.tsx'),
  route('topics/:id/history', 'forum/topics/topic-history.route.tsx'),
  route('topics/:id/replies', 'forum/posts/reply.route.tsx'),
  route('posts/:id/edit', 'forum/posts/edit-post.route.tsx'),
  route('posts/:id/history', 'forum/posts/post-history.route.tsx'),
  route('posts/:id/reactions', 'forum/posts/reactions.route.ts'),
  route('posts/:id/deletion', 'forum/posts/deletion.route.tsx'),
  route('topics/:id/accepted-answer', 'forum/topics/accepted-answer.route.ts'),
  route('me/drafts', 'forum/drafts/drafts.route.tsx'),
  route('drafts', 'forum/drafts/draft.route.ts'),
  route('preview', 'forum/posts/preview.route.ts'),
  route('uploads', 'forum/uploads/upload.route.ts'),
  route('uploads/:name/:size?', 'forum/uploads/picture.route.ts'),
  route('files/:name/:fileName', 'forum/uploads/document.route.ts'),
];

const experiments = [
  route('spaces/experiments/board', 'forum/experiments/board.route.tsx'),
  route('topics/:id/status', 'forum/experiments/status.route.tsx'),
  route('topics/:id/trial', 'forum/experiments/trial.route.tsx'),
];

/** Fixed paths before those with a slug: `caseStudySlug` keeps titles off them. */
const caseStudies = [
  route('case-studies/new', 'case-studies/writing/new-case-study.route.tsx'),
  route('case-studies/export', 'case-studies/export/export-case-studies.route.ts'),
  route('case-studies/save', 'case-studies/writing/save.route.ts'),
  route('case-studies/:id/edit', 'case-studies/writing/edit-case-study.route.tsx'),
  route('case-studies/review', 'case-studies/review/queue.route.tsx'),
  route('case-studies/:id/review', 'case-studies/review/review.route.tsx'),
  route('case-studies/:id/remarks', 'case-studies/review/remarks.route.ts'),
  route('case-studies/:id/messages', 'case-studies/review/messages.route.tsx'),
  route('case-studies/:id/progress', 'case-studies/writing/progress.route.tsx'),
  route('case-studies/:id/steps/:step', 'case-studies/writing/step.route.tsx'),
  route('case-studies/:id/pictures', 'case-studies/pictures/picture-undo.route.ts'),
  route('case-studies/:id/pictures/:name/:size?', 'case-studies/pictures/picture.route.ts'),
  route('me/case-studies', 'case-studies/writing/own.route.tsx'),
];

const stories = [
  route('case-studies', 'case-studies/reading/list.route.tsx'),
  route('case-studies/:id/use', 'case-studies/uses/use.route.tsx'),
  route('case-studies/:id/:slug?', 'case-studies/reading/story.route.tsx'),
];
const shapes = [route('shapes/:shape/help', 'shapes/help.route.tsx')];

const moderating = [
  route('topics/:id/pin', 'forum/moderating/pin.route.ts'),
  route('topics/:id/closure', 'forum/moderating/closure.route.ts'),
  route('topics/:id/move', 'forum/moderating/move.route.tsx'),
];

const admin = [
  route('admin', 'admin/admin.route.tsx'),
  route('admin/members', 'admin/members.route.tsx'),
  route('admin/invitations', 'admin/invitations.route.tsx'),
  route('admin/members/invite', 'admin/invite.route.tsx'),
  route('admin/members/export', 'admin/export-members.route.ts'),
  route('admin/members/:id', 'admin/member.route.tsx'),
  route('admin/members/:id/role', 'admin/member-role.route.tsx'),
  route('admin/members/:id/suspension', 'admin/suspension.route.tsx'),
  route('admin/settings', 'admin/settings.route.tsx'),
  route('admin/settings/spaces/:space', 'admin/space-settings.route.tsx'),
  route('admin/settings/texts/:text', 'admin/text-settings.route.tsx'),
  route('admin/settings/checklist', 'admin/checklist-settings.route.tsx'),
  route('admin/audit', 'admin/audit.route.tsx'),
  route('admin/audit/export', 'admin/export-audit.route.ts'),
  route('admin/organisations', 'admin/organisations.route.tsx'),
  route('admin/organisations/:id/merge', 'admin/merge-organisation.route.tsx'),
  route('admin/import', 'admin/import.route.tsx'),
  route('admin/import/:id', 'admin/import-job.route.tsx'),
  route('admin/import/:id/errors', 'admin/import-errors.route.ts'),
  route('admin/import/template/:kind', 'admin/import-template.route.ts'),
];

/** The front door: every address and the file that answers it, room by room. */
export default [
  ...home,
  ...accounts,
  ...organisations,
  ...reading,
  ...writing,
  ...experiments,
  ...caseStudies,
  ...stories,
  ...shapes,
  ...moderating,
  ...admin,
  // Whatever is not in this table: the page for what does not exist, with the frame around it.
  route('*', 'home/not-found.route.tsx'),
] satisfies RouteConfig;
