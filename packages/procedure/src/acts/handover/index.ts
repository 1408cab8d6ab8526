import { handoverRegister, handoverRegistered } from './handover-register.ts';

/** A running project goes to another person of its unit. */
export const handoverActions = { 'handover.register': handoverRegister };

export const handoverReducers = { 'handover.registered': handoverRegistered };
