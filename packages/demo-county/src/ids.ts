/** A stable uuid from a name, so that every replay of a scenario has the same ids. FNV-1a, four lanes, shaped as a version 8 uuid. */
export const uuidOf = (name: string): string => {
  const lanes = [0, 1, 2, 3].map((lane) => {
    let hash = 0x811c9dc5 ^ (lane * 0x01000193);
    for (const character of `${String(lane)}:${name}`) {
      hash ^= character.codePointAt(0) ?? 0;
      hash = Math.imul(hash, 0x01000193) >>> 0;
      hash = (hash ^ (hash >>> 13)) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  });
  const hex = lanes.join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A stable id for a case, in the form that people's programs give to new cases: version 4. */
export const caseIdOf = (name: string): string => uuidOf(name).replace(/^(.{14})8/u, '$14');

/** 64 hexadecimal digits that stand for the content of an invented file. */
export const digestOf = (name: string): string =>
  [0, 1].map((half) => uuidOf(`${name}#${String(half)}`).replaceAll('-', '')).join('');
