import { run, wordParagraph, type openDocx } from './docx-file.ts';
import type { Cell } from './form-file.ts';
import { all, copyOfNode, inside, nodes, put, remove, setAttribute, type Node } from './markup.ts';
import { slotOf, valueAt } from './shared-edits.ts';
import { lineBreaks, splitRuns } from './label-edits.ts';
import { comment, control, letter, note, oldBox, picture, symbol, textbox } from './word-pieces.ts';
import { AnyOf, type Desk, type Edit, type Wanted } from './wanted.ts';

export type DocxFile = ReturnType<typeof openDocx>;
type DocxDesk = Desk<DocxFile>;
type DocxEdit = Edit<DocxFile>;

const paragraphIn = (cell: Node): Node => inside(cell, 'w:p').at(-1) as Node;

/** Something behind the words of an answer. The answer stays, or is told. */
const behind =
  (
    xml: (desk: DocxDesk) => string,
    told: readonly string[],
    means: 'same' | 'doubt' | 'kept-or-told',
    parts: Readonly<Record<string, string>> = {},
  ): DocxEdit =>
  (desk) => {
    const place = slotOf(desk, 'text', 'longText', 'money', 'date');
    if (!place) return undefined;
    paragraphIn(place.value.node).children.push(...nodes(xml(desk)));
    for (const [name, content] of Object.entries(parts)) desk.file.parts.set(name, content);
    const was = valueAt(desk, place.slot.path);
    return { values: { [place.slot.path]: means === 'doubt' ? [] : was }, told };
  };

/** The runs of an answer with these properties. */
const dressed =
  (properties: string, means: 'same' | 'doubt' | 'emptied'): DocxEdit =>
  (desk) => {
    const place = slotOf(desk, 'text', 'longText', 'money', 'date');
    if (!place) return undefined;
    desk.file.setText(place.value.node, desk.file.text(place.value.node));
    for (const one of all(place.value.node, 'w:r'))
      one.children = [
        ...nodes(`<w:rPr>${properties}</w:rPr>`),
        ...one.children.filter((child) => typeof child === 'string' || child.name !== 'w:rPr'),
      ];
    const path = place.slot.path;
    if (means === 'emptied') return { emptied: [path] };
    return { values: { [path]: means === 'doubt' ? [] : valueAt(desk, path) } };
  };

const tracked =
  (how: 'ins' | 'del' | 'both'): DocxEdit =>
  (desk) => {
    const place = slotOf(desk, 'money', 'date');
    if (!place) return undefined;
    const isMoney = desk.field(place.slot.path)?.type === 'money';
    const old = desk.file.text(place.value.node);
    const [words, value] = isMoney ? ['123.4', 123_400_000] : ['2027-3-5', '2027-03-05'];
    const deleted = `<w:del w:id="81" w:author="甲">${run(old).replaceAll('w:t', 'w:delText')}</w:del>`;
    const inserted = `<w:ins w:id="82" w:author="甲">${run(words)}</w:ins>`;
    desk.file.setText(place.value.node, '');
    paragraphIn(place.value.node).children.push(
      ...nodes(how === 'del' ? deleted : how === 'ins' ? inserted : `${deleted}${inserted}`),
    );
    return how === 'del'
      ? { emptied: [place.slot.path], told: ['修订'] }
      : { values: { [place.slot.path]: [value] }, told: ['修订'] };
  };

const ticked =
  (box: (chosen: boolean) => string): DocxEdit =>
  (desk) => {
    const place = slotOf(desk, 'yesNo');
    if (!place) return undefined;
    const yes = desk.any(2) === 0;
    desk.file.setText(place.value.node, '');
    paragraphIn(place.value.node).children.push(...nodes(`${box(yes)}${run('是　')}${box(!yes)}${run('否')}`));
    return { values: { [place.slot.path]: [yes] } };
  };

const mergedAcross: DocxEdit = (desk) => {
  const { table, pick, any } = desk;
  const keyed = (table?.columns ?? []).filter(({ key }) => key !== undefined);
  const at = any(keyed.length - 1);
  const [left, right] = [keyed[at], keyed[at + 1]];
  const index = any(table?.rows.length ?? 0);
  const row = table?.rows[index];
  const [a, b] = [left && row?.cells.get(left.caption), right && row?.cells.get(right.caption)];
  if (!row || !a || !b || !left?.key || !right?.key || left.downwards || pick([0]) === undefined) return undefined;
  const widths = [a, b].reduce(
    (sum, cell) => sum + Number(/w:val="(\d+)"/u.exec(all(cell.node, 'w:gridSpan')[0]?.attributes ?? '')?.[1] ?? 1),
    0,
  );
  remove(row.row, b.node);
  const properties = inside(a.node, 'w:tcPr')[0];
  if (!properties) return undefined;
  properties.children = [
    ...nodes(`<w:gridSpan w:val="${String(widths)}"/>`),
    ...properties.children.filter((one) => typeof one !== 'string' && one.name !== 'w:gridSpan'),
  ];
  return {
    rows: (rows) =>
      rows.map((one, at_) =>
        at_ === index ? { ...one, [left.key as string]: new AnyOf([]), [right.key as string]: new AnyOf([]) } : one,
      ),
    told: [left.caption],
  };
};

