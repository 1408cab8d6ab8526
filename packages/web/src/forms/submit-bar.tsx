import { type ActionId, actions } from '@zhengxiang/procedure';
import { Alert, Button, Modal } from 'antd';
import { useRef, useState, type ReactElement } from 'react';
import { DraftPreview } from './paper/draft-preview.tsx';
import type { Draft } from './use-draft.ts';

const savedWords = ({ state, copied }: Draft): string => {
  if (state.kind === 'saved') return `已自动保存 ${state.at}`;
  if (state.kind === 'saving') return '正在保存…';
  if (state.kind !== 'failed') return '';
  return copied
    ? `还没有存到服务器：${state.message}（内容已存在这台电脑上，会自动再存）`
    : `没有自动保存：${state.message}`;
};

interface SubmitBarProps {
  readonly action: ActionId;
  readonly draft: Draft;
  readonly draftId: string;
  readonly sending: boolean;
  /** Answers that are missing or faulty, once somebody has tried to submit. */
  readonly missing: number;
}

/** The one button, and how the draft stands. */
export const SubmitBar = ({ action, draft, draftId, sending, missing }: SubmitBarProps): ReactElement => (
  <>
    {missing > 0 && (
      <Alert
        type="warning"
        showIcon
        role="alert"
        data-unfinished
        title={`还有 ${String(missing)} 处需要填写或修改，见检查结果`}
        className="spaced"
      />
    )}
    {draft.state.kind === 'conflict' && (
      <Alert
        type="warning"
        showIcon
        role="alert"
        className="spaced"
        title="这份草稿在另一个窗口里保存过更新的内容"
        description="为免互相覆盖，已暂停自动保存。请选择用哪一份。"
        action={
          <span className="buttons">
            <Button data-load-newer onClick={() => void draft.loadNewer()}>
              载入较新的内容
            </Button>
            <Button data-keep-mine onClick={() => void draft.keepMine()}>
              用现在这份
            </Button>
          </span>
        }
      />
    )}
    <div className="submit-bar">
      <SubmitButton action={action} sending={sending} disabled={draft.state.kind === 'conflict'} />
      <span className="muted" aria-live="polite" data-saved={draft.state.kind}>
        {savedWords(draft)}
      </span>
      {draft.state.kind === 'saved' && <DraftPreview draftId={draftId} />}
    </div>
  </>
);

interface SubmitButtonProps {
  readonly action: ActionId;
  readonly sending: boolean;
  readonly disabled: boolean;
}

/** Sends the form; an act that ends the case is asked about once more. */
const SubmitButton = ({ action, sending, disabled }: SubmitButtonProps): ReactElement => {
  const { title, ends = false } = actions[action];
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        ref={button}
        type="primary"
        htmlType={ends ? 'button' : 'submit'}
        loading={sending}
        disabled={disabled}
        // The cursor stays where it is until the click is whole: what a field says when it is left would move the button away.
        onMouseDown={(event) => event.preventDefault()}
        {...(ends && { onClick: () => setAsking(true) })}
        data-submit={action}
      >
        {title}
      </Button>
      <Modal
        open={asking}
        title={`确定${title}？`}
        okText={title}
        okButtonProps={{ danger: true }}
        cancelText="再想想"
        onCancel={() => setAsking(false)}
        onOk={() => {
          setAsking(false);
          button.current?.form?.requestSubmit();
        }}
      >
        办理后项目办结归档，不能恢复。
      </Modal>
    </>
  );
};
