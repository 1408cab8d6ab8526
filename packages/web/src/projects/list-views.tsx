import type { ListViewEntry, ListViews } from '@zhengxiang/application/contract';
import { Button, Checkbox, Form, Input, Modal, Popconfirm, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { useRefresh } from '../api/hooks.ts';
import { ProblemAlert } from '../ui/states.tsx';
import { sameState, stateOf, type Search } from './list-address.ts';
import { newId } from '../api/new-id.ts';

interface Saved {
  readonly name: string;
  readonly isDefault: boolean;
}

/** The menu of views: those that come with the desk and the person's own. */
export const ListViewMenu = ({
  views,
  search,
  show,
}: {
  readonly views: ListViews;
  readonly search: Search;
  readonly show: (view: ListViewEntry) => void;
}): ReactElement => {
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const refresh = useRefresh();
  const state = stateOf(search);
  const shown = [...views.own, ...views.builtIn].find((view) => sameState(view.state, state));
  const own = views.own.find((view) => view.id === shown?.id);
  const save = async ({ name, isDefault }: Saved): Promise<void> => {
    setError(undefined);
    try {
      await call('saveListView', {
        params: { id: own?.id ?? newId() },
        body: { name, isDefault, state },
      });
      setSaving(false);
      await refresh();
    } catch (problem) {
      setError(problem);
    }
  };
  const remove = async (id: string): Promise<void> => {
    await call('deleteListView', { params: { id } });
    await refresh();
  };
  const option = (view: ListViewEntry): { value: string; label: string } => ({
    value: view.id,
    label: `${view.name}${view.isDefault ? '（默认）' : ''}`,
  });
  return (
    <>
      <Select
        aria-label="视图"
        placeholder="视图：未保存的条件"
        value={shown?.id ?? null}
        className="list-view"
        popupMatchSelectWidth={false}
        options={[
          ...(views.own.length > 0 ? [{ label: '我的视图', options: views.own.map(option) }] : []),
          { label: '常用视图', options: views.builtIn.map(option) },
        ]}
        labelRender={({ label }) => `视图：${typeof label === 'string' ? label : ''}`}
        onChange={(id: string) => {
          const chosen = [...views.own, ...views.builtIn].find((view) => view.id === id);
          if (chosen) show(chosen);
        }}
      />
      <Button onClick={() => setSaving(true)}>{own ? '修改视图' : '保存视图'}</Button>
      {own && (
        <Popconfirm
          title={`删除视图“${own.name}”？`}
          okText="删除"
          cancelText="不删"
          onConfirm={() => void remove(own.id)}
        >
          <Button>删除视图</Button>
        </Popconfirm>
      )}
      <Modal
        open={saving}
        title={own ? '修改视图' : '保存为视图'}
        footer={null}
        destroyOnHidden
        onCancel={() => setSaving(false)}
      >
        <p className="muted">视图记住现在的条件、排序、列和每页行数，只有您自己看到。</p>
        <Form
          layout="vertical"
          initialValues={{ name: own?.name ?? '', isDefault: own?.isDefault ?? false }}
          onFinish={(values: Saved) => void save(values)}
        >
          <Form.Item
            name="name"
            label="名称"
            rules={[{ required: true, max: 30, message: '请填写名称，最多 30 个字' }]}
          >
            <Input autoFocus />
          </Form.Item>
          <Form.Item name="isDefault" valuePropName="checked">
            <Checkbox>打开项目库时先显示这个视图</Checkbox>
          </Form.Item>
          {error !== undefined && <ProblemAlert error={error} />}
          <Button type="primary" htmlType="submit">
            保存
          </Button>
        </Form>
      </Modal>
    </>
  );
};
