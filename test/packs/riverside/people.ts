import { demoPassword } from '@zhengxiang/demo-county';
import type { HttpPlayer } from '../../../packages/server/src/testing/http-player.ts';
import type { TestServer } from '../../../packages/server/src/testing/test-server.ts';

const name = '临溪县节能中心';
export const leader = 'jieneng.leader';

/** The administrators put the county's own organ and its leader on the register, who signs in and takes a password of their own. */
export const registerCenter = async ({ server }: TestServer, player: HttpPlayer): Promise<void> => {
  const admin = 'zhengshu.administrator';
  const entry = { name, shortName: '县节能中心', role: 'energy-center', competentDepartmentId: null, active: true };
  const roleChange = { confirmation: name, reason: '县编办新设' };
  const made = await player.send(admin, 'POST', '/api/admin/organisations', { ...entry, roleChange });
  if (made.statusCode !== 200) throw new Error(made.body);
  const person = { name: '江能', login: leader, organisationId: made.json<{ id: string }>().id, posts: ['leader'] };
  const added = await player.send(admin, 'POST', '/api/admin/people', { ...person, specialty: null, active: true });
  const waiting = await player.send('zhengshu.security-administrator', 'GET', '/api/admin/right-proposals');
  for (const { id } of waiting.json<{ id: string }[]>())
    await player.send('zhengshu.security-administrator', 'POST', `/api/admin/right-proposals/${id}`, {
      confirmed: true,
      reason: '',
    });
  const { password } = added.json<{ password: string }>();
  const session = await server.inject({ method: 'POST', url: '/api/session', payload: { login: leader, password } });
  const [cookie = ''] = String(session.headers['set-cookie']).split(';');
  const changed = await server.inject({
    method: 'PUT',
    url: '/api/session/password',
    headers: { cookie },
    payload: { current: password, next: demoPassword },
  });
  if (changed.statusCode !== 200) throw new Error(changed.body);
};
