import { OFFICE_FACTS, type OfficeFacts } from '../../../domain/report/office/officeFacts.ts';

interface Props {
  readonly facts: OfficeFacts;
  readonly isStored: boolean;
  readonly set: (facts: OfficeFacts) => void;
}

/** What the papers say about the office: entered once, stored on the device; empty fields are dots on paper. */
export function FactsForm({ facts, isStored, set }: Props) {
  return (
    <details class="card facts">
      <summary>Điền tên cơ quan, nơi nhận, người ký</summary>
      <p class="quiet">
        {isStored
          ? 'Được giữ trong trình duyệt này cho lần sau; xóa chữ trong ô thì cũng xóa khỏi máy. Ô để trống thì giấy tờ có dấu chấm để ghi tay.'
          : 'Trình duyệt không cho giữ lâu dài: đóng trang là mất.'}
      </p>
      <form onSubmit={(event) => event.preventDefault()}>
        {OFFICE_FACTS.map(({ id, name, example, longest }) => (
          <label class="field" key={id}>
            {name}
            <input
              type="text"
              autocomplete="off"
              maxLength={longest}
              placeholder={example}
              value={facts[id]}
              onInput={(event) => set({ ...facts, [id]: event.currentTarget.value })}
            />
          </label>
        ))}
      </form>
    </details>
  );
}
