import type { Draft } from './draft.ts';
import { same } from './same.ts';

/** True if two drafts have the same content, ignoring id, revision, times and the outcomes last seen. */
export function sameContent(a: Draft, b: Draft): boolean {
  return same(contentOf(a), contentOf(b));
}

function contentOf(draft: Draft): object {
  const { id: _id, revision: _revision, createdAt: _created, updatedAt: _updated, lastSeen: _seen, ...content } = draft;
  return content;
}
