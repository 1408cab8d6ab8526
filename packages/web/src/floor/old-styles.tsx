import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs';
import type { ReactElement, ReactNode } from 'react';

/** Chromium 86 and 87 know neither `:where`, in which antd puts its styles, nor `inset` and its kind. */
const isOld = !CSS.supports('selector(:where(a))');

/** Styles of antd that the oldest browsers understand, too; others get them as they are. */
export const OldStyles = ({ children }: { readonly children: ReactNode }): ReactElement =>
  isOld ? (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      {children}
    </StyleProvider>
  ) : (
    <>{children}</>
  );
