import { useNavigate } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useRouteSearch } from '../ui/route.ts';

export type Search = Readonly<Record<string, unknown>>;

const asStrings = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String);

/** What is chosen where one value at a time is. */
export const chosenOf = (value: unknown): string => asStrings(value).join();

/** The address holds the whole state of a screen; every change of a filter begins at the first page again. */
export const useAddress = (to: string): { readonly search: Search; readonly put: (part: Search) => void } => {
  const search = useRouteSearch();
  const navigate = useNavigate();
  const put = (part: Search): void => {
    const all: Search = { ...search, page: undefined, ...part };
    const next = Object.entries(all).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    );
    void navigate({ to, search: Object.fromEntries(next) });
  };
  return { search, put };
};

export const SearchBox = ({
  label,
  value,
  onSearch,
}: {
  readonly label: string;
  readonly value: unknown;
  readonly onSearch: (text: string) => void;
}): ReactElement => {
  const text = typeof value === 'string' ? value : '';
  return (
    <Input.Search
      key={text}
      allowClear
      aria-label={label}
      placeholder={label}
      defaultValue={text}
      onSearch={onSearch}
      style={{ width: 280 }}
    />
  );
};

export const Many = ({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: unknown;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string[]) => void;
}): ReactElement => (
  <Select
    mode="multiple"
    allowClear
    aria-label={label}
    placeholder={`全部${label}`}
    value={asStrings(value)}
    options={[...options]}
    onChange={onChange}
    maxTagCount={1}
    showSearch
    optionFilterProp="label"
    style={{ minWidth: 136 }}
  />
);

export const choicesOf = (names: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
