import type { RosterSlip } from '@zhengxiang/application/contract';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { printPart } from '../../ui/print.ts';
import './roster.css';

interface SlipsProps {
  readonly slips: readonly Omit<RosterSlip, 'id'>[];
}

/** Accounts to hand over on paper: eight on a page of A4, with lines to cut along. Seen on paper only. */
export const Slips = ({ slips }: SlipsProps): ReactElement => (
  <>
    <Button onClick={() => printPart('slips')}>
      {slips.length === 1 ? '打印账号条' : `打印账号条（${String(slips.length)} 张）`}
    </Button>
    {createPortal(
      <div className="print-part" data-part="slips">
        <div className="slips">
          {slips.map((slip) => (
            <section className="slip" key={slip.login}>
              <strong>{`${slip.unit}　${slip.name}`}</strong>
              {slip.posts !== '' && <div>{slip.posts}</div>}
              <dl>
                <dt>网址</dt>
                <dd>{window.location.origin}</dd>
                <dt>账号</dt>
                <dd className="slip-said">{slip.login}</dd>
                <dt>初始密码</dt>
                <dd className="slip-said">{slip.password}</dd>
              </dl>
              <small>第一次登录时必须改成自己的密码，改好后请销毁本条。</small>
            </section>
          ))}
        </div>
      </div>,
      document.body,
    )}
  </>
);