const nested: DocxEdit = (desk) => {
  const place = slotOf(desk, 'text', 'longText', 'money', 'date');
  if (!place) return undefined;
  const inner = nodes(
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p>${run('内表甲')}</w:p></w:tc><w:tc><w:tcPr/><w:p>${run('内表乙')}</w:p></w:tc></w:tr></w:tbl>`,
  );
  place.value.node.children.push(...inner, wordParagraph(''));
  return { values: { [place.slot.path]: [...valueAt(desk, place.slot.path)] }, told: ['表格'] };
};

const bodyParagraph =
  (xml: string, told: readonly string[]): DocxEdit =>
  ({ file, pick }) => {
    const blocks = file.body.children.filter(
      (one): one is Node => typeof one !== 'string' && (one.name === 'w:p' || one.name === 'w:tbl'),
    );
    const place = pick(blocks.slice(2));
    if (!place) return undefined;
    put(file.body, place, 1, ...nodes(xml));
    return { told };
  };

/** In a report what stands between the headings is an answer; anything put there belongs to it or is told. */
const answersUnder = ({ file }: DocxDesk): readonly Cell[] =>
  file.paragraphs().filter(({ node }) => file.text(node).trim() !== '');

const headingLost: DocxEdit = (desk) => {
  const path = desk.pick(desk.base.values.filter(({ path: at }) => at.startsWith('annex5.')).map(({ path: at }) => at));
  const texts = answersUnder(desk);
  const value = desk.base.values.find((one) => one.path === path)?.value;
  const at = texts.findIndex(({ node }) => desk.file.text(node) === value);
  const heading = texts[at - 1];
  if (path === undefined || at < 1 || !heading) return undefined;
  const before = desk.base.values.find(({ value: one }) => one === desk.file.text(texts[at - 2]?.node ?? heading.node));
  const how = desk.any(3);
  if (how === 0) remove(desk.file.body, heading.node);
  else desk.file.setText(heading.node, how === 1 ? '（九）自拟的标题' : desk.file.text(heading.node).slice(0, 6));
  return { values: { [path]: [], ...(before === undefined ? {} : { [before.path]: [before.value] }) } };
};

const answerSplit: DocxEdit = (desk) => {
  const path = desk.pick(desk.base.values.filter(({ path: at }) => at.startsWith('annex5.')).map(({ path: at }) => at));
  const value = desk.base.values.find((one) => one.path === path)?.value;
  const place = answersUnder(desk).find(({ node }) => desk.file.text(node) === value);
  if (!place || path === undefined) return undefined;
  const table = nodes(
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p>${run('表中文字')}</w:p></w:tc><w:tc><w:tcPr/><w:p>${run('数')}</w:p></w:tc></w:tr></w:tbl>`,
  );
  put(desk.file.body, place.node, 1, ...table, wordParagraph('表后再写的话'));
  return { values: { [path]: [value, `${String(value)}\n表后再写的话`] }, told: ['表中文字'] };
};

const raised: DocxEdit = (desk) => {
  const place = slotOf(desk, 'text', 'longText', 'money', 'date');
  if (!place) return undefined;
  if (place.slot.printed.length > 0) return undefined;
  paragraphIn(place.value.node).children.push(...nodes(run('2', '<w:vertAlign w:val="superscript"/>')));
  const isText = ['text', 'longText'].includes(desk.field(place.slot.path)?.type ?? '');
  const [was] = valueAt(desk, place.slot.path);
  return { values: { [place.slot.path]: isText && typeof was === 'string' ? [`${was}²`] : [] } };
};

const wrapped =
  (before: string, after: string): DocxEdit =>
  (desk) => {
    const place = slotOf(desk, 'text', 'longText', 'money', 'date');
    if (!place) return undefined;
    const paragraph = paragraphIn(place.value.node);
    const runs = inside(paragraph, 'w:r').map(copyOfNode);
    const [holder] = nodes(`${before}<w:hole/>${after}`);
    const hole =
      holder &&
      [holder, ...all(holder, 'w:sdtContent'), ...all(holder, 'w:hyperlink')].find(
        (one) => inside(one, 'w:hole').length > 0,
      );
    if (!holder || !hole) return undefined;
    hole.children = runs;
    paragraph.children = [...inside(paragraph, 'w:pPr'), holder];
    return {};
  };

