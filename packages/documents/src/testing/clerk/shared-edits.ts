import { plainLabel } from '../../readers/lines.ts';
import type { SlotPlace } from './form-file.ts';
import { all } from './markup.ts';
import { AnyOf, type Desk, type Edit, type Row, type Wanted } from './wanted.ts';
import { tableEdits } from './table-edits.ts';
import { writingsOf } from './writings.ts';

/** A slot of one of these types, and its field. */
export const slotOf = ({ slots, field, pick }: Desk, ...types: readonly string[]): SlotPlace | undefined =>
  pick(slots.filter(({ slot }) => types.length === 0 || types.includes(field(slot.path)?.type ?? '')));

/** Writes an answer of a slot in one of the ways of its type. */
const retype =
  (...types: readonly string[]): Edit =>
  (desk) => {
    const { file, field, pick, any } = desk;
    const place = slotOf(desk, ...types);
    const of = place && field(place.slot.path);
    const writing = of && pick(writingsOf(of, place.slot.unit, any(9)));
    if (!place || !writing) return undefined;
    const printed = place.slot.printed.map((words) => (file.format === 'docx' ? words : '')).join('');
    const unitSaid = /元|万/u.test(writing[0]) || of.type !== 'money';
    file.setText(place.value.node, `${writing[0]}${unitSaid && of.type === 'money' ? '' : printed}`);
    return { values: { [place.slot.path]: writing[1] } };
  };

const cleared: Edit = (desk) => {
  const place = slotOf(desk);
  if (!place) return undefined;
  desk.file.setText(place.value.node, '');
  return { emptied: [place.slot.path] };
};

const relabelled =
  (to: (label: string) => string, lost: boolean): Edit =>
  (desk) => {
    const place = slotOf(desk);
    if (!place) return undefined;
    const was = desk.file.text(place.label.node);
    desk.file.setText(place.label.node, to(was));
    return lost ? { values: { [place.slot.path]: [] } } : {};
  };

const unitOfLabel: Edit = (desk) => {
  const place = slotOf(desk, 'money');
  if (!place) return undefined;
  const [unit, words] = desk.pick([
    ['元', '1234000'],
    ['万元', '123.4'],
    ['千元', '1234'],
  ] as const) ?? ['元', ''];
  const label = desk.file.text(place.label.node).replaceAll(/\s|（.*）/gu, '');
  desk.file.setText(place.label.node, `${label}（${unit}）`);
  desk.file.setText(place.value.node, words);
  return { values: { [place.slot.path]: [123_400_000] } };
};

const intoLabel: Edit = (desk) => {
  const place = slotOf(desk, 'text', 'longText', 'money', 'date');
  if (!place) return undefined;
  const { file } = desk;
  file.setText(place.label.node, `${file.text(place.label.node)}：${file.text(place.value.node)}`);
  file.setText(place.value.node, '');
  return { values: { [place.slot.path]: [] } };
};

const strayRow: Edit = ({ file, slots, pick }) => {
  const place = pick(slots);
  if (!place) return undefined;
  file.addRow(place.value.row, ['另加的栏目', '另加的内容甲乙']);
  return { told: ['另加的内容甲乙'] };
};

const copiedRow: Edit = (desk) => {
  const place = slotOf(desk, 'text', 'money', 'date');
  if (!place) return undefined;
  const made = desk.file.copyRow(place.value.row);
  const cells = desk.file.cells(made);
  const value = cells[desk.file.cells(place.value.row).indexOf(place.value.node)];
  if (value) desk.file.setText(value, desk.field(place.slot.path)?.type === 'money' ? '77.7' : '抄来又改的');
  const own = desk.slots.filter(({ value: { row } }) => row === place.value.row).map(({ slot }) => slot.path);
  return {
    values: Object.fromEntries(own.map((path) => [path, valueAt(desk, path)])),
    told: [desk.field(place.slot.path)?.type === 'money' ? '77.7' : '抄来又改的'],
  };
};

/** What the untouched file says at a place. */
export const valueAt = ({ base }: Desk, path: string): readonly unknown[] =>
  base.values.filter((one) => one.path === path).map(({ value }) => value);

