import { demoPassword } from '@zhengxiang/demo-county';
import type { TestServer } from './test-server.ts';

/** A small PDF, different for each person, as it comes from a scanner. */
export const uploadScan = async (app: TestServer, login: string): Promise<string> => {
  const session = await app.server.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: demoPassword },
  });
  const [cookie = ''] = String(session.headers['set-cookie']).split(';');
  const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="scan.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n% ${login}\n%%EOF\n\r\n--b--\r\n`;
  const reply = await app.server.inject({
    method: 'POST',
    url: '/api/files',
    headers: { cookie, 'content-type': 'multipart/form-data; boundary=b' },
    payload: Buffer.from(payload),
  });
  return reply.json<{ id: string }>().id;
};
