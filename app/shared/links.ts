import type { SpaceCode } from '#db/codes';

type TopicAddress = { id: number; slug: string };

/** What the list of members is asked for. */
type MembersQuery = { q?: string; role?: string; of?: string; state?: string; after?: number; withdraw?: number; withdrawn?: number };
type MemberDone = 'saved' | 'role' | 'suspended' | 'reactivated';

/** Addresses of pages. Every link goes through here, so that a path changes in one place. */
export const links = {
  home: () => '/',
  about: () => '/about',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  houseRules: () => '/house-rules',
  language: () => '/language',
  theme: () => '/theme',
  setup: (code?: string) => (code ? `/setup/${code}` : '/setup'),
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?returnTo=${encodeURIComponent(returnTo)}` : '/sign-in'),
  signOut: () => '/sign-out',
  join: (code?: string) => (code ? `/join/${code}` : '/join'),
  /** The front page as somebody sees it who has just joined. */
  welcome: () => '/?welcome=1',
  /** One's own profile; `saved` says so on top. */
  me: (done?: 'saved') => (done ? `/me?${done}=1` : '/me'),
  security: (done?: 'changed' | 'ended') => (done ? `/me/security?${done}=1` : '/me/security'),
  drafts: () => '/me/drafts',
  person: (id: number) => `/people/${id}`,
  organisations: () => '/organisations',
  organisation: (id: number) => `/organisations/${id}`,
  spaces: () => '/spaces',
  space: (code: SpaceCode) => `/spaces/${code}`,
  newTopic: (code: SpaceCode) => `/spaces/${code}/new`,
  topic: ({ id, slug }: TopicAddress) => `/topics/${id}/${slug}`,
  editTopic: (id: number) => `/topics/${id}/edit`,
  topicHistory: (id: number) => `/topics/${id}/history`,
  reply: (topicId: number, quotedPostId?: number, passage?: string) =>
    withQuery(`/topics/${topicId}/replies`, { quote: quotedPostId, passage }),
  acceptedAnswer: (topicId: number) => `/topics/${topicId}/accepted-answer`,
  pin: (topicId: number) => `/topics/${topicId}/pin`,
  closure: (topicId: number) => `/topics/${topicId}/closure`,
  /** Where a member says how far they have read. */
  readMark: (topicId: number) => `/topics/${topicId}/read`,
  move: (topicId: number) => `/topics/${topicId}/move`,
  /** The permanent address of a post; it leads to its place in the topic. */
  post: (id: number) => `/posts/${id}`,
  editPost: (id: number) => `/posts/${id}/edit`,
  postHistory: (id: number) => `/posts/${id}/history`,
  reactions: (postId: number) => `/posts/${postId}/reactions`,
  deletion: (postId: number) => `/posts/${postId}/deletion`,
  saveDraft: () => '/drafts',
  preview: () => '/preview',
  tags: () => '/tags',
  admin: () => '/admin',
  members: (wish: MembersQuery = {}) => withQuery('/admin/members', wish),
  exportMembers: (wish: MembersQuery = {}) => withQuery('/admin/members/export', wish),
  member: (id: number, done?: MemberDone) => withQuery(`/admin/members/${id}`, { done }),
  memberRole: (id: number, role?: string) => withQuery(`/admin/members/${id}/role`, { role }),
  suspension: (id: number) => `/admin/members/${id}/suspension`,
  invitations: (wish: { withdraw?: number; withdrawn?: number } = {}) => withQuery('/admin/invitations', wish),
  import: () => '/admin/import',
  settings: (done?: 'saved') => withQuery('/admin/settings', { done }),
  audit: (wish: Record<string, string | number | undefined> = {}) => withQuery('/admin/audit', wish),
  exportAudit: (wish: Record<string, string | number | undefined> = {}) => withQuery('/admin/audit/export', wish),
  invite: () => '/admin/members/invite',
  manageOrganisations: (wish: { edit?: number; saved?: number } = {}) => withQuery('/admin/organisations', wish),
} as const;

function withQuery(path: string, wish: Record<string, string | number | undefined>): string {
  const given = Object.entries(wish).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length > 0 ? `${path}?${query}` : path;
}

/** The id within the page of the post at this position; 0 is the opening post. */
export function postAnchor(position: number): string {
  return position === 0 ? 'opening' : `reply-${position}`;
}
