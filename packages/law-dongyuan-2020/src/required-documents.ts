import { inWordsOf } from '@zhengxiang/core';
import type { LawPack } from '@zhengxiang/procedure';
import { acceptanceDocuments } from './ch5-acceptance/documents.ts';
import { initiationDocuments } from './ch2-initiation/documents.ts';
import { filingDocuments } from './ch1-general/documents.ts';
import { procurementDocuments } from './ch3-procurement/documents.ts';

type Documents = LawPack['requiredDocuments'];

/** Documents named in the words of the law that asks for them. */
export const inItsWords =
  (documents: Documents): Documents =>
  (context) =>
    documents(context).map((one) => ({ ...one, label: inWordsOf(context.law, one.label) }));

/** The documents that kind and amount demand at the stage ahead of a project. */
export const requiredDocuments: Documents = inItsWords((context) => [
  ...filingDocuments(context),
  ...initiationDocuments(context),
  ...procurementDocuments(context),
  ...acceptanceDocuments(context),
]);
