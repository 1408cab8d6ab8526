import { z } from 'zod';
import { canonicalJson } from '@zhengxiang/core';
import { drawAlgorithm, drawExperts, type DrawCertificate } from './expert-draw.ts';

const text = z.string().max(500);
const quota = z.object({ specialty: text, count: z.int().min(1).max(50) });
const person = { id: text, name: text, organisation: text, specialty: text };
const ticket = z.object({ ...person, ticket: z.string().regex(/^[0-9a-f]{64}$/u) });

/** The shape of a certificate, for replies and for texts that come back from anywhere. */
export const drawCertificateSchema = z.object({
  inputs: z.object({
    algorithm: z.literal(drawAlgorithm),
    caseId: text,
    number: z.int().min(1),
    head: text,
    seq: z.int().min(0),
    drawnAt: text,
    drawnBy: text,
    quotas: z.array(quota).min(1).max(50),
    candidates: z.array(z.object({ ...person, excluded: text.optional() })).max(5000),
  }),
  result: z.object({
    seed: z.string().regex(/^[0-9a-f]{64}$/u),
    chosen: z.array(ticket),
    substitutes: z.array(ticket),
    short: z.array(quota),
  }),
});

/** The certificate as it is kept: one canonical text. */
export const certificateText = (certificate: DrawCertificate): string => canonicalJson(certificate);

/** Reads a certificate's text; undefined for anything that is none. */
export const readCertificate = (given: string): DrawCertificate | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(given);
  } catch {
    return undefined;
  }
  const parsed = drawCertificateSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};

/** Whether the result of a certificate is what its inputs give: the re-computation that anybody can make. */
export const isGenuine = ({ inputs, result }: DrawCertificate): boolean =>
  canonicalJson(drawExperts(inputs)) === canonicalJson(result);
