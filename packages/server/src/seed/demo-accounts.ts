import type { FrontDoor } from '@zhengxiang/application/contract';
import { county, demoPassword } from '@zhengxiang/demo-county';
import { postNames } from '@zhengxiang/procedure';

/** What the sign-in page offers while the data are the demo county's. */
const accounts: FrontDoor['accounts'] = county.flatMap((unit) =>
  unit.desks.map((at) => ({
    login: at.login,
    name: at.name,
    organisation: unit.shortName,
    post: postNames[at.post],
    hint: at.specialty ?? '',
  })),
);

/** The accounts of the demo county with the password that all of them have. */
export const demoFrontDoor = { accounts, password: demoPassword };
