import { z } from 'zod';
import { canonicalJson } from '@zhengxiang/core';
import {
  drawAlgorithm,
  drawExperts,
  earlierDrawAlgorithm,
  type DrawCertificate,
  type DrawInputs,
} from './expert-draw.ts';

const text = z.string().max(500);
const quota = z.object({ specialty: text, count: z.int().min(1).max(50) });
const person = { id: text, name: text, organisation: text, specialty: text };
const ticket = z.object({ ...person, ticket: z.string().regex(/^[0-9a-f]{64}$/u) });

const hex = z.string().regex(/^[0-9a-f]*$/u);

/** What a draw depends on, as it is fixed before it. */
export const drawInputsSchema = z.object({
  algorithm: z.enum([drawAlgorithm, earlierDrawAlgorithm]),
  caseId: text,
  number: z.int().min(1),
  head: text,
  seq: z.int().min(0),
  drawnAt: text,
  drawnBy: text,
  quotas: z.array(quota).min(1).max(50),
  candidates: z.array(z.object({ ...person, excluded: text.optional() })).max(5000),
  witness: text.optional(),
});

/** The shape of a certificate, for replies and for texts that come back from anywhere. */
export const drawCertificateSchema = z.object({
  inputs: drawInputsSchema,
  evidence: z
    .object({
      nonce: hex.length(64),
      cosignature: hex.max(400),
      entryId: z.int().min(0),
      salt: hex.length(32),
      index: z.int().min(0),
      path: z.array(hex.length(64)).max(60),
      note: z.string().max(5000),
    })
    .optional(),
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
export const isGenuine = ({ inputs, result, evidence }: DrawCertificate): boolean =>
  (inputs.algorithm === earlierDrawAlgorithm) === (evidence === undefined) &&
  canonicalJson(drawExperts(inputs, evidence)) === canonicalJson(result);

/** The text of fixed inputs, as the log has it. */
export const inputsText = (inputs: DrawInputs): string => canonicalJson(inputs);

/** Reads such a text; undefined for anything else. */
export const readInputs = (given: string): DrawInputs | undefined => {
  try {
    const parsed = drawInputsSchema.safeParse(JSON.parse(given));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};
