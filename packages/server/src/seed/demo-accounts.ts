import type { FrontDoor } from '@zhengxiang/application/contract';
import { county } from '@zhengxiang/law-dongyuan-2020/scenarios';
import { postNames } from '@zhengxiang/procedure';

/** What the sign-in page offers while the data are the demo county's. */
export const demoAccounts: FrontDoor['accounts'] = county.flatMap((unit) =>
  unit.desks.map((at) => ({
    login: at.login,
    name: at.name,
    organisation: unit.shortName,
    post: postNames[at.post],
    hint: at.specialty ?? '',
  })),
);
