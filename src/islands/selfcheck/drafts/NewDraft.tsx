import { yearUnderReview } from '../../../domain/day.ts';
import type { Draft } from '../../../domain/draft/draft.ts';
import { carryOver, newDraft } from '../../../domain/draft/edit/newDraft.ts';
import type { RoleId } from '../../../domain/rating/ruleset.ts';
import { AboutForm, type AboutValues } from './About.tsx';
import { useSelfCheck } from '../shared/context.ts';
import type { DraftActs } from './draftActs.ts';
import { Heading } from '../../ui/Heading.tsx';
import { useRestored } from '../../ui/useRestored.ts';
import { freshId } from '../shared/freshId.ts';
import { unitName } from '../shared/words.ts';

interface Props {
  readonly drafts: readonly Draft[];
  /** The role chosen on the way here, if it is in the rules. */
  readonly role: string | null;
  readonly begin: DraftActs['begin'];
}

/** Creates a draft: empty, or from an earlier one, whose answers must then be confirmed. */
export function NewDraft({ drafts, role, begin }: Props) {
  const { ruleset, source, textVersion } = useSelfCheck();
  const earlier = drafts.filter(({ entries }) => Object.values(entries).some(({ answer }) => answer !== undefined));
  const [chosen, setChosen] = useRestored('from', '', (stored) => (typeof stored === 'string' ? stored : null));
  const from = earlier.find(({ id }) => id === chosen) ?? null;
  const known = (id: string | null) => (ruleset.roles.some((one) => one.id === id) ? id : null);
  const year = yearUnderReview(new Date());
  const values =
    from === null
      ? { role: known(role), acting: false, unit: '', year }
      : {
          role: known(from.role),
          acting: from.acting,
          unit: from.unit,
          year: from.year === null ? year : from.year + 1,
        };
  const create = (entered: AboutValues & { readonly role: RoleId }) => {
    const start = {
      ...entered,
      id: freshId(),
      regulation: ruleset.regulation,
      textVersion,
      rulesVersion: ruleset.version,
    };
    const now = new Date().toISOString();
    begin(from === null ? newDraft(start, now) : carryOver(from, start, now));
  };
  return (
    <section>
      <Heading>Tạo bản tự kiểm tra</Heading>
      <p class="quiet">
        {source.validity} (kiểm tra ngày {source.checked}).
      </p>
      {earlier.length > 0 && (
        <label class="field">
          Bắt đầu từ
          <select
            aria-describedby="bat-dau-giup"
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            <option value="">Bản trống</option>
            {earlier.map((draft) => (
              <option key={draft.id} value={draft.id}>
                {unitName(ruleset, draft)}
                {draft.year !== null && `, năm ${draft.year}`}
              </option>
            ))}
          </select>
          <span class="quiet" id="bat-dau-giup">
            Bắt đầu từ bản năm trước thì câu trả lời cũ được mang sang để xác nhận lại từng nội dung; chưa xác nhận thì
            chưa tính. Ghi chú, minh chứng và số liệu không mang sang.
          </span>
        </label>
      )}
      <AboutForm key={chosen} name={`about.${chosen}`} values={values} submitLabel="Bắt đầu" onSubmit={create} />
    </section>
  );
}
