import type { CaseStudyState } from '#db/codes';

/**
 * Who may move a case study from one state to another: the whole life of a story, as data.
 *
 * Until it is published:
 *
 * ```
 *          submit             approve
 *   draft ────────▶ submitted ────────▶ published
 *     ▲              ▲  │  │
 *     │       submit │  │  │ decline
 *     │              │  │  └─────────▶ declined
 *     │              │  │ request_changes  │
 *     │              │  ▼                  │
 *     │       changes_requested            │
 *     │                                    │
 *     └────────────────────────────────────┘ resume
 * ```
 *
 * Once it is, while what was published stays there to read:
 *
 * ```
 *              revise            submit
 *   published ────────▶ revising ────────▶ revision_submitted
 *     ▲                    │                  │    │    ▲
 *     │ drop_revision      │                  │    │    │ submit
 *     ├────────────────────┘                  │    │    │
 *     │ approve, decline, drop_revision       │    │    │
 *     ├───────────────────────────────────────┘    │    │
 *     │                            request_changes │    │
 *     │                                            ▼    │
 *     │ drop_revision              revision_changes_requested
 *     └────────────────────────────────┘
 * ```
 *
 * And from all of these but `declined`:
 *
 * ```
 *          withdraw            resume
 *   (each) ────────▶ withdrawn ──────▶ draft
 * ```
 *
 * A declined story needs no withdraw: it is closed already, nobody judges or reads it, and `resume` brings it back.
 *
 * A decision of a moderator (approve, request_changes, decline) is made at once and takes effect ten minutes
 * later; until then the state stays as it is.
 */
export const TRANSITIONS = [
  { action: 'submit', from: 'draft', to: 'submitted', by: 'writer' },
  { action: 'submit', from: 'changes_requested', to: 'submitted', by: 'writer' },
  { action: 'submit', from: 'revising', to: 'revision_submitted', by: 'writer' },
  { action: 'submit', from: 'revision_changes_requested', to: 'revision_submitted', by: 'writer' },

  { action: 'approve', from: 'submitted', to: 'published', by: 'reviewer' },
  { action: 'request_changes', from: 'submitted', to: 'changes_requested', by: 'reviewer' },
  { action: 'decline', from: 'submitted', to: 'declined', by: 'reviewer' },
  { action: 'approve', from: 'revision_submitted', to: 'published', by: 'reviewer' },
  { action: 'request_changes', from: 'revision_submitted', to: 'revision_changes_requested', by: 'reviewer' },
  { action: 'decline', from: 'revision_submitted', to: 'published', by: 'reviewer' },

  { action: 'revise', from: 'published', to: 'revising', by: 'writer' },
  { action: 'drop_revision', from: 'revising', to: 'published', by: 'author' },
  { action: 'drop_revision', from: 'revision_submitted', to: 'published', by: 'author' },
  { action: 'drop_revision', from: 'revision_changes_requested', to: 'published', by: 'author' },

  { action: 'withdraw', from: 'draft', to: 'withdrawn', by: 'author' },
  { action: 'withdraw', from: 'submitted', to: 'withdrawn', by: 'author' },
  { action: 'withdraw', from: 'changes_requested', to: 'withdrawn', by: 'author' },
  { action: 'withdraw', from: 'published', to: 'withdrawn', by: 'author' },
  { action: 'withdraw', from: 'revising', to: 'withdrawn', by: 'author' },
  { action: 'withdraw', from: 'revision_submitted', to: 'withdrawn', by: 'author' },
  { action: 'withdraw', from: 'revision_changes_requested', to: 'withdrawn', by: 'author' },
  { action: 'resume', from: 'withdrawn', to: 'draft', by: 'author' },
  { action: 'resume', from: 'declined', to: 'draft', by: 'author' },
] as const satisfies readonly Transition[];

export const CASE_STUDY_ACTIONS = [
  'submit',
  'approve',
  'request_changes',
  'decline',
  'revise',
  'drop_revision',
  'withdraw',
  'resume',
] as const;
export type CaseStudyAction = (typeof CASE_STUDY_ACTIONS)[number];

/** `author`: who began it. `writer`: the author or a co-author. `reviewer`: a moderator who is no writer of it. */
export type Transition = { action: CaseStudyAction; from: CaseStudyState; to: CaseStudyState; by: 'author' | 'writer' | 'reviewer' };

/** In these the writers may change what it says. */
export const WRITABLE: readonly CaseStudyState[] = ['draft', 'changes_requested', 'revising', 'revision_changes_requested'];

/** In these a moderator is asked to decide. */
export const IN_REVIEW: readonly CaseStudyState[] = ['submitted', 'revision_submitted'];

/** In these everybody reads the version that was published last. */
export const PUBLIC: readonly CaseStudyState[] = ['published', 'revising', 'revision_submitted', 'revision_changes_requested'];

/** The step that this action takes from this state; undefined when there is none. */
export function findTransition(action: CaseStudyAction, from: CaseStudyState): Transition | undefined {
  return TRANSITIONS.find((one) => one.action === action && one.from === from);
}
