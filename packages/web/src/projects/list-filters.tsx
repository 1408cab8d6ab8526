import {
  originNames,
  paymentStateNames,
  type OrganisationView,
  type ProjectQuery,
} from '@zhengxiang/application/contract';
import { serviceKinds } from '@zhengxiang/procedure';
import { Button, Input, Select, type InputRef } from 'antd';
import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { useMe } from '../ui/session.ts';
import { usePack } from '../ui/use-pack.ts';
import { amountBands } from './amount-bands.ts';
import type { Search } from './list-address.ts';
import { Marked } from '../ui/marked.tsx';

interface Choice {
  readonly value: string;
  readonly label: string;
}

const choices = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

interface FilterProps {
  readonly label: string;
  readonly value: readonly (string | number)[] | undefined;
  readonly options: readonly Choice[];
  readonly onChange: (value: string[]) => void;
}

const Filter = ({ label, value, options, onChange }: FilterProps): ReactElement => (
  <Select
    mode="multiple"
    aria-label={label}
    placeholder={`全部${label}`}
    value={(value ?? []).map(String)}
    options={[...options]}
    onChange={onChange}
    maxTagCount={1}
    maxTagTextLength={6}
    optionFilterProp="label"
    popupMatchSelectWidth={false}
    className="list-filter"
  />
);

interface FiltersProps {
  readonly query: ProjectQuery;
  readonly organisations: readonly OrganisationView[];
  readonly thisYear: number;
  readonly put: (part: Search) => void;
  readonly clear: () => void;
}

/** The search field, which the key / goes to from anywhere but another field. */
const useSlashFocus = (): RefObject<InputRef | null> => {
  const field = useRef<InputRef>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const at = event.target instanceof HTMLElement ? event.target : undefined;
      if (event.key !== '/' || at?.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  return field;
};

/** The conditions above the list. Every change goes into the address. */
export const ListFilters = ({ query, organisations, thisYear, put, clear }: FiltersProps): ReactElement => {
  const field = useSlashFocus();
  const me = useMe();
  const years = Array.from({ length: 16 }, (_one, index) => String(thisYear + 1 - index));
  return (
    <div className="list-filters no-print" role="search" aria-label="筛选项目">
      <Input.Search
        ref={field}
        key={query.search ?? ''}
        aria-label="在项目库中搜索（按 / 键）"
        placeholder="名称、内容、编号、单位、首字母"
        defaultValue={query.search ?? ''}
        allowClear
        className="list-search"
        onSearch={(text) => put({ search: text.trim() })}
      />
      <Filter
        label="阶段"
        value={query.stage}
        options={choices(me.names.stages)}
        onChange={(stage) => put({ stage })}
      />
      <Filter label="类别" value={query.kind} options={choices(serviceKinds)} onChange={(kind) => put({ kind })} />
      <Filter
        label="单位"
        value={query.owner}
        options={organisations.map((one) => ({ value: one.id, label: one.shortName }))}
        onChange={(owner) => put({ owner })}
      />
      <Filter
        label="年度"
        value={query.year}
        options={years.map((year) => ({ value: year, label: year }))}
        onChange={(year) => put({ year: year.map(Number) })}
      />
      <AmountFilter query={query} put={put} />
      <Filter
        label="资金状态"
        value={query.payment}
        options={choices(paymentStateNames)}
        onChange={(payment) => put({ payment })}
      />
      <Filter
        label="流程"
        value={query.track}
        options={choices({ full: '完整流程', filing: '备案' })}
        onChange={(track) => put({ track })}
      />
      <Filter label="来源" value={query.origin} options={choices(originNames)} onChange={(origin) => put({ origin })} />
      <WarningFilter query={query} put={put} />
      <Button type="link" onClick={clear}>
        清除条件
      </Button>
    </div>
  );
};

const AmountFilter = ({ query, put }: Pick<FiltersProps, 'query' | 'put'>): ReactElement => {
  const bands = amountBands(usePack(useMe().law).data);
  const band = bands.findIndex(({ from, to }) => from === query.amountFrom && to === query.amountTo);
  return (
    <Select
      aria-label="金额"
      placeholder="金额不限"
      allowClear
      className="list-filter"
      popupMatchSelectWidth={false}
      value={band < 0 ? undefined : band}
      options={bands.map(({ label }, value) => ({ value, label }))}
      onChange={(chosen?: number) =>
        put({
          amountFrom: chosen === undefined ? undefined : bands[chosen]?.from,
          amountTo: chosen === undefined ? undefined : bands[chosen]?.to,
        })
      }
    />
  );
};

const WarningFilter = ({ query, put }: Pick<FiltersProps, 'query' | 'put'>): ReactElement => (
  <Button
    aria-pressed={query.warning !== undefined}
    type={query.warning === undefined ? 'default' : 'primary'}
    onClick={() => put({ warning: query.warning === undefined ? ['any'] : undefined })}
  >
    <Marked text={query.warning === undefined ? '只看有提示的' : '✓ 只看有提示的'} />
  </Button>
);