const splitTable: DocxEdit = (desk) => {
  const { file, table } = desk;
  const row = table?.rows.at(-1)?.row;
  if (!table || !row || table.rows.length < 2 || table.columns.some(({ downwards }) => downwards)) return undefined;
  const whole = file.rowsOf(row);
  const at = whole.children.indexOf(row);
  const second: Node = {
    ...whole,
    children: [
      ...inside(whole, 'w:tblPr').map(copyOfNode),
      ...inside(whole, 'w:tblGrid').map(copyOfNode),
      copyOfNode(table.head),
      ...whole.children.slice(at),
    ],
  };
  whole.children = whole.children.slice(0, at);
  put(file.body, whole, 1, wordParagraph(''), second);
  return {};
};

const numbered: DocxEdit = (desk) => {
  const place = slotOf(desk, 'text', 'longText');
  if (!place) return undefined;
  const paragraph = paragraphIn(place.value.node);
  paragraph.children = [
    ...nodes('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>'),
    ...paragraph.children.filter((one) => typeof one !== 'string' && one.name !== 'w:pPr'),
  ];
  return { told: ['编号'] } satisfies Wanted;
};

const styledHidden: DocxEdit = (desk) => {
  desk.file.parts.set(
    'word/styles.xml',
    (desk.file.parts.get('word/styles.xml') ?? '').replace(
      '</w:styles>',
      '<w:style w:type="character" w:styleId="zzHidden"><w:name w:val="zzHidden"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    ),
  );
  return dressed('<w:rStyle w:val="zzHidden"/>', 'emptied')(desk);
};

/** What is done in Word alone. */
export const docxEdits: Readonly<Record<string, DocxEdit>> = {
  一个字一个格式: splitRuns,
  隐藏文字接在后面: behind(() => run('9', '<w:vanish/>'), ['隐藏'], 'same'),
  整格设为隐藏: dressed('<w:vanish/>', 'emptied'),
  样式里设为隐藏: styledHidden,
  整格加删除线: dressed('<w:strike/>', 'doubt'),
  双删除线: dressed('<w:dstrike/>', 'doubt'),
  白色文字: dressed('<w:color w:val="FFFFFF"/>', 'doubt'),
  加粗加色: dressed('<w:b/><w:color w:val="FF0000"/>', 'same'),
  删除线后面另写: behind(() => run('删掉的', '<w:strike/>'), ['删除线'], 'doubt'),
  批注: behind(
    () => '<w:r><w:commentReference w:id="5"/></w:r>',
    ['请财政核实金额'],
    'same',
    comment('请财政核实金额'),
  ),
  脚注: behind(() => '<w:r><w:footnoteReference w:id="7"/></w:r>', ['含上年结转'], 'same', note('含上年结转')),
  文本框: behind(() => textbox('框里写的话'), ['框里写的话'], 'same'),
  图片: behind(() => picture, ['图片'], 'same'),
  上标: raised,
  修订插入: tracked('ins'),
  修订删除: tracked('del'),
  修订改写: tracked('both'),
  Wingdings勾选: ticked(symbol('Wingdings', 'F0FE', 'F0A8')),
  Wingdings叉选: ticked(symbol('Wingdings', 'F0FD', 'F06F')),
  Wingdings2字母: ticked(letter('Wingdings 2', 'R', '£')),
  Wingdings对号: ticked(symbol('Wingdings', 'F0FC', 'F06F')),
  内容控件复选框: ticked(control),
  旧式复选框: ticked(oldBox),
  横向合并两格: mergedAcross,
  格子里套表: nested,
  文中插入段落: bodyParagraph(`<w:p>${run('文中另加的一段')}</w:p>`, ['文中另加的一段']),
  文中插入文本框: bodyParagraph(`<w:p>${textbox('文中的框')}</w:p>`, ['文中的框']),
  文中插入表格: bodyParagraph(
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p>${run('附表文字')}</w:p></w:tc><w:tc><w:tcPr/><w:p>${run('附表数字')}</w:p></w:tc></w:tr></w:tbl>`,
    ['附表文字', '附表数字'],
  ),
  文中插入图片: bodyParagraph(`<w:p>${picture}</w:p>`, ['图片']),
  报告标题改动: headingLost,
  报告答案后插表: answerSplit,
  内容控件包住: wrapped('<w:sdt><w:sdtPr/><w:sdtContent>', '</w:sdtContent></w:sdt>'),
  超链接包住: wrapped('<w:hyperlink>', '</w:hyperlink>'),
  表格拆成两个: splitTable,
  自动编号: numbered,
  栏目名换行: lineBreaks,
  居中改左对齐: (desk) => {
    for (const one of all(desk.file.top, 'w:jc')) setAttribute(one, 'w:val', 'left');
    return {};
  },
};
