import type { FormCopyRequest, ReturnedForm } from '@zhengxiang/application/contract';
import { problemOf, ProblemError } from '../api/client.ts';
import { tellSignedOut } from '../api/session-events.ts';

const sent = async (path: string, request: RequestInit): Promise<Response> => {
  let response: Response;
  try {
    response = await fetch(path, request);
  } catch {
    throw new ProblemError({
      type: 'urn:zhengxiang:problem:unavailable',
      title: '网络不通',
      status: 0,
      code: 'unavailable',
      detail: '连接不上服务器，请检查网络后重试；已填写的内容不会丢失。',
    });
  }
  if (response.status === 401) tellSignedOut();
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response;
};

const nameOf = (response: Response): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return encoded === undefined ? '表格' : decodeURIComponent(encoded);
};

/** Saves a copy of the form with what has been answered so far on this computer. */
export const downloadCopy = async (formId: string, body: FormCopyRequest): Promise<void> => {
  const response = await sent(`/api/forms/${formId}/copy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameOf(response);
  link.click();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** Lets the server read a filled-in file; nothing is stored there. */
export const readFilled = async (formId: string, caseId: string, file: File): Promise<ReturnedForm> => {
  const body = new FormData();
  body.append('file', file);
  const response = await sent(`/api/forms/${formId}/read-back?caseId=${caseId}`, { method: 'POST', body });
  return (await response.json()) as ReturnedForm;
};
