import type { LedgerPreview, OrganisationView } from '@zhengxiang/application/contract';
import { Button, Select, Table } from 'antd';
import type { ReactElement } from 'react';
import { Marked } from '../ui/marked.tsx';

type Unit = LedgerPreview['units'][number];

interface MappingProps {
  readonly units: readonly Unit[];
  readonly organisations: readonly OrganisationView[];
  readonly change: (chosen: Readonly<Record<string, string>>) => void;
}

/** Which unit of the register each written name stands for. */
export const UnitMapping = ({ units, organisations, change }: MappingProps): ReactElement => {
  const open = units.filter(({ chosen }) => chosen === null);
  return (
    <>
      <p>
        {open.length === 0
          ? '所有单位都已对应。按简称推定的请核对。'
          : `还有 ${String(open.length)} 个单位名称没有对应，这些行暂时不能导入。已撤并的单位可以登记为原单位（只用于历史台账，不参与申报）。`}{' '}
        {open.length > 0 && (
          <Button size="small" onClick={() => change(Object.fromEntries(open.map(({ written }) => [written, 'new'])))}>
            {`其余 ${String(open.length)} 个都登记为原单位`}
          </Button>
        )}
      </p>
      <Table<Unit>
        size="small"
        rowKey="written"
        dataSource={[...units]}
        pagination={false}
        scroll={{ y: 260 }}
        columns={[
          { title: '台账里写的', dataIndex: 'written' },
          { title: '行数', dataIndex: 'rows', width: 80, align: 'right' },
          {
            title: '对应的单位',
            width: 420,
            render: (_value, unit) => <UnitChoice unit={unit} organisations={organisations} change={change} />,
          },
          {
            title: '说明',
            width: 180,
            render: (_value, unit) => <UnitState unit={unit} />,
          },
        ]}
      />
    </>
  );
};

const UnitChoice = ({
  unit,
  organisations,
  change,
}: { readonly unit: Unit } & Pick<MappingProps, 'organisations' | 'change'>): ReactElement => (
  <Select
    aria-label={`“${unit.written}”对应的单位`}
    placeholder="请选择"
    value={unit.chosen}
    {...(unit.chosen === null ? { status: 'error' as const } : {})}
    showSearch={{ optionFilterProp: 'label' }}
    style={{ width: '100%' }}
    options={[
      { value: 'new', label: `登记为原单位“${unit.written}”` },
      ...organisations.map((one) => ({ value: one.id, label: one.name })),
    ]}
    onChange={(chosen: string) => change({ [unit.written]: chosen })}
  />
);

const UnitState = ({ unit: { chosen, guessed } }: { readonly unit: Unit }): ReactElement => {
  if (chosen === null)
    return (
      <span className="missing">
        <Marked text="✗ 未对应" />
      </span>
    );
  if (chosen === 'new') return <>新登记</>;
  return guessed ? (
    <span className="act-mark waiting">按简称推定，请核对</span>
  ) : (
    <span className="present">
      <Marked text="✓ 已对应" />
    </span>
  );
};
