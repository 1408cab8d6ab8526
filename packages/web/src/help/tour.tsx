import type { Me } from '@zhengxiang/application/contract';
import { Tour, type TourProps } from 'antd';
import { useState, type ReactElement } from 'react';

const seenKey = (me: Me): string => `tour-seen:${me.personId}`;

const at = (selector: string) => (): HTMLElement => document.querySelector<HTMLElement>(selector) ?? document.body;

/** Within the landmark of the page, where readers of screens look. */
const inContent = at('#content');

const steps: NonNullable<TourProps['steps']> = [
  {
    title: '从待办开始',
    description: '要您办的事都在这里，点一行直接到要办的地方；办完就没有了。',
    target: at('[data-tour="todos"]'),
  },
  {
    title: '页面在左边',
    description:
      '只有您的岗位用得到的页面。项目库里每个项目一页，页上的“现在可以做什么”写明能办什么、不能办的原因和怎么办。',
    target: at('[data-tour="menu"]'),
    placement: 'right',
  },
  {
    title: '随时找项目',
    description: '名称、内容、编号、单位都可以搜，两个字就行。',
    target: at('[data-tour="search"]'),
  },
  {
    title: '不会就点帮助',
    description: '每个页面都有对应的一节说明。填了一半的内容自动保存，可以放心离开。',
    target: at('[data-tour="help"]'),
  },
];

/** Shown once on the first workbench of a person on this computer; closing it is for good. */
export const FirstTour = ({ me }: { readonly me: Me }): ReactElement | null => {
  const [open, setOpen] = useState(() => localStorage.getItem(seenKey(me)) === null);
  // On a phone what it points at stands behind the menu button; it waits for the first computer.
  if (!open || window.matchMedia('(max-width: 900px)').matches) return null;
  const end = (): void => {
    localStorage.setItem(seenKey(me), new Date().toISOString());
    setOpen(false);
  };
  return <Tour open steps={steps} getPopupContainer={inContent} onClose={end} onFinish={end} />;
};

export default FirstTour;
