import type { Field } from '@zhengxiang/core';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useKeptAnswers } from './kept.ts';
import { words } from './words.ts';

/** Below an answer of one's own, after something else was picked: whether it is still meant. */
export const KeptNote = ({ field, path }: { readonly field: Field; readonly path: string }): ReactElement | null => {
  const { answers, keep, take } = useKeptAnswers();
  const kept = answers.get(path);
  if (kept === undefined) return null;
  const instead = words(field, kept.instead);
  return (
    <div className="field-kept" role="status" data-kept={path}>
      {`换了“${kept.picked}”，这里仍是您填的${instead === '' ? '，请核对' : `；按新选的应为 ${instead}`}。`}
      {instead !== '' && (
        <Button size="small" type="link" data-take onClick={() => take(path)}>
          {`改为 ${instead}`}
        </Button>
      )}
      <Button size="small" type="link" data-keep onClick={() => keep(path)}>
        {instead === '' ? '已核对' : '保留我填的'}
      </Button>
    </div>
  );
};
