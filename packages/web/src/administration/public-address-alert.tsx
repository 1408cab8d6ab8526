import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { useRead } from '../api/hooks.ts';

/** As long as papers go out without a QR code: what is set cannot be changed here, and what is printed cannot be mended. */
export const PublicAddressAlert = (): ReactElement | null => {
  const address = useRead('publicAddress', {}).data;
  if (!address || address.warning === null) return null;
  return (
    <Alert
      type="warning"
      role="alert"
      showIcon
      title="文书上没有二维码"
      description={address.warning}
      style={{ marginBottom: 16 }}
    />
  );
};
