import type pg from 'pg';

/** Whether the database answers at all. @throws Error of the driver where it does not */
export const isAnswering = async (pool: pg.Pool): Promise<boolean> => (await pool.query('select 1')).rowCount === 1;
