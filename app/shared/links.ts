import type { ExperimentStatus, ShapeName, SpaceCode } from '#db/codes';

/** Characters of a picture's name that tell it from the person's next one. */
const PICTURE_VERSION_LENGTH = 6;

type TopicAddress = { id: number; slug: string };

/** What the list of members is asked for. */
type MembersQuery = { q?: string; role?: string; of?: string; state?: string; after?: number; withdraw?: number; withdrawn?: number };
type MemberDone = 'saved' | 'role' | 'suspended' | 'reactivated';

/** Addresses of pages. Every link goes through here, so that a path changes in one place. */
export const links = {
  home: () => '/',
  about: () => '/about',
  /** The stylesheet of a logo in this colour, such as `#17675e`. */
  houseStyle: (colour: string) => `/house.css?logo=${colour.slice(1)}`,
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  houseRules: () => '/house-rules',
  language: () => '/language',
  theme: () => '/theme',
  setup: (code?: string) => (code ? `/setup/${code}` : '/setup'),
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?returnTo=${encodeURIComponent(returnTo)}` : '/sign-in'),
  signOut: () => '/sign-out',
  forgotPassword: (done?: 'sent') => (done ? `/forgot-password?${done}=1` : '/forgot-password'),
  resetPassword: (token: string) => `/reset-password/${token}`,
  /** Where a link in a mail to the new address leads, and one to the old address. */
  confirmEmail: (code: string) => `/confirm-email/${code}`,
  withdrawEmail: (code: string) => `/withdraw-email/${code}`,
  join: (code?: string) => (code ? `/join/${code}` : '/join'),
  /** Where somebody asks to join who has no invitation. */
  joinRequest: () => '/join/request',
  joinSent: () => '/join/sent',
  confirmJoinRequest: (code: string) => `/join/request/${code}`,
  /** What somebody is asked who has just joined, and then where to begin. */
  welcome: () => '/welcome',
  follows: () => '/follows',
  following: () => '/me/following',
  me: () => '/me',
  /** One's own profile; what was `done` is said on top. */
  profile: (done?: 'saved' | 'picture' | 'removed') => (done ? `/me/profile?${done}=1` : '/me/profile'),
  security: (done?: 'changed' | 'ended' | 'asked' | 'dropped') => (done ? `/me/security?${done}=1` : '/me/security'),
  drafts: () => '/me/drafts',
  person: (id: number) => `/people/${id}`,
  /** The picture of a person. Another picture has another address, so that each may be kept for long. */
  personPicture: (id: number, name: string) => `/people/${id}/picture?v=${encodeURIComponent(name.slice(0, PICTURE_VERSION_LENGTH))}`,
  organisations: (wish: { kind?: string; province?: string; q?: string } = {}) => withQuery('/organisations', wish),
  organisation: (id: number) => `/organisations/${id}`,
  spaces: () => '/spaces',
  space: (code: SpaceCode) => `/spaces/${code}`,
  /** What one reads first of a space: its topics, or its stories. */
  frontOf: (code: SpaceCode) => (code === 'case-studies' ? '/case-studies' : `/spaces/${code}`),
  exportSpace: (code: SpaceCode) => `/spaces/${code}/export`,
  /** Where staff change the help texts of a form. */
  fieldHelp: (shape: ShapeName, done?: 'saved') => withQuery(`/shapes/${shape}/help`, { done }),
  /** Experiments by status, side by side. */
  experimentBoard: () => '/spaces/experiments/board',
  /** Where an experiment goes to another status; `to` is chosen already. */
  experimentStatus: (topicId: number, to?: ExperimentStatus) => withQuery(`/topics/${topicId}/status`, { to }),
  /** "I try this too." */
  experimentTrial: (topicId: number) => `/topics/${topicId}/trial`,
  caseStudies: (wish: Record<string, string | number | undefined> = {}) => withQuery('/case-studies', wish),
  caseStudy: ({ id, slug }: TopicAddress, view?: 'short') => withQuery(`/case-studies/${id}/${slug}`, { view }),
  newCaseStudy: () => '/case-studies/new',
  /** Where a case study is kept while script goes on saving; it says for whom the page was made. */
  saveCaseStudy: (writer: number) => withQuery('/case-studies/save', { writer }),
  /** Where a picture that was taken out of a case study is put back. */
  caseStudyPictureUndo: (id: number) => `/case-studies/${id}/pictures`,
  /** A step in the life of a case study: `withdraw`, `revise`, `drop_revision`, `resume` or `leave`. */
  caseStudyStep: (id: number, step: string) => `/case-studies/${id}/steps/${step}`,
  exportCaseStudies: () => '/case-studies/export',
  editCaseStudy: (id: number) => `/case-studies/${id}/edit`,
  /** What its writers see of it while it is not published: where it is, what was asked, what happened. */
  caseStudyProgress: (id: number) => `/case-studies/${id}/progress`,
  /** One's own case studies. */
  ownCaseStudies: () => '/me/case-studies',
  caseStudyPicture: (id: number, name: string, size?: number) =>
    size ? `/case-studies/${id}/pictures/${name}/${size}` : `/case-studies/${id}/pictures/${name}`,
  caseStudyUse: (id: number) => `/case-studies/${id}/use`,
  reviewQueue: () => '/case-studies/review',
  reviewCaseStudy: (id: number, tab?: 'story' | 'changes' | 'conversation') => withQuery(`/case-studies/${id}/review`, { tab }),
  /** What moderators remarked on a case study: where its writers say what they did with it. */
  caseStudyRemarks: (id: number) => `/case-studies/${id}/remarks`,
  /** The conversation of its writers with the moderators. */
  caseStudyMessages: (id: number) => `/case-studies/${id}/messages`,
  /** Where something new for a space is written. */
  newIn: (code: SpaceCode) => (code === 'case-studies' ? '/case-studies/new' : `/spaces/${code}/new`),
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
  /** Where a draft is kept; script that goes on saving says for whom the page was made. */
  saveDraft: (writer?: number) => withQuery('/drafts', { writer }),
  preview: () => '/preview',
  uploads: () => '/uploads',
  /** A picture in a size that is kept of it; without one in the largest. */
  uploadedPicture: (name: string, size?: number) => (size ? `/uploads/${name}/${size}` : `/uploads/${name}`),
  /** A document to download; parentheses would end a link of Markdown. */
  document: (name: string, fileName: string) =>
    `/files/${name}/${encodeURIComponent(fileName).replace(/[()]/g, (char) => (char === '(' ? '%28' : '%29'))}`,
  tags: () => '/tags',
  /** Names for somebody to mention; those who write in this place (as a draft names it) come first. */
  suggestedPeople: (q: string, place?: string) => withQuery('/people/suggestions', { q, place }),
  admin: () => '/admin',
  members: (wish: MembersQuery = {}) => withQuery('/admin/members', wish),
  exportMembers: (wish: MembersQuery = {}) => withQuery('/admin/members/export', wish),
  member: (id: number, done?: MemberDone) => withQuery(`/admin/members/${id}`, { done }),
  memberRole: (id: number, role?: string) => withQuery(`/admin/members/${id}/role`, { role }),
  suspension: (id: number) => `/admin/members/${id}/suspension`,
  invitations: (wish: { withdraw?: number; withdrawCode?: number; approve?: number; decline?: number; done?: string } = {}) =>
    withQuery('/admin/invitations', wish),
  import: (wish: { kind?: string; mend?: 1; stopped?: 1 } = {}) => withQuery('/admin/import', wish),
  importJob: (id: number, wish: { rows?: 'good' | 'wrong'; from?: number } = {}) => withQuery(`/admin/import/${id}`, wish),
  /** The rows with an error as a file. */
  importErrors: (id: number) => `/admin/import/${id}/errors`,
  importTemplate: (kind: string) => `/admin/import/template/${kind}`,
  spaceSettings: (code: SpaceCode) => `/admin/settings/spaces/${code}`,
  /** The text of a page, by the page's own path. */
  textSettings: (page: string) => `/admin/settings/texts/${page}`,
  /** The points that moderators tick off. */
  checklistSettings: () => '/admin/settings/checklist',
  settings: (done?: 'saved') => withQuery('/admin/settings', { done }),
  audit: (wish: Record<string, string | number | undefined> = {}) => withQuery('/admin/audit', wish),
  exportAudit: (wish: Record<string, string | number | undefined> = {}) => withQuery('/admin/audit/export', wish),
  invite: () => '/admin/members/invite',
  manageOrganisations: (wish: { edit?: number; saved?: number; merged?: number; q?: string; kind?: string; page?: number } = {}) =>
    withQuery('/admin/organisations', wish),
  /** Where one organisation becomes part of another. */
  mergeOrganisation: (id: number, into?: number) => withQuery(`/admin/organisations/${id}/merge`, { into }),
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
