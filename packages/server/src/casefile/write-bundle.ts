import type { CaseFileBundle, OpenBundle } from '@zhengxiang/application';
import { abortSignalOf } from '../jobs/no-longer-wanted.ts';
import { bagName, writeCaseBag, type BagParts } from './case-bag.ts';
import { Names } from './names.ts';
import { overallCsv, overallIndex } from './overall-index.ts';
import { openZip, textStream } from './zip-writer.ts';

/** Case files in a ZIP, each in a folder of its own. `software`: name and version, for bag-info.txt. */
export const bundlesInZip =
  ({ store, software }: Pick<BagParts, 'store' | 'software'>): OpenBundle =>
  (place, at, signal): CaseFileBundle => {
    const zip = openZip(place, at, abortSignalOf(signal));
    const names = new Names();
    return {
      add: (contents, progress) => {
        const root = names.give('', bagName(contents)).slice(1);
        return writeCaseBag({ zip, store, software, progress }, root, contents);
      },
      addIndex: async (collection) => {
        await zip.add('总目录.html', () => textStream(overallIndex(collection)), true);
        await zip.add('总目录.csv', () => textStream(overallCsv(collection)), true);
      },
      end: () => zip.end(),
    };
  };
