import { organisationEdit, personEdit } from '../contract/index.ts';
import type {
  RosterColumn,
  RosterEntered,
  RosterGiven,
  RosterLine,
  RosterNote,
  RosterRow,
  RosterSlip,
} from '../contract/index.ts';
import type { OrganisationRole } from '@zhengxiang/procedure';
import type { RegisterStore } from '../ports/index.ts';
import type { z } from 'zod';
import type { Change, Fault } from './done.ts';
import { addOrganisationTo } from './organisations.ts';
import { addPersonTo } from './people.ts';
import { postsIn, postsText, roleIn, shortNameOf, loginOf } from './roster-words.ts';

/** A change that can also look up who is on the register. */
export type RosterChange = Change & { readonly store: Change['store'] & Pick<RegisterStore, 'organisations'> };

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: OrganisationRole;
}

/** What one reading of a list knows: the register as the lines before have made it. */
interface Sheet {
  readonly change: RosterChange;
  readonly units: Unit[];
  readonly logins: Map<string, string>;
  /** Unit and name of everybody, and the account. */
  readonly people: Map<string, string>;
  readonly spell: (unit: string, name: string) => string;
  readonly slips: RosterSlip[];
  added: number;
}

class Line {
  readonly notes: RosterNote[] = [];
  constructor(readonly row: RosterRow) {}
  say(column: RosterColumn, weight: RosterNote['weight'], message: string): undefined {
    this.notes.push({ column, weight, message });
  }
  fill(column: RosterColumn, value: string, weight: RosterNote['weight'], message: string): void {
    this.row[column] = value;
    this.say(column, weight, message);
  }
  get wrong(): boolean {
    return this.notes.some(({ weight }) => weight === 'wrong');
  }
}

const columnOf: Readonly<Record<string, RosterColumn>> = {
  name: 'unit',
  shortName: 'shortName',
  uscc: 'uscc',
  role: 'role',
  competentDepartmentId: 'department',
};

const faultAt = (line: Line, column: RosterColumn, { message }: Fault): undefined => line.say(column, 'wrong', message);

/** Checks a value by the form of the single entry, so that a list may hold nothing that the form refuses. */
const checked = <T>(
  line: Line,
  schema: z.ZodType<T>,
  value: unknown,
  columns: Readonly<Record<string, RosterColumn>>,
) => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues) line.say(columns[String(path[0])] ?? 'unit', 'wrong', message);
  return undefined;
};

/** The unit by its name, or by the short one, which is told. */
const unitCalled = (sheet: Sheet, line: Line, column: 'unit' | 'department'): Unit | undefined => {
  const said = line.row[column];
  const exact = sheet.units.find(({ name }) => name === said);
  if (exact) return exact;
  const [short, ...others] = sheet.units.filter(
    ({ name, shortName }) => shortName === said || shortNameOf(name) === said,
  );
  if (!short || others.length > 0) return undefined;
  line.say(column, 'doubtful', `按简称“${said}”认作“${short.name}”，请核对`);
  return short;
};

const newUnit = async (sheet: Sheet, line: Line): Promise<Unit | undefined> => {
  const { row } = line;
  const { names } = sheet.change;
  if (row.role === '')
    line.fill('role', names.roles.find(({ id }) => id === 'unit')?.name ?? '', 'proposed', '没有写性质，按这一种新建');
  const role = roleIn(names, row.role);
  if (!role)
    return line.say(
      'role',
      'wrong',
      `没有“${row.role}”这种性质，可以写：${names.roles.map(({ name }) => name).join('、')}`,
    );
  const near = sheet.units.find(({ name }) => name.length > 3 && (name.includes(row.unit) || row.unit.includes(name)));
  if (near) line.say('unit', 'doubtful', `与已有的“${near.name}”相近；是同一个单位的，请改成一样的名称`);
  if (row.shortName === '') line.fill('shortName', shortNameOf(row.unit), 'proposed', '按单位名称取的简称');
  const department = row.department === '' ? undefined : unitCalled(sheet, line, 'department');
  if (row.department !== '' && !department)
    return line.say('department', 'wrong', `没有“${row.department}”；它也在名单里的，请排到前面`);
  const given = checked(
    line,
    organisationEdit,
    {
      name: row.unit,
      shortName: row.shortName,
      role,
      competentDepartmentId: department?.id ?? null,
      uscc: row.uscc === '' ? null : row.uscc,
      active: true,
    },
    columnOf,
  );
  if (!given) return undefined;
  const done = await addOrganisationTo(sheet.change, given);
  if (!done.ok) return faultAt(line, columnOf[done.fault.path.split('.')[0] ?? ''] ?? 'unit', done.fault);
  const unit = { id: done.value.id, name: given.name, shortName: given.shortName, role };
  sheet.units.push(unit);
  sheet.added += 1;
  return unit;
};

