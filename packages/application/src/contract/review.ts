import { drawCertificateSchema } from '@zhengxiang/procedure';
import { z } from 'zod';
import { day, fenValue, uuid } from './common.ts';

const byCase = z.object({ id: uuid });

/** What the register says of an expert before a draw for this case. */
export const drawCandidateView = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  specialty: z.string(),
  /** Why the person cannot take part. */
  excluded: z.string().optional(),
});

export const expertDrawView = z.object({
  number: z.int(),
  drawnAt: z.string(),
  drawnBy: z.string(),
  certificate: drawCertificateSchema,
});
export type ExpertDrawView = z.infer<typeof expertDrawView>;

export const expertDrawsView = z.object({
  /** Whether this reader may draw now. */
  open: z.boolean(),
  /** Why not, where it is not possible for anybody. */
  reasons: z.array(z.string()),
  candidates: z.array(drawCandidateView),
  /** Every draw of the case, the newest first: a repeated draw leaves its trace. */
  draws: z.array(expertDrawView),
});
export type ExpertDrawsView = z.infer<typeof expertDrawsView>;

const quotas = z
  .array(
    z.object({
      /** Empty: any specialty. */
      specialty: z.string().max(100),
      count: z.int({ error: '人数填整数' }).min(1, '至少抽取 1 人').max(30, '一次最多抽取 30 人'),
    }),
  )
  .min(1, '请填写各专业抽取的人数')
  .refine((rows) => new Set(rows.map((row) => row.specialty)).size === rows.length, '同一专业只填一行');

export const drawOrder = z.object({
  quotas,
  /** Conflicts that are known to the bureau, with the reason. */
  conflicts: z.array(z.object({ person: z.string().max(100), reason: z.string().min(2, '请写明回避理由').max(300) })),
});
export type DrawOrder = z.infer<typeof drawOrder>;

/** A project beside the one under review. Of what the reader may not see there is a name, nothing else. */
export const besideView = z.object({
  caseId: uuid.nullable(),
  name: z.string(),
  number: z.string().nullable(),
  ownerName: z.string(),
  /** The reader may open it. */
  visible: z.boolean(),
  stageName: z.string().nullable(),
  step: z.string().nullable(),
  year: z.int().nullable(),
  totalInvestment: fenValue.nullable(),
  approvedAmount: fenValue.nullable(),
  /** 0 to 100: how many pairs of characters of the name (weight 0.7) and of the content the other has too. */
  likeness: z.int(),
});

export const reviewBackground = z.object({
  unit: z.object({
    name: z.string(),
    projects: z.int(),
    evaluations: z.array(z.object({ caseId: uuid, project: z.string(), rating: z.string(), on: day })),
    violations: z.array(z.object({ caseId: uuid, project: z.string(), open: z.int() })),
    exceptions: z.array(z.object({ caseId: uuid, project: z.string(), used: z.int() })),
  }),
  similar: z.array(besideView),
});
export type ReviewBackground = z.infer<typeof reviewBackground>;

/** Routes of the review room and of the draw of experts. */
export const reviewRoutes = {
  reviewBackground: {
    method: 'GET',
    path: '/api/projects/:id/review-background',
    summary: '评审参考：单位以往情况、相似项目',
    params: byCase,
    reply: reviewBackground,
  },
  expertDraws: {
    method: 'GET',
    path: '/api/projects/:id/expert-draws',
    summary: '专家抽取：名单、回避和历次抽取',
    params: byCase,
    reply: expertDrawsView,
  },
  drawExperts: {
    method: 'POST',
    path: '/api/projects/:id/expert-draws',
    summary: '抽取专家',
    params: byCase,
    body: drawOrder,
    reply: expertDrawView,
  },
} as const;
