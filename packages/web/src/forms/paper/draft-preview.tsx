import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactElement } from 'react';
import { useRead } from '../../api/hooks.ts';

const Preview = lazy(async () => ({ default: (await import('./paper-preview.tsx')).PaperPreview }));

/** The papers that a saved draft will become, marked 草稿; nothing for acts that leave none. */
export const DraftPreview = ({ draftId }: { readonly draftId: string }): ReactElement | null => {
  const [open, setOpen] = useState(false);
  const papers = useRead('draftPapers', { params: { id: draftId } });
  if (!papers.data || papers.data.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>预览文书</Button>
      <Suspense>
        {open && (
          <Preview
            title="预览（草稿）"
            sources={papers.data.map(({ kind, name }) => ({
              key: kind,
              label: name,
              address: `/api/drafts/${draftId}/papers/${kind}`,
            }))}
            onClose={() => setOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
};
