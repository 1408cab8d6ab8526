import { BarChart, type BarSeriesOption } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  TooltipComponent,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
} from 'echarts/components';
import { init, use, type ComposeOption, type ECharts } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactElement } from 'react';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;

interface ChartProps {
  /** What the picture shows, for those who do not see it. */
  readonly label: string;
  readonly option: ChartOption;
  /** A bar was chosen. */
  readonly onPick: (series: number, bar: number) => void;
}

/** Lets the drawing shrink with the paper: without a view box it keeps the size of the screen. */
const fitToPaper = (box: HTMLElement): void => {
  const svg = box.querySelector('svg');
  if (!svg) return;
  svg.setAttribute('viewBox', `0 0 ${String(box.clientWidth)} ${String(box.clientHeight)}`);
  svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
};

/** Bars drawn by ECharts, as wide as the place they stand in. */
export const Chart = ({ label, option, onPick }: ChartProps): ReactElement => {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);
  useEffect(() => {
    const place = box.current;
    if (!place) return undefined;
    const made = init(place, undefined, { renderer: 'svg' });
    chart.current = made;
    made.on('click', (event) => {
      if (event.seriesIndex !== undefined) pick.current(event.seriesIndex, event.dataIndex);
    });
    made.on('finished', () => fitToPaper(place));
    const watcher = new ResizeObserver(() => {
      // On paper the drawing is scaled, not drawn anew.
      if (!window.matchMedia('print').matches) made.resize();
    });
    watcher.observe(place);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    // Letters drawn as SVG do not take the font of the page by themselves.
    const fontFamily = box.current ? getComputedStyle(box.current).fontFamily : 'sans-serif';
    chart.current?.setOption({ animation: false, textStyle: { fontFamily }, ...option }, { notMerge: true });
  }, [option]);
  return <div ref={box} role="img" aria-label={label} className="chart" />;
};
