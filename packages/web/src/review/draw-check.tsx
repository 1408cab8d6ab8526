import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Verdict } from './draw-certificate-card.tsx';
import { recomputed, type Recomputed } from './recompute.ts';

/** Whoever holds a certificate can compute it again: its text is put in, nothing leaves the computer. */
export const DrawCheck = ({ given = '' }: { readonly given?: string }): ReactElement => {
  const [text, setText] = useState(given);
  const [check, setCheck] = useState<Recomputed>();
  return (
    <details className="card" style={{ marginTop: 12 }}>
      <summary>核验一份凭证</summary>
      <p className="muted">粘贴凭证全文，在本机重新计算，不上传。</p>
      <Input.TextArea
        aria-label="凭证全文"
        rows={5}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setCheck(undefined);
        }}
      />
      <div className="acts-row" style={{ marginTop: 8, alignItems: 'center' }}>
        <Button disabled={text.trim() === ''} onClick={() => setCheck(recomputed(text))}>
          核验
        </Button>
        {check && <Verdict check={check} />}
      </div>
    </details>
  );
};
