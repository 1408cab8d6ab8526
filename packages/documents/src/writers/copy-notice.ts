import type { Paper } from '@zhengxiang/core';

/** What an editable copy of an issued paper says of itself on every page. */
export const copyNotice = '可编辑副本，不作为凭证；以系统出具的 PDF 为准';

/** Only what is issued has small print; drafts and blank forms have none. */
export const isIssued = ({ smallPrint }: Paper): boolean => smallPrint !== undefined;
