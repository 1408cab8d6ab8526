import { writtenPapers } from '@zhengxiang/procedure';
import { Button, Modal, Segmented } from 'antd';
import { useState, type ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { previewPaper, type PaperQuestion } from './layouts.ts';
import { printPart } from '../../ui/print.ts';
import { Sheet } from './sheet.tsx';

interface PreviewProps {
  readonly question: PaperQuestion;
  readonly onClose: () => void;
}

/** 打印预览: the same layout with what was typed, read only. */
export const Preview = ({ question, onClose }: PreviewProps): ReactElement => {
  const ids = writtenPapers(question.action)?.annexes ?? [];
  const [id, setId] = useState(ids[0] ?? '');
  const paper = previewPaper(question, id);
  return (
    <Modal
      open
      title="打印预览（草稿）"
      width={paper.page.orientation === 'landscape' ? 1180 : 900}
      onCancel={onClose}
      footer={
        <span className="buttons" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" onClick={() => printPart('preview', paper.page.orientation)}>
            打印
          </Button>
        </span>
      }
    >
      {ids.length > 1 && (
        <Segmented
          aria-label="预览哪一张"
          value={id}
          onChange={setId}
          options={ids.map((one) => ({ value: one, label: one.replace('annex', '附件') }))}
        />
      )}
      <div className="sheet-ground">
        <Sheet paper={paper} />
      </div>
      {createPortal(
        <div className="print-part" data-part="preview">
          <Sheet paper={paper} />
        </div>,
        document.body,
      )}
    </Modal>
  );
};
