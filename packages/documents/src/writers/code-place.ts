import type { Paper } from '@zhengxiang/core';

/** Where the code stands on the page, in millimetres: its side, and how far its foot is from the lower edge of the sheet. */
export const codePlace = { side: 14, edge: 8.5 } as const;

/** No mark comes nearer to the edge of a sheet: printers and copiers leave up to 5 mm blank, and pull the paper in askew. */
const SAFE = 8;
/** White modules that a reader wants around a code. */
const QUIET = 4;
/** To a side: no address with the code of a paper fits into fewer. */
const FEWEST = 29;

/**
 * Whoever lays a paper out leaves room for its code.
 * @throws RangeError for a paper whose code would run into the text or come too near to the edge of the sheet
 */
export const checkRoomForCode = ({ title, page, smallPrint }: Paper): void => {
  const modules = smallPrint?.qr?.length;
  if (modules === undefined) return;
  const quiet = (QUIET * codePlace.side) / Math.max(FEWEST, modules);
  const { bottom, left, right } = page.margins;
  if (bottom < codePlace.edge + codePlace.side + quiet || Math.min(left, right) < SAFE)
    throw new RangeError(`${title}: the page leaves no room for its code`);
};
