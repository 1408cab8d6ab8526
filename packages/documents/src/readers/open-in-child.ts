import { openFile } from './open-file.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { UnreadableFile } from './unreadable.ts';

const openers = { form: openFile, sheets: readSpreadsheet } as const;

/** What the reading process does with a file; a file that nothing can be read from is an answer, not an error. */
export const openInChild = async (what: keyof typeof openers, bytes: Uint8Array): Promise<object> => {
  try {
    return { read: await openers[what](bytes) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.message };
    throw error;
  }
};
