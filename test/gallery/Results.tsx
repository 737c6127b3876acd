import { checklistForRole } from '../../src/domain/draft/checklist.ts';
import { factsOfDraft } from '../../src/domain/draft/outcome/factsOf.ts';
import { rate } from '../../src/domain/rating/engine/rate.ts';
import { Check } from '../../src/islands/selfcheck/check/Check.tsx';
import { SelfCheckProvider, type SelfCheckProps } from '../../src/islands/selfcheck/shared/context.ts';
import { Dock } from '../../src/islands/selfcheck/result/Dock.tsx';
import { Hero } from '../../src/islands/selfcheck/result/Hero.tsx';
import { openSentence } from '../../src/islands/selfcheck/shared/openSentence.ts';
import { Result } from '../../src/islands/selfcheck/result/Result.tsx';
import { TriedBar } from '../../src/islands/selfcheck/whatIf/TriedBar.tsx';
import { galleryDrafts } from './drafts.ts';
import { nothing, Part } from './Part.tsx';

/**
 * Output components: dock and hero of each outcome; full results whose interpretations agree, differ, or have
 * unreachable levels; the check page.
 */
export function Results(props: SelfCheckProps) {
  const { ruleset } = props;
  const { role, empty, begun, together, rated } = galleryDrafts(ruleset, props.textVersion);
  const checklist = checklistForRole(props.checklist, role.duties);
  const shown = [empty, begun, together, ...Object.values(rated)].map((draft) => ({
    draft,
    rating: rate(ruleset, factsOfDraft(ruleset, draft)),
  }));
  const [first] = ruleset.readings;
  return (
    <SelfCheckProvider value={{ ...props, root: '/' }}>
      {first !== undefined &&
        shown.map(({ draft, rating }) => {
          const likely = rating.readings[first.id];
          return likely === undefined ? null : (
            <Part key={draft.id} name={`Kết quả: ${likely.outcome ?? `còn ${likely.possible.length} khả năng`}`}>
              <Hero draft={draft.id} role={role} rating={rating} reading={first} likely={likely} />
              <Dock
                rating={rating}
                open={openSentence(draft, role, ruleset)}
                way={{ href: '#', label: 'Kết quả' }}
                instead={null}
                isTrial={false}
              />
            </Part>
          );
        })}
      {shown.slice(0, 2).map(({ draft, rating }) => {
        const [tried, own] = [['gap'], rating.readings[first?.id ?? '']?.possible ?? []];
        return (
          <Part key={draft.id} name={`Đang thử, với bản còn ${own.length} khả năng`}>
            <Dock
              rating={rating}
              open=""
              way={{ href: '#', label: 'Kết quả' }}
              instead={<TriedBar tried={tried} own={own} drop={nothing} />}
              isTrial
            />
          </Part>
        );
      })}
      {shown
        .filter(({ draft }) => [begun, together, rated.excellent, rated.good, rated.failed, rated.gap].includes(draft))
        .map(({ draft, rating }) => (
          <Part key={draft.id} name={`Trang kết quả: ${draft.unit}`}>
            <Result draft={draft} role={role} rating={rating} checklist={checklist} showInDock={nothing} />
          </Part>
        ))}
      {[begun, together].map((draft) => (
        <Part key={draft.id} name={`Trang kiểm tra lại: ${draft.unit}`}>
          <Check draft={draft} at={undefined} editWithUndo={nothing} />
        </Part>
      ))}
    </SelfCheckProvider>
  );
}
