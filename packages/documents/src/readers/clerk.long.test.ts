import { clerksEdit } from '../testing/clerk/clerk-walk.ts';

/** Two hundred edits on each form and format; `ZX_CLERK=2000` walks ten times as far (about an hour on two cores). */
clerksEdit(Number(process.env['ZX_CLERK'] ?? 200));
