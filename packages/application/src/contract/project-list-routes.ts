import { z } from 'zod';
import { uuid } from './common.ts';
import { listViews, listViewSave } from './project-list.ts';

const byId = z.object({ id: uuid });
const none = z.object({});

/** What people keep of 项目库. */
export const projectListRoutes = {
  listViews: { method: 'GET', path: '/api/project-views', summary: '项目库视图', reply: listViews },
  saveListView: {
    method: 'PUT',
    path: '/api/project-views/:id',
    summary: '保存视图',
    params: byId,
    body: listViewSave,
    reply: none,
  },
  deleteListView: {
    method: 'DELETE',
    path: '/api/project-views/:id',
    summary: '删除视图',
    params: byId,
    reply: none,
  },
} as const;
