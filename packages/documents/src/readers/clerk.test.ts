import { clerksEdit } from '../testing/clerk/clerk-walk.ts';

/** Every kind of edit once, on every form and format; the long part makes more. */
clerksEdit(Number(process.env['ZX_CLERK'] ?? 70));
