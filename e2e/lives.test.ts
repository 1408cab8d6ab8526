import { livesOnScreens } from './lives-on-screens.ts';
import { softwareTurns } from './turns.ts';

livesOnScreens([
  { id: 'software-filing-49-99', title: '49.99 万元软件备案：全部在页面上，表格逐格填写', typed: true },
  {
    id: 'social-assistance-136',
    title: '136 万元社会救助平台：从年度清单、签批、补正、评审到采购、建设、验收、付款和评价，全部在页面上',
    turns: softwareTurns,
  },
]);
