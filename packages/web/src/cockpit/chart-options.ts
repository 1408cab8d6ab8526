import type { CockpitFigure, CountFigure, CutFigure, WaitingFigure } from '@zhengxiang/application/contract';
import type { ChartOption } from './chart.tsx';

// Names of `ui/colours.css`: a drawing follows the scheme of the system, and paper, without being drawn anew.
const ink = 'var(--ink)';
/** Dark to light, told apart also in grey print. */
const shades = ['var(--bar-1)', 'var(--bar-2)', 'var(--bar-3)', 'var(--bar-4)'] as const;
const alarm = ['var(--wait-1)', 'var(--wait-2)', 'var(--wait-3)', 'var(--wait-4)'] as const;
/** The library lightens the bar under the pointer by computing with its colour, which a name has not. */
const emphasis = { disabled: true } as const;

const text = { color: ink, fontSize: 12 };
const grid = { left: 8, right: 16, top: 34, bottom: 4, containLabel: true };
const legend = { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: text };
const tooltip = { trigger: 'axis', axisPointer: { type: 'shadow' } } as const;

/** 分 as 万元 with one place, for axes and labels; the tables beside the charts say the exact amounts. */
const wan = (amount: number): number => Math.round(amount / 100_000) / 10;

const categories = (names: readonly string[], inverse = false) => ({
  type: 'category' as const,
  data: [...names],
  inverse,
  axisTick: { show: false },
  axisLabel: {
    ...text,
    interval: 0,
    overflow: 'break' as const,
    width: inverse ? 92 : Math.floor(300 / Math.max(3, names.length)),
  },
});
const values = (whole = false) => ({
  type: 'value' as const,
  axisLabel: { ...text, hideOverlap: true },
  splitNumber: 4,
  minInterval: whole ? 1 : 0,
  splitLine: { lineStyle: { color: 'var(--line)' } },
});

/** What stands under a bar: the table beside it has the whole name. */
const short = (label: string): string => label.replace(/ 年$|服务$/u, '');

/** How many projects stand in each stage, and their money beside it. */
export const stageOption = (figures: readonly CockpitFigure[]): ChartOption => ({
  tooltip,
  legend,
  grid,
  xAxis: categories(figures.map(({ label }) => short(label))),
  yAxis: [values(true), { ...values(), splitLine: { show: false } }],
  series: [
    {
      type: 'bar',
      emphasis,
      name: '项目数（项）',
      color: shades[0],
      barMaxWidth: 22,
      label: { show: true, position: 'top', color: ink },
      data: figures.map(({ projects }) => projects),
    },
    {
      type: 'bar',
      emphasis,
      name: '总投资（万元）',
      color: shades[2],
      yAxisIndex: 1,
      barMaxWidth: 22,
      data: figures.map(({ totalInvestment }) => wan(totalInvestment)),
    },
  ],
});

export const amountKeys = ['totalInvestment', 'approvedAmount', 'contractPrice', 'paid'] as const;
export const amountNames = {
  totalInvestment: '申报',
  approvedAmount: '核定',
  contractPrice: '合同',
  paid: '已付',
} as const;

/** Declared, approved, contracted and paid side by side: of approved projects alone, which have all four in their order. */
export const amountOption = (figures: readonly CockpitFigure[], lying = false): ChartOption => {
  const names = categories(
    figures.map(({ label }) => short(label)),
    lying,
  );
  return {
    tooltip: { ...tooltip, valueFormatter: (value) => `${String(value)} 万元` },
    legend,
    grid: lying ? { ...grid, top: 28 } : grid,
    ...(lying ? { xAxis: values(), yAxis: names } : { xAxis: names, yAxis: values() }),
    series: amountKeys.map((key, index) => ({
      type: 'bar' as const,
      emphasis,
      name: amountNames[key],
      color: shades[index] ?? shades[0],
      barMaxWidth: 14,
      barGap: '0%',
      data: figures.map(({ parts }) => wan(parts.approved[key])),
    })),
  };
};

/** The share that the review cut, in per cent. */
export const cutRate = ({ declared, approved }: Pick<CutFigure, 'declared' | 'approved'>): number =>
  declared === 0 ? 0 : Math.round(((declared - approved) / declared) * 1000) / 10;

export const cutOption = (figures: readonly CutFigure[]): ChartOption => ({
  tooltip: { ...tooltip, valueFormatter: (value) => `${String(value)}%` },
  grid: { ...grid, top: 20 },
  xAxis: categories(figures.map(({ label }) => short(label))),
  yAxis: values(),
  series: [
    {
      type: 'bar',
      emphasis,
      name: '核减率',
      color: shades[1],
      barMaxWidth: 26,
      label: { show: true, position: 'top', color: ink, formatter: '{c}%' },
      data: figures.map(cutRate),
    },
  ],
});

export const countOption = (figures: readonly CountFigure[], lying = false): ChartOption => {
  const names = categories(
    figures.map(({ label }) => short(label)),
    lying,
  );
  return {
    tooltip,
    grid: { ...grid, top: lying ? 6 : 20, right: 28 },
    ...(lying ? { xAxis: values(true), yAxis: names } : { xAxis: names, yAxis: values(true) }),
    series: [
      {
        type: 'bar',
        emphasis,
        name: '项目数',
        color: shades[1],
        barMaxWidth: 22,
        label: { show: true, position: lying ? 'right' : 'top', color: ink },
        data: figures.map(({ projects }) => projects),
      },
    ],
  };
};

/** Who is waited for, and how long already. */
export const waitingOption = (figures: readonly WaitingFigure[]): ChartOption => ({
  tooltip,
  legend: { ...legend, textStyle: { ...text, fontSize: 11 } },
  grid: { ...grid, top: 44 },
  xAxis: values(true),
  yAxis: categories(
    figures.map(({ label }) => short(label)),
    true,
  ),
  series: (figures[0]?.bands ?? []).map((band, index) => ({
    type: 'bar' as const,
    emphasis,
    name: band.label,
    stack: 'waiting',
    color: alarm[index] ?? alarm[0],
    barMaxWidth: 20,
    data: figures.map(({ bands }) => bands[index]?.projects ?? 0),
  })),
});