const propose = (sheet: Sheet, line: Line, unit: Unit): void => {
  const { row } = line;
  if (row.login !== '') {
    row.login = row.login.toLowerCase();
    return;
  }
  const base = sheet.spell(unit.shortName, row.name);
  let login = base;
  for (let more = 2; sheet.logins.has(login); more += 1) login = `${base}${String(more)}`;
  line.fill('login', login, 'proposed', login === base ? '按单位和姓名的拼音' : `按拼音；${base} 已有人用`);
};

const newPerson = async (sheet: Sheet, line: Line, unit: Unit): Promise<void> => {
  const { row } = line;
  propose(sheet, line, unit);
  const { posts, strange } = postsIn(row.posts);
  if (strange.length > 0) return line.say('posts', 'wrong', `没有“${strange.join('、')}”这个岗位`);
  if (posts.length === 0) return line.say('posts', 'wrong', '请填写岗位');
  row.posts = postsText(posts);
  const taken = sheet.logins.get(row.login);
  if (taken !== undefined) return line.say('login', 'wrong', `账号已经是${taken}的`);
  const given = checked(
    line,
    personEdit,
    {
      name: row.name,
      login: row.login,
      organisationId: unit.id,
      posts: [...posts],
      specialty: row.specialty === '' ? null : row.specialty,
      active: true,
    },
    { name: 'name', login: 'login', posts: 'posts', specialty: 'specialty' },
  );
  if (!given) return;
  const done = await addPersonTo({ ...sheet.change, scope: { kind: 'county' } }, given);
  if (!done.ok) {
    faultAt(line, done.fault.path === 'login' ? 'login' : 'posts', done.fault);
    return;
  }
  sheet.logins.set(given.login, given.name);
  sheet.people.set(`${unit.id} ${given.name}`, given.login);
  sheet.slips.push({ ...done.value, unit: unit.name, name: given.name, posts: row.posts });
};

const enterLine = async (sheet: Sheet, row: RosterRow): Promise<RosterLine> => {
  const line = new Line({ ...row });
  const told = (does: RosterLine['does']): RosterLine => ({ row: line.row, notes: line.notes, does });
  if (row.unit === '') {
    line.say('unit', 'wrong', '请填写单位名称');
    return told('person');
  }
  const known = unitCalled(sheet, line, 'unit');
  const does = row.name === '' ? (known ? 'exists' : 'unit') : known ? 'person' : 'unit-and-person';
  const unit = known ?? (await newUnit(sheet, line));
  if (!unit || row.name === '') return told(does);
  const already = sheet.people.get(`${unit.id} ${row.name}`);
  if (already !== undefined && (row.login === '' || row.login.toLowerCase() === already)) {
    line.fill(
      'login',
      already,
      'doubtful',
      `${unit.name}已有${row.name}，账号 ${already}，不再新建；确是另一个人的，请写一个账号`,
    );
    return told('exists');
  }
  await newPerson(sheet, line, unit);
  return told(does);
};

const sheetOf = async (change: RosterChange): Promise<Sheet> => {
  const accounts = await change.store.allAccounts();
  return {
    change,
    units: (await change.store.organisations()).map(({ id, name, shortName, role }) => ({ id, name, shortName, role })),
    logins: new Map(accounts.map(({ login, name }) => [login, name])),
    people: new Map(accounts.map(({ organisationId, name, login }) => [`${organisationId} ${name}`, login])),
    spell: loginOf,
    slips: [],
    added: 0,
  };
};

/**
 * Enters a list of units and people line by line, as the forms for one of each would; the lines after a wrong one are read all the
 * same, so that everything is told at once. The caller undoes all of it where a line is wrong, or where it was only a preview.
 */
export const enterRoster = async (change: RosterChange, { rows }: RosterGiven): Promise<RosterEntered> => {
  const sheet = await sheetOf(change);
  const lines: RosterLine[] = [];
  for (const row of rows) lines.push(await enterLine(sheet, row));
  const entered = !lines.some(({ notes }) => notes.some(({ weight }) => weight === 'wrong'));
  return { lines, slips: entered ? sheet.slips : [], units: sheet.added, entered };
};
