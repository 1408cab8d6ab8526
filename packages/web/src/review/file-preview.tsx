import { byteAddress } from '@zhengxiang/application/contract';
import type { DocumentRef } from '@zhengxiang/core';
import { Alert, Skeleton } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { told } from '../api/problem.ts';
import { send } from '../api/send.ts';

type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly url: string; readonly type: string };

const contentOf = (file: DocumentRef): string => byteAddress('fileContent', { id: file.fileId });
const isShowable = (name: string): boolean => /\.(pdf|png|jpe?g|gif|webp|bmp)$/iu.test(name);

/** PDF and images inside the page, with the page controls of the browser; other files to take away. */
export const FilePreview = ({ file }: { readonly file: DocumentRef }): ReactElement => {
  const showable = isShowable(file.name);
  const shown = useBlob(showable ? contentOf(file) : undefined);
  const link = (
    <a href={contentOf(file)} target="_blank" rel="noreferrer">
      {showable ? '在新窗口打开' : '下载'}
    </a>
  );
  if (!showable)
    return (
      <Alert
        type="info"
        showIcon
        title={`“${file.name}”不能在页面内查看`}
        description={<>请下载后用相应的软件打开。{link}</>}
      />
    );
  if (shown.kind === 'loading') return <Skeleton active paragraph={{ rows: 8 }} />;
  if (shown.kind === 'failed')
    return <Alert type="error" showIcon role="alert" title={`“${file.name}”打不开`} description={shown.message} />;
  return (
    <>
      {shown.type.startsWith('image/') ? (
        <img className="file-image" src={shown.url} alt={file.name} />
      ) : (
        <iframe className="file-frame" src={`${shown.url}#navpanes=0&view=FitH`} title={file.name} />
      )}
      <div>{link}</div>
    </>
  );
};

/** The bytes as an address of this page: the server's own address is sandboxed, which keeps the browser's reader out. */
const useBlob = (address: string | undefined): Shown => {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  useEffect(() => {
    if (address === undefined) return undefined;
    let url: string | undefined;
    let gone = false;
    const load = async (): Promise<void> => {
      const { content: blob } = await send(address, {}, 'blob');
      if (gone) return;
      url = URL.createObjectURL(blob);
      setShown({ kind: 'ready', url, type: blob.type });
    };
    setShown({ kind: 'loading' });
    load().catch((error: unknown) => {
      const { title, detail } = told(error);
      if (!gone) setShown({ kind: 'failed', message: detail ?? title });
    });
    return () => {
      gone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [address]);
  return shown;
};
