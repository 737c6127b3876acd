import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LIMITS, YEARS } from '../../../domain/draft/guards.ts';
import { fieldsOf } from '../../../domain/draft/read/reader.ts';
import type { RoleId } from '../../../domain/rating/ruleset.ts';
import { LimitNotice } from '../ui/LimitNotice.tsx';
import { ClauseLink } from '../ui/ClauseLink.tsx';
import { useSelfCheck } from '../shared/context.ts';
import { useArrival } from '../shared/route.ts';
import { typedText } from '../ui/typedText.ts';
import { useWords } from '../shared/words.ts';
import { forgetFields, useRestored } from '../../ui/useRestored.ts';

/** The subject of a draft: role, unit, year. */
export interface AboutValues {
  readonly role: RoleId | null;
  readonly acting: boolean;
  readonly unit: string;
  readonly year: number | null;
}

interface Props {
  /** Key under which the typed values are restored after a reload. */
  readonly name: string;
  /** Id of the field to scroll to. */
  readonly at?: string | undefined;
  readonly values: AboutValues;
  readonly submitLabel: string;
  readonly onSubmit: (values: AboutValues & { readonly role: RoleId }) => void;
  /** The effect of choosing a role on the existing answers, shown before saving; empty if none. */
  readonly roleRemark?: (role: RoleId) => string;
  readonly children?: ComponentChildren;
}

/** The same values as typed in the form. */
interface Typed extends Omit<AboutValues, 'year'> {
  readonly year: string;
}

function readTyped(stored: unknown): Typed | null {
  const { role, acting, unit, year } = fieldsOf(stored) ?? {};
  const isRead =
    (role === null || typeof role === 'string') &&
    typeof acting === 'boolean' &&
    typeof unit === 'string' &&
    typeof year === 'string';
  return isRead ? { role, acting, unit: unit.slice(0, LIMITS.unit), year } : null;
}

/** The form for these values; errors are listed in a summary that takes focus and links to each field. */
export function AboutForm({ name, at, values, submitLabel, onSubmit, roleRemark, children }: Props) {
  const { ruleset } = useSelfCheck();
  const words = useWords();
  const [onlyRole] = ruleset.roles;
  const isOnly = ruleset.roles.length === 1;
  useArrival(at);
  const [typed, setTyped] = useRestored<Typed>(
    name,
    { ...values, year: values.year === null ? '' : String(values.year) },
    readTyped,
  );
  const { acting, unit, year } = typed;
  // Where there is one role, nobody is asked for it.
  const role = ruleset.roles.some(({ id }) => id === typed.role) ? typed.role : isOnly ? (onlyRole?.id ?? null) : null;
  const [errors, setErrors] = useState<readonly { readonly field: string; readonly sentence: string }[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);

  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = [];
    if (role === null) wrong.push({ field: 'chuc-danh', sentence: `Chọn ${words.kind}.` });
    const typedYear = year.trim();
    const yearValue = typedYear === '' ? null : Number(typedYear);
    if (yearValue !== null && !(/^\d{4}$/.test(typedYear) && yearValue >= YEARS.from && yearValue <= YEARS.to)) {
      wrong.push({ field: 'nam', sentence: `${words.year} cần là bốn chữ số, từ ${YEARS.from} đến ${YEARS.to}.` });
    }
    setErrors(wrong);
    if (wrong.length > 0 || role === null) return;
    forgetFields();
    onSubmit({ role, acting, unit: unit.trim(), year: yearValue });
  };
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.sentence;

  return (
    <form class="about" onSubmit={submit} noValidate>
      {errors.length > 0 && (
        <div class="error-summary" ref={summary} tabIndex={-1} role="alert" aria-labelledby="loi-tieu-de">
          <h2 id="loi-tieu-de">Còn chỗ cần sửa</h2>
          <ul>
            {errors.map(({ field, sentence }) => (
              <li key={field}>
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    // The fragment belongs to the route, so the field is found and focused here.
                    event.preventDefault();
                    document.getElementById(field)?.focus();
                  }}
                >
                  {sentence}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {!isOnly && (
        <fieldset class="roles" aria-describedby={errorOf('chuc-danh') ? 'chuc-danh-loi' : undefined}>
          <legend>{words.role}</legend>
          {errorOf('chuc-danh') && (
            <p class="error" id="chuc-danh-loi">
              {errorOf('chuc-danh')}
            </p>
          )}
          {ruleset.roles.map(({ id, name: roleName, duties }, index) => (
            <label key={id} class={role === id ? 'on' : undefined}>
              <input
                id={index === 0 ? 'chuc-danh' : undefined}
                type="radio"
                name="chuc-danh"
                value={id}
                checked={role === id}
                onChange={() => setTyped({ ...typed, role: id })}
              />
              <span>
                {roleName} {duties.length > 0 && <small>{`${duties.length} ${words.duty}`}</small>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {roleRemark !== undefined && (
        <p class="status-message" role="status">
          {role === null ? '' : roleRemark(role)}
        </p>
      )}
      {ruleset.acting !== undefined && (
        <div class="check">
          <input
            id="giao-quyen"
            type="checkbox"
            checked={acting}
            onChange={(event) => setTyped({ ...typed, acting: event.currentTarget.checked })}
          />
          <span>
            <label for="giao-quyen">{ruleset.acting.text}</label> (<ClauseLink id={ruleset.acting.clause} />)
          </span>
        </div>
      )}
      <label class="field" for="don-vi">
        {words.unit}
        <input
          id="don-vi"
          type="text"
          value={unit}
          maxLength={LIMITS.unit}
          autocomplete={words.isPerson ? 'name' : 'organization'}
          onInput={(event) => setTyped({ ...typed, unit: typedText(event.currentTarget) })}
        />
      </label>
      <LimitNotice text={unit} limit={LIMITS.unit} />
      <label class="field short" for="nam">
        {words.year}
        <input
          id="nam"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={year}
          aria-invalid={errorOf('nam') !== undefined}
          aria-describedby={errorOf('nam') ? 'nam-loi' : undefined}
          onInput={(event) => setTyped({ ...typed, year: event.currentTarget.value })}
        />
      </label>
      {errorOf('nam') && (
        <p class="error" id="nam-loi">
          {errorOf('nam')}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="btn">
          {submitLabel}
        </button>
        {children}
      </p>
    </form>
  );
}
