import type { OrganisationNames } from '@zhengxiang/application/contract';
import type { ReactElement } from 'react';
import { dayText } from '../ui/dates.ts';

const daysOf = ({ from, until }: OrganisationNames['names'][number]): string => {
  if (from === null) return until === null ? '' : `（${dayText(until)}以前）`;
  return until === null ? `（自${dayText(from)}起）` : `（自${dayText(from)}起，${dayText(until)}以前）`;
};

/** Organisations that are no longer what they were: by their names and days, whom they came from and what came of them. */
export const SuccessionList = ({
  organisations,
  nameOf,
}: {
  readonly organisations: readonly OrganisationNames[];
  readonly nameOf: (id: string) => string;
}): ReactElement | null =>
  organisations.length === 0 ? null : (
    <>
      <h3 className="panel-subtitle">名称和承继</h3>
      <ul className="succession">
        {organisations.map((one) => (
          <li key={one.id}>
            {one.names.map((name, index) => (
              <span key={name.name}>{`${index > 0 ? ' → ' : ''}${name.name}${daysOf(name)}`}</span>
            ))}
            <Others label="承接自" ids={one.cameFrom} nameOf={nameOf} />
            <Others label="由其承接" ids={one.becameOf} nameOf={nameOf} />
          </li>
        ))}
      </ul>
    </>
  );

const Others = ({
  label,
  ids,
  nameOf,
}: {
  readonly label: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
}): ReactElement | null =>
  ids.length === 0 ? null : (
    <ul>
      {ids.map((id) => (
        <li key={id} className="muted">
          {`${label}：${nameOf(id)}`}
        </li>
      ))}
    </ul>
  );
