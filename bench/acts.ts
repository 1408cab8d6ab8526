// Latency of official acts: every life of the law pack over HTTP on the embedded engine, each act beside a bare insert
// (one row, one transaction, flushed to disk) in the same database. `npx tsx bench/acts.ts`
import { lives } from '@zhengxiang/demo-county';
import { installTestCounty } from '../packages/server/src/testing/install-county.ts';
import { HttpPlayer } from '../packages/server/src/testing/http-player.ts';
import { openTestServer } from '../packages/server/src/testing/test-server.ts';
import { ratio, spread } from './figures.ts';

const app = await openTestServer();
const taken: number[] = [];
const refused: number[] = [];
const inserts: number[] = [];
app.server.addHook('onResponse', (request, reply, done) => {
  if (request.method === 'POST' && request.url === '/api/acts')
    (reply.statusCode === 200 ? taken : refused).push(reply.elapsedTime);
  done();
});
try {
  await installTestCounty(app.database.db, app.clock.now());
  await app.database.pool.query('create table bench_reference (id serial primary key, body jsonb not null)');
  const body = JSON.stringify({ note: '一'.repeat(600) });
  const player = new HttpPlayer(app.server, (day) => app.clock.setDay(day));
  for (const life of lives) {
    for (const step of life.steps) {
      const surprise = await player.play(life, step);
      if (surprise) throw new Error(surprise);
      const started = performance.now();
      await app.database.pool.query('insert into bench_reference (body) values ($1)', [body]);
      inserts.push(performance.now() - started);
    }
  }
  console.log(`accepted act   ${spread(taken)}`);
  console.log(`refused act    ${spread(refused)}`);
  console.log(`bare insert    ${spread(inserts)}`);
  console.log(`accepted act / bare insert: ${ratio(taken, inserts)}`);
  console.log(`refused act / bare insert: ${ratio(refused, inserts)}`);
} finally {
  await app.close();
}
