import type { DraftAction } from '../../../domain/draft/edit/action.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { answersLeftOut } from '../../../domain/draft/edit/roleChange.ts';
import type { RoleId } from '../../../domain/rating/ruleset.ts';
import { lazy } from '../../ui/lazy.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { go, routeHref, type Route } from '../shared/route.ts';
import { useWords } from '../shared/words.ts';

interface Props {
  readonly draft: Draft;
  readonly route: Exclude<Route, { view: 'drafts' | 'new' }>;
  readonly announce: (sentence: string, until: string) => void;
  readonly edit: (action: DraftAction) => unknown;
}

const aboutForm = lazy(() => import('../drafts/About.tsx').then(({ AboutForm }) => AboutForm), 'Đang mở…');

/**
 * The form for whom and which year a draft is about. Says how many answers another role would leave out, and goes back
 * to the check page if it was opened from there.
 */
export function DraftAbout({ draft, route, announce, edit }: Props) {
  const { ruleset } = useSelfCheck();
  const { kind } = useWords();
  const role = ruleset.roles.find(({ id }) => id === draft.role);
  const leftOut = (to: RoleId) =>
    answersLeftOut(draft, role?.duties ?? [], ruleset.roles.find(({ id }) => id === to)?.duties ?? []);
  return (
    <aboutForm.View
      name="about"
      at={route.view === 'about' ? route.at : undefined}
      values={{ role: role === undefined ? null : role.id, acting: draft.acting, unit: draft.unit, year: draft.year }}
      submitLabel="Lưu thay đổi"
      roleRemark={(to) =>
        leftOut(to) === 0
          ? ''
          : `${leftOut(to)} câu trả lời không thuộc ${kind} này nên sẽ không được tính nữa. Chúng vẫn được giữ; đổi lại ${kind} thì dùng được như trước.`
      }
      onSubmit={(values) => {
        const next: Route =
          route.view === 'about' && route.from === 'check'
            ? { view: 'check', draft: draft.id, at: route.at }
            : { view: 'overview', draft: draft.id };
        const lost = leftOut(values.role);
        if (lost > 0)
          announce(`Đã đổi ${kind}: ${lost} câu trả lời không còn được tính nhưng vẫn được giữ.`, routeHref(next));
        edit({ type: 'setAbout', about: values });
        go(next);
      }}
    />
  );
}
