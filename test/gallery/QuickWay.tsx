import { checklistForRole } from '../../src/domain/draft/checklist.ts';
import { SelfCheckProvider, type SelfCheckProps } from '../../src/islands/selfcheck/shared/context.ts';
import { Picker } from '../../src/islands/selfcheck/quick/Picker.tsx';
import { Quick } from '../../src/islands/selfcheck/quick/Quick.tsx';
import { galleryDrafts } from './drafts.ts';
import { nothing, Part } from './Part.tsx';

/** The quick entry, empty and with all duties answered together, and the list of duties to choose from. */
export function QuickWay(props: SelfCheckProps) {
  const { role, empty, together } = galleryDrafts(props.ruleset, props.textVersion);
  const given = {
    role,
    checklist: checklistForRole(props.checklist, role.duties),
    edit: nothing,
    editWithUndo: nothing,
  };
  return (
    <SelfCheckProvider value={{ ...props, root: '/' }}>
      {[empty, together].map((draft) => (
        <Part key={draft.id} name={`Tự kiểm tra nhanh: ${draft.unit || 'bản trống'}`}>
          <Quick contradictions={[]} draft={draft} {...given} />
        </Part>
      ))}
      <Part name="Nội dung chưa bảo đảm">
        <Picker draft={together} showInDock={nothing} {...given} />
      </Part>
    </SelfCheckProvider>
  );
}
