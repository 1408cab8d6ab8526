import { organName, type LawPack, type OrganisationRole } from '@zhengxiang/procedure';

/** The organs that every county system needs before its first project: article 3 and article 25 name them. */
const organRoles = [
  'data-bureau',
  'finance-bureau',
  'audit-bureau',
  'discipline-commission',
  'organization-department',
] as const satisfies readonly OrganisationRole[];

/** What the law calls an organ, with the county's whole name: 县财政局 of a county is that of this county. */
const fullName = (county: string, called: string): string =>
  called.startsWith(county.slice(-1)) ? `${county}${called.slice(1)}` : `${county}${called}`;

/** The organs of an empty system, by the law's names for them; those of its own that a county has once are among them. */
export const organsToInstall = (
  law: LawPack,
): readonly { readonly role: OrganisationRole; readonly name: string; readonly shortName: string }[] =>
  [...organRoles, ...law.procedure.organs.filter(({ single }) => single).map(({ id }) => id)].map((role) => {
    const shortName = organName(law, role);
    return { role, name: fullName(law.county.name, shortName), shortName };
  });
