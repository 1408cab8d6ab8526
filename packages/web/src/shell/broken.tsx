import { Button, Result } from 'antd';
import type { ReactElement } from 'react';

/** How browsers and the build say that a part of the application could not be fetched. */
const partGone = /dynamically imported module|Importing a module script failed|Unable to preload CSS/u;

/** What stands where a screen could not be drawn. After an upgrade the parts of the old build are gone; reloading helps. */
export const Broken = ({ error }: { readonly error: unknown }): ReactElement => {
  const said = error instanceof Error ? error.message : String(error);
  const gone = partGone.test(said);
  return (
    <Result
      status={gone ? 'info' : 'error'}
      title={gone ? '这一页没有载入：系统可能已升级，或者网络断了' : '这一页出错了'}
      subTitle={
        gone
          ? '刷新页面即可继续；填写的内容已自动保存。'
          : `刷新页面再试，填写的内容已自动保存；仍然出错的，请把这句话告诉系统管理员：${said}`
      }
      extra={
        <Button type="primary" data-reload onClick={() => window.location.reload()}>
          刷新页面
        </Button>
      }
    />
  );
};
