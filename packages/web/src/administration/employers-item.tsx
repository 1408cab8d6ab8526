import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';

/** Where an expert works and has worked: what the rules of avoidance ask of them on the day. */
export const EmployersItem = (): ReactElement => (
  <>
    <Form.Item name="qualification" label="职称、资格">
      <Input placeholder="如：高级工程师、注册造价工程师" maxLength={200} />
    </Form.Item>
    <Form.List name="employers">
      {(rows, { add, remove }) => (
        <fieldset className="employers">
          <legend>任职单位</legend>
          <p className="muted">回避按当天的任职单位和项目编制以后还在的任职单位判断。没有写明日期的，按一直在任。</p>
          {rows.map(({ key, name }, index) => (
            <div key={key} className="employer">
              <Form.Item
                name={[name, 'name']}
                label={`单位 ${String(index + 1)}`}
                rules={[{ required: true, message: '请填写任职单位' }]}
              >
                <Input />
              </Form.Item>
              <Form.Item name={[name, 'from']} label="自">
                <Input type="date" />
              </Form.Item>
              <Form.Item name={[name, 'until']} label="至（在任的不填）">
                <Input type="date" />
              </Form.Item>
              <Button type="text" aria-label={`删去任职单位 ${String(index + 1)}`} onClick={() => remove(name)}>
                删去
              </Button>
            </div>
          ))}
          <Button onClick={() => add({ name: '', from: null, until: null })}>添加任职单位</Button>
        </fieldset>
      )}
    </Form.List>
  </>
);
