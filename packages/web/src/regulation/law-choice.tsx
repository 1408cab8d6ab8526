import type { RegulationView } from '@zhengxiang/application/contract';
import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import type { ReactElement } from 'react';

type Law = RegulationView['pack'];

/** From when to when a law is in force by itself, in words. */
export const periodText = ({ from, to, trial }: Law): string => `${from} 起施行，${trial ? '试行' : '有效'}至 ${to}`;

/** The law that was in force on a day: the newest that had begun. Undefined before the first. */
export const lawOfDay = (laws: readonly Law[], day: string): Law | undefined => laws.find(({ from }) => from <= day);

/** Which law is read: chosen by its name, or by a day. Shown where there are several. */
export const LawChoice = ({ regulation }: { readonly regulation: RegulationView }): ReactElement => {
  const navigate = useNavigate();
  const choose = (law: string | undefined): void =>
    void (law !== undefined && navigate({ to: '/regulation', search: { law } }));
  return (
    <p className="buttons">
      <Select
        aria-label="看哪一个办法"
        value={regulation.pack.id}
        popupMatchSelectWidth={false}
        options={regulation.laws.map((one) => ({
          value: one.id,
          label: `${one.documentNumber}　${one.title}（${periodText(one)}）`,
        }))}
        onChange={choose}
      />
      <label>
        或者看某一天施行的：{' '}
        <input type="date" onChange={(event) => choose(lawOfDay(regulation.laws, event.target.value)?.id)} />
      </label>
    </p>
  );
};
