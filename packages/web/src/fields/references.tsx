import type { OrganisationRef, PersonRef, PickSource } from '@zhengxiang/core';
import type { PersonView } from '@zhengxiang/application/contract';
import { Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useRead } from '../api/hooks.ts';
import { pickSources, remoteSources, type Option } from './pick-sources.ts';
import { useTyped, useWorld } from './world.ts';
import type { InputComponent } from './types.ts';

const filter = { optionFilterProp: 'label', showSearch: true } as const;
const asList = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);

type RemoteSource = 'projects' | 'annualLines' | 'provisions' | 'exceptions';

/** Of what the server lists, that which the act can be about now. */
const within = <T extends { readonly value: string }>(
  listed: readonly T[] | undefined,
  now: readonly Option[] | undefined,
): readonly T[] | undefined =>
  now === undefined ? listed : listed?.filter(({ value }) => now.some((one) => one.value === value && !one.disabled));

export const PickInput: InputComponent = ({ field, path, value, onChange, id, describedBy, invalid }) => {
  const { facts, caseId, picks, picksBeside } = useWorld();
  const values = useTyped();
  const source = field.from ?? 'documents';
  const remote = useRead(
    'picks',
    { params: { source: source as RemoteSource }, query: { caseId } },
    { enabled: remoteSources.has(source) },
  );
  const narrowed = picksBeside?.(path, values, value) ?? picks?.[source];
  const local = narrowed ?? (facts ? pickSources[source](facts) : []);
  const known = narrowed !== undefined || local.length > 0 ? local : typedOptions(source, values);
  const options: readonly Option[] =
    within(remote.data, remoteSources.has(source) ? picks?.[source] : undefined)?.map((one) => ({
      value: one.value,
      label: one.hint ? `${one.label}（${one.hint}）` : one.label,
    })) ?? known;
  const shared = {
    id,
    'aria-describedby': describedBy,
    status: invalid ? ('error' as const) : ('' as const),
    style: { width: '100%' },
    placeholder: options.length === 0 ? '没有可选的内容' : '请选择',
    options: [...options],
    optionRender: optionLines,
    allowClear: true,
    ...filter,
  };
  return field.many === true ? (
    <Select {...shared} mode="multiple" value={asList(value)} onChange={(next: string[]) => onChange(next)} />
  ) : (
    <Select
      {...shared}
      value={typeof value === 'string' ? value : null}
      onChange={(next: string | null) => onChange(next ?? undefined)}
    />
  );
};

/** A choice, and below it why it cannot be picked now or what to mind. */
const optionLines = ({ label, data }: { readonly label?: ReactNode; readonly data: Option }): ReactNode => (
  <div className="option-lines">
    {label}
    {data.hint !== undefined && <div className="muted">{data.hint}</div>}
  </div>
);

/** Lines that are being typed in the same form can be picked before they are stored. */
const typedOptions = (source: PickSource, values: Readonly<Record<string, unknown>>): readonly Option[] => {
  const rows = source === 'budgetLines' ? values['lines'] : source === 'dataItems' ? values['dataItems'] : undefined;
  return Array.isArray(rows)
    ? (rows as { id: string; name?: string }[]).map((row) => ({ value: row.id, label: row.name ?? row.id }))
    : [];
};

export const OrganisationInput: InputComponent = ({ field, value, onChange, id, describedBy, invalid }) => {
  const organisations = useRead('organisations', {});
  const fitting = (organisations.data ?? []).filter(
    (one) => one.active && (field.role === undefined || one.role === field.role),
  );
  const chosen = value as OrganisationRef | undefined;
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      style={{ width: '100%' }}
      placeholder="请选择单位"
      {...filter}
      value={chosen?.id ?? null}
      options={fitting.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(next: string) => onChange({ id: next, name: fitting.find((one) => one.id === next)?.name ?? '' })}
    />
  );
};

export const CompanyInput: InputComponent = ({ value, onChange, id, labelledBy, describedBy, invalid, bare }) => {
  const company = (value ?? {}) as { name?: string; uscc?: string };
  const put = (part: object): void => {
    const next = { ...company, ...part };
    onChange(next.name || next.uscc ? next : undefined);
  };
  return (
    <div role="group" aria-labelledby={labelledBy} className={bare ? 'company-cell' : 'company-line'}>
      <Input
        id={id}
        aria-describedby={describedBy}
        status={invalid ? 'error' : ''}
        placeholder="单位全称"
        aria-label="单位名称"
        data-part="name"
        value={company.name ?? ''}
        onChange={(event) => put({ name: event.target.value })}
      />
      <Input
        placeholder="统一社会信用代码"
        aria-label="统一社会信用代码"
        data-part="uscc"
        value={company.uscc ?? ''}
        onChange={(event) => put({ uscc: event.target.value.trim().toUpperCase() })}
      />
    </div>
  );
};

const usePeople = (register: string) =>
  useRead('people', { query: { register: register === 'expert' ? 'expert' : 'staff' } });
const personLabel = (one: { name: string; organisation: string; specialty: string | null }): string =>
  `${one.name}（${one.specialty ?? one.organisation}）`;

interface PersonOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

/**
 * The people of a register as choices. Experts whom the law refuses for this act stand at the end with the reason and cannot be
 * chosen; it is asked while the list is open.
 */
const usePersonOptions = (
  people: readonly PersonView[],
  { path, role, many, open }: { path: string; role: string | undefined; many: boolean; open: boolean },
): PersonOption[] => {
  const { against } = useWorld();
  const asks = open && role === 'expert' && against !== undefined;
  const options = people.map(({ id, name, organisation, specialty }): PersonOption => {
    const label = personLabel({ name, organisation, specialty });
    const reason = asks ? against(path, many, { id, name, organisation }) : undefined;
    return { value: id, label: reason === undefined ? label : `${label}　${reason}`, disabled: reason !== undefined };
  });
  return asks ? [...options].sort((a, b) => Number(a.disabled) - Number(b.disabled)) : options;
};

export const PersonInput: InputComponent = ({ field, path, value, onChange, id, describedBy, invalid }) => {
  const people = usePeople(field.role ?? 'staff').data ?? [];
  const [open, setOpen] = useState(false);
  const options = usePersonOptions(people, { path, role: field.role, many: false, open });
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      status={invalid ? 'error' : ''}
      style={{ width: '100%' }}
      placeholder="请选择"
      {...filter}
      onOpenChange={setOpen}
      value={(value as PersonRef | undefined)?.id ?? null}
      options={options}
      onChange={(next: string) => {
        const found = people.find((one) => one.id === next);
        onChange(found && { id: found.id, name: found.name, organisation: found.organisation });
      }}
    />
  );
};

export const PeopleInput: InputComponent = ({ field, path, value, onChange, id, describedBy, invalid }) => {
  const people = usePeople(field.role ?? 'staff').data ?? [];
  const chosen = Array.isArray(value) ? (value as PersonRef[]) : [];
  const [open, setOpen] = useState(false);
  const options = usePersonOptions(people, { path, role: field.role, many: true, open });
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      mode="multiple"
      status={invalid ? 'error' : ''}
      style={{ width: '100%' }}
      placeholder="请选择（可多选）"
      {...filter}
      onOpenChange={setOpen}
      value={chosen.map((one) => one.id)}
      options={options}
      onChange={(next: string[]) =>
        onChange(
          next.flatMap((wanted) =>
            people
              .filter((one) => one.id === wanted)
              .map((one): PersonRef => ({ id: one.id, name: one.name, organisation: one.organisation })),
          ),
        )
      }
    />
  );
};