const droppedRow: Edit = (desk) => {
  const place = slotOf(desk);
  if (!place) return undefined;
  const own = desk.slots.filter(
    ({ value: { row }, label }) => row === place.value.row || label.row === place.value.row,
  );
  if (
    own.some(({ label }) =>
      desk.slots.some((one) => one.label.node === label.node && one.value.row !== place.value.row),
    )
  )
    return undefined;
  desk.file.dropRow(place.value.row);
  return { values: Object.fromEntries(own.map(({ slot }) => [slot.path, []])) };
};

const strayParagraph: Edit = ({ file, pick }) => {
  const place = pick(file.paragraphs().filter(({ node }) => file.text(node).trim() === '' || file.format === 'xlsx'));
  if (!place) return undefined;
  const was = file.text(place.node).trim();
  file.setText(place.node, `${was}另外写上的说明文字`);
  return { told: ['另外写上的说明文字'] };
};

const secondFilled: Edit = (desk) => {
  const place = slotOf(desk, 'text', 'money', 'date');
  if (!place) return undefined;
  const { file } = desk;
  const cells = file.cells(place.value.row);
  const next = cells[cells.indexOf(place.value.node) + 1];
  // The lower part of a merged cell shows nothing of what is typed there.
  if (next && (file.text(next).trim() !== '' || all(next, 'w:vMerge').length > 0)) return undefined;
  if (next) {
    file.setText(next, '格子外面写的');
    return { values: { [place.slot.path]: valueAt(desk, place.slot.path) }, told: ['格子外面写的'] };
  }
  return undefined;
};

const unitLine: Edit = (desk) => {
  const { file, table, slots, base } = desk;
  const place = file.paragraphs().find(({ node }) => file.text(node).trim() !== '');
  const money = slots.filter(({ slot }) => desk.field(slot.path)?.type === 'money');
  if (!place || (money.length === 0 && !table?.columns.some(({ unit }) => unit))) return undefined;
  file.setText(place.node, `${file.text(place.node).trim()}（单位：千元）`);
  const values = Object.fromEntries(
    money.map(({ slot }) => [slot.path, file.format === 'docx' ? valueAt(desk, slot.path) : []]),
  );
  const keys = (table?.columns ?? []).flatMap(({ key, unit }) =>
    key !== undefined && unit !== undefined ? [key] : [],
  );
  const rows = (given: readonly Row[]) =>
    given.map((row) => ({ ...row, ...Object.fromEntries(keys.map((key) => [key, new AnyOf([])])) }));
  return base.tables.length > 0 && keys.length > 0 ? { values, rows } : { values };
};

const crossedNames: Edit = (desk) => {
  // Two labels change their places, their answers stay: a person reads each answer by the label beside it.
  const { file } = desk;
  const [a, b] = [slotOf(desk, 'text'), slotOf(desk, 'text')];
  if (
    !a ||
    !b ||
    a === b ||
    a.slot.printed.length + b.slot.printed.length > 0 ||
    desk.field(a.slot.path)?.pattern ||
    desk.field(b.slot.path)?.pattern
  )
    return undefined;
  const [one, other] = [file.text(a.label.node), file.text(b.label.node)];
  file.setText(a.label.node, other);
  file.setText(b.label.node, one);
  return { values: { [a.slot.path]: valueAt(desk, b.slot.path), [b.slot.path]: valueAt(desk, a.slot.path) } };
};

const noWanted: Wanted = {};

/** What can be done in Word and Excel alike. */
export const sharedEdits: Readonly<Record<string, Edit>> = {
  ...tableEdits,
  金额重写: retype('money'),
  日期重写: retype('date'),
  是否重写: retype('yesNo'),
  单选重写: retype('choice'),
  多选重写: retype('choices'),
  文字重写: retype('text', 'longText'),
  清空一格: cleared,
  删去栏目名: relabelled(() => '', true),
  改掉栏目名: relabelled((label) => `自拟的${plainLabel(label)}一栏`, true),
  栏目名加空格和冒号: relabelled((label) => `${[...label].join(' ')}：`, false),
  栏目名加星号: relabelled((label) => `*${label}`, false),
  栏目名改单位: unitOfLabel,
  答案写进栏目名格: intoLabel,
  加一行自定栏目: strayRow,
  复制一行并改: copiedRow,
  删去一行: droppedRow,
  空段落里写字: strayParagraph,
  旁边的空格里写字: secondFilled,
  标题后加单位千元: unitLine,
  两个栏目名对调: crossedNames,
  什么也不改: () => noWanted,
};
