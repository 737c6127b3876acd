import { useMemo } from 'preact/hooks';
import type { Draft } from '../../../domain/draft/draft.ts';
import { formOf } from '../../../domain/report/formOf.ts';
import { reportOf } from '../../../domain/report/reportOf.ts';
import { useSelfCheck } from '../shared/context.ts';
import { Exports } from './Exports.tsx';
import { FormSheet } from './FormSheet.tsx';
import { Heading } from '../../ui/Heading.tsx';
import { routeHref } from '../shared/route.ts';

interface Props {
  readonly draft: Draft;
  readonly exported: () => void;
}

/** The form as it will be printed, and the ways to take it along. Printing this page prints the form alone. */
export function ReportPage({ draft, exported }: Props) {
  const ground = useSelfCheck();
  const report = useMemo(() => reportOf(ground, draft), [ground, draft]);
  const form = useMemo(() => formOf(report), [report]);
  return (
    <>
      <div class="screen">
        <p class="crumb">{report.unit || 'Chưa đặt tên đơn vị'}</p>
        <Heading>Phiếu tự đánh giá</Heading>
        {report.missing.length > 0 && (
          <p>
            Còn {report.missing.length} chỗ chưa có, nên phiếu ghi các mức còn có thể.{' '}
            <a href={routeHref({ view: 'check', draft: draft.id })}>Xem và trả lời nốt</a>.
          </p>
        )}
        <Exports draft={draft} form={form} exported={exported} />
        <h2>Xem trước</h2>
      </div>
      <FormSheet form={form} />
    </>
  );
}
