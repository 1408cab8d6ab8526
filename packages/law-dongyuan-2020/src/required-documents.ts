import type { LawPack } from '@zhengxiang/procedure';
import { acceptanceDocuments } from './ch5-acceptance/documents.ts';
import { initiationDocuments } from './ch2-initiation/documents.ts';
import { filingDocuments } from './ch1-general/documents.ts';
import { procurementDocuments } from './ch3-procurement/documents.ts';

/** The documents that kind and amount demand at the stage ahead of a project. */
export const requiredDocuments: LawPack['requiredDocuments'] = (context) => [
  ...filingDocuments(context),
  ...initiationDocuments(context),
  ...procurementDocuments(context),
  ...acceptanceDocuments(context),
];
