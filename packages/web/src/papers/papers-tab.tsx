import type { PaperView } from '@zhengxiang/application/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useState, type ReactElement } from 'react';
import { call } from '../api/client.ts';
import { Loaded } from '../ui/states.tsx';
import { Nothing } from '../ui/parts.tsx';
import { PaperList } from './paper-list.tsx';
import { PaperPreview } from '../forms/paper/paper-preview.tsx';

const soon = 2_000;

/** The papers of a project. `seq` makes the reading fresh after every act; what is still being drawn is asked for again. */
export const PapersTab = ({ caseId, seq }: { readonly caseId: string; readonly seq: number }): ReactElement => {
  const [open, setOpen] = useState<PaperView>();
  const papers = useQuery({
    queryKey: ['papers', caseId, seq],
    queryFn: () => call('papers', { params: { id: caseId } }),
    refetchInterval: ({ state }) => (state.data?.some((paper) => paper.state === 'queued') ? soon : false),
  });
  return (
    <Loaded query={papers}>
      {(rows) =>
        rows.length === 0 ? (
          <Nothing text="还没有文书。报送、受理、批复等事项办理后，文书自动生成，几秒内出现在这里。" />
        ) : (
          <div data-papers={rows.length}>
            {rows.some((paper) => paper.state === 'failed') && (
              <Alert
                type="error"
                showIcon
                role="alert"
                className="spaced"
                title="有文书没有生成，编号已经保留"
                description="请点“重试”；多次不成功的，请联系系统管理员查看日志。"
              />
            )}
            <PaperList papers={rows} onOpen={setOpen} onChanged={() => void papers.refetch()} />
            {open && (
              <PaperPreview
                title={open.number === null ? open.title : `${open.number}　${open.title}`}
                sources={[{ key: open.id, label: open.name, address: `/api/papers/${open.id}` }]}
                onClose={() => setOpen(undefined)}
              />
            )}
          </div>
        )
      }
    </Loaded>
  );
};
