import type { FormCopyRequest, ReturnedForm } from '@zhengxiang/application/contract';
import { send } from '../../api/send.ts';

const nameOf = (response: Response): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return encoded === undefined ? '表格' : decodeURIComponent(encoded);
};

/** Saves a copy of the form with what has been answered so far on this computer. */
export const downloadCopy = async (formId: string, body: FormCopyRequest): Promise<void> => {
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const { response, content } = await send(`/api/forms/${formId}/copy`, asked, 'blob');
  const address = URL.createObjectURL(content);
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
  const { content } = await send(`/api/forms/${formId}/read-back?caseId=${caseId}`, { method: 'POST', body }, 'json');
  return content as ReturnedForm;
};
