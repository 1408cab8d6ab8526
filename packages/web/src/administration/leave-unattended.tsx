import { Checkbox, Form } from 'antd';
import type { ReactElement } from 'react';
import { ProblemError } from '../api/problem.ts';

/** Asked once the server has told what would wait for nobody: whoever goes on says so. */
export const LeaveUnattended = ({ error }: { readonly error: unknown }): ReactElement | null =>
  error instanceof ProblemError && error.problem.issues?.some(({ path }) => path === 'leaveUnattended') === true ? (
    <Form.Item name="leaveUnattended" valuePropName="checked">
      <Checkbox>仍然保存，这些待办先空着</Checkbox>
    </Form.Item>
  ) : null;
