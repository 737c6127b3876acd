import { schemeWords } from '../../../domain/rating/wording/schemeWords.ts';
import type { RuleSet } from '../../../domain/rating/ruleset.ts';
import type { GroupCheck } from '../../../domain/report/office/groupChecks.ts';
import { capCountWords, capStateWords, isAtMargin, unlessWords } from '../../../domain/report/office/groupWords.ts';
import { ProvisionLink, listedNames, type Published } from '../parts/ProvisionLink.tsx';

type CapsCheck = Extract<GroupCheck, { caps: unknown }>;
type Cap = CapsCheck['caps'][number];

interface Props {
  readonly at: Published;
  readonly ruleset: RuleSet;
  readonly check: CapsCheck;
}

/** A cap on levels in every group and reading: what is counted, what is allowed, and who is at the margin. */
export function CapResults({ at, ruleset, check: { rule, caps } }: Props) {
  const { noUnit, rated } = schemeWords(ruleset);
  if (caps.length === 0) return <p>Chưa có ai để đếm.</p>;
  return (
    <ul class="caps">
      {caps.map((cap) => {
        const reading = rule.readings[cap.reading];
        const role = ruleset.roles.find(({ id }) => id === cap.role);
        return (
          <li key={`${cap.reading} ${cap.role ?? ''}`} class={cap.state}>
            <h5>
              {role === undefined ? '' : `${role.name}: `}
              {reading?.name}
            </h5>
            <p class="quiet">{reading?.because}</p>
            <p>
              <b>{capStateWords(cap, rated)}</b> {capCountWords(rule, cap, rated)}
            </p>
            <CapPicture cap={cap} />
            {rule.unless !== undefined && cap.unless !== null && (
              <p>
                {rule.unless.text} (<ProvisionLink at={at} id={rule.unless.clause} />) Khi ấy{' '}
                {unlessWords(cap.unless, rated)}.
              </p>
            )}
            {(cap.state === 'broken' || isAtMargin(cap)) && (
              <p class="quiet">
                {cap.state === 'broken' ? 'Đang ở mức bị giới hạn' : `Ở mép, thêm một ${rated} là vượt`}:{' '}
                {listedNames(
                  cap.inside.map(({ unit }) => unit),
                  noUnit,
                )}
                .
              </p>
            )}
            {cap.open.length > 0 && (
              <p class="quiet">
                Còn có thể vào mức này:{' '}
                {listedNames(
                  cap.open.map(({ unit }) => unit),
                  noUnit,
                )}
                .
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A bar of the actual and the allowed number; the sentence above says the same. */
function CapPicture({ cap: { counted, allowed, whole } }: { readonly cap: Cap }) {
  const all = Math.max(1, whole.high, counted.high, allowed.high + 1);
  const share = (count: number) => (100 * count) / all;
  return (
    <svg class="cap" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="within" width={share(Math.min(counted.low, allowed.low))} height="10" />
      <rect
        class="excess"
        x={share(Math.min(counted.low, allowed.low))}
        width={share(Math.max(0, counted.low - allowed.low))}
        height="10"
      />
      <rect class="limit" x={share(allowed.low) - 0.4} width="0.8" height="10" />
    </svg>
  );
}
