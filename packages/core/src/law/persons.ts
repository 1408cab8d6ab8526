import type { OnBehalfOf } from './vocabulary.ts';

/** Somebody who acts or has acted, for themselves or on behalf of another. */
interface Acting {
  readonly personId: string;
  readonly onBehalfOf?: OnBehalfOf | undefined;
}

/** Everybody who answers for an act: the person who acted, and whoever's post it was. */
export const personsBehind = ({ personId, onBehalfOf }: Acting): readonly string[] =>
  onBehalfOf === undefined ? [personId] : [personId, onBehalfOf.personId];

/** Whether one person stands behind both, acting or by delegation: a rule about persons counts both. */
export const sharePerson = (one: Acting, other: Acting): boolean =>
  personsBehind(one).some((id) => personsBehind(other).includes(id));

/** 赖建平; 邱丽华（受赖建平委托） where somebody acted in another's post. */
export const signature = ({
  name,
  onBehalfOf,
}: {
  readonly name: string;
  readonly onBehalfOf?: { readonly name: string } | undefined;
}): string => (onBehalfOf === undefined ? name : `${name}（受${onBehalfOf.name}委托）`);
