import { citeOf, citeText, powersFor } from '@zhengxiang/core';
import type { ActionId, LawPack } from '@zhengxiang/procedure';
import { Fragment, type ReactElement } from 'react';
import { Cite } from '../ui/cite.tsx';

/** Where the law gives the act to somebody: the places of its powers, each once. */
export const PowersOf = ({ pack, action }: { readonly pack: LawPack; readonly action: ActionId }): ReactElement => (
  <>
    {[...new Set(powersFor(pack, action).provisions.map(citeOf))].map((cite, index) => (
      <Fragment key={cite}>
        {index > 0 && '、'}
        <Cite cite={cite} text={citeText(cite)} />
      </Fragment>
    ))}
  </>
);
