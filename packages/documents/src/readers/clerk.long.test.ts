import { clerksEdit } from '../testing/clerk/clerk-walk.ts';

clerksEdit(2000);
