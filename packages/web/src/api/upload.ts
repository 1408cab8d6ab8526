import { byteAddress, type Problem, type StoredFileView } from '@zhengxiang/application/contract';
import { ProblemError, unreachable, unreadable } from './problem.ts';
import { tellSignedOut } from './session-events.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Uploads one file and tells how far it is (0–100). */
export const upload = (file: File, onProgress: (percent: number) => void): Promise<StoredFileView> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', byteAddress('uploadFile', {}));
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100));
    };
    const fail = (problem: Problem): void => reject(new ProblemError(problem));
    request.onerror = () => fail(unreachable(`“${file.name}”没有传完，网络断开，请重新上传。`));
    request.onload = () => {
      if (request.status === 401) tellSignedOut();
      const body = parsed(request.responseText);
      if (body === undefined)
        fail({ ...unreadable(request.status), code: 'internal', detail: `“${file.name}”上传失败，请重试。` });
      else if (request.status === 200) resolve(body as StoredFileView);
      else fail(body as Problem);
    };
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
