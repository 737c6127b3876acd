import { reportPageError } from '../../src/adapters/browser/faults/pageErrors.ts';
import { Crashed } from '../../src/islands/faults/Crashed.tsx';
import { PageErrorNotice } from '../../src/islands/faults/PageErrorNotice.tsx';
import { LostDrafts } from '../../src/islands/selfcheck/app/LostDrafts.tsx';
import { OldStates } from '../../src/islands/selfcheck/app/OldStates.tsx';
import { Framed } from '../../src/islands/ui/Framed.tsx';
import { nothing, Part } from './Part.tsx';

// Marked as already logged, so that the gallery logs no error.
reportPageError(new TypeError('Cannot read properties of undefined (reading "id")'), true);

/** What replaces or covers the drafts when something has failed. */
export function Faults() {
  return (
    <>
      <Part name="Lỗi của trang">
        <PageErrorNotice count={1} />
      </Part>
      <Part name="Phần không hiện được">
        <Crashed download={nothing} />
      </Part>
      <Part name="Trong khung của trang khác">
        <Framed>
          <h1>Tự kiểm tra xếp loại</h1>
        </Framed>
      </Part>
      {(['one', 'several', 'none'] as const).map((what) => (
        <Part key={what} name="Bộ nhớ chưa trả lời">
          <OldStates what={what} settle={nothing} />
        </Part>
      ))}
      <Part name="Bộ nhớ bị xóa từ ngoài">
        <LostDrafts count={2} saveAgain={nothing} download={nothing} />
      </Part>
    </>
  );
}
