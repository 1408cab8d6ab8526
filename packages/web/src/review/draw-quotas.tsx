import { Button, InputNumber, Select } from 'antd';
import type { ReactElement } from 'react';

/** So many experts of one specialty; of any where it is empty. */
export interface Quota {
  readonly specialty: string;
  readonly count: number;
}

interface DrawQuotasProps {
  readonly quotas: readonly Quota[];
  readonly specialties: readonly string[];
  readonly put: (quotas: readonly Quota[]) => void;
}

/** How many experts are to be drawn, of which specialty. */
export const DrawQuotas = ({ quotas, specialties, put }: DrawQuotasProps): ReactElement => {
  const free = [...specialties, ''].find((value) => !quotas.some((one) => one.specialty === value));
  return (
    <>
      <h2 className="panel-title">抽取多少人</h2>
      {quotas.map((quota, index) => (
        <QuotaRow
          key={quota.specialty}
          quota={quota}
          place={index + 1}
          specialties={specialties}
          taken={quotas.filter((_one, at) => at !== index).map(({ specialty }) => specialty)}
          put={(changed) => put(quotas.map((one, at) => (at === index ? changed : one)))}
          {...(quotas.length > 1 && { remove: () => put(quotas.filter((_one, at) => at !== index)) })}
        />
      ))}
      <Button size="small" onClick={() => free !== undefined && put([...quotas, { specialty: free, count: 1 }])}>
        按专业增加一组
      </Button>
    </>
  );
};

interface QuotaRowProps {
  readonly quota: Quota;
  readonly place: number;
  readonly specialties: readonly string[];
  /** The specialties of the other rows. */
  readonly taken: readonly string[];
  readonly put: (quota: Quota) => void;
  readonly remove?: () => void;
}

const QuotaRow = ({ quota, place, specialties, taken, put, remove }: QuotaRowProps): ReactElement => (
  <div className="acts-row" style={{ alignItems: 'center' }}>
    <Select
      aria-label={`第 ${String(place)} 组的专业`}
      style={{ width: 220 }}
      value={quota.specialty}
      onChange={(specialty) => put({ ...quota, specialty })}
      options={['', ...specialties].map((value) => ({
        value,
        label: value === '' ? '不限专业' : value,
        disabled: taken.includes(value),
      }))}
    />
    <InputNumber
      aria-label={`第 ${String(place)} 组的人数`}
      min={1}
      max={30}
      value={quota.count}
      onChange={(count) => put({ ...quota, count: count ?? 1 })}
    />
    人
    {remove && (
      <Button type="text" danger onClick={remove}>
        删除
      </Button>
    )}
  </div>
);
