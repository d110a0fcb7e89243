import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Chart, ChartData, ChartInput } from "../../charts/chart";
import { moneyShown } from "../../i18n/money";
import { useChartFrame } from "../useChartFrame";

/** Width of the text on an A4 page with its margins, in CSS pixels. */
const PAGE = 680;

interface PrintedChartProps<D extends ChartData> {
  readonly chart: Chart<D>;
  readonly mode?: ChartInput["mode"];
  readonly height: number;
}

/** A chart as wide as the page whatever the window, with its message, what its marks mean, and where it comes from. */
export function PrintedChart<D extends ChartData>(props: PrintedChartProps<D>): JSX.Element {
  const { chart, mode = "cumulative", height } = props;
  const { input, footer } = useChartFrame(chart.modes ? mode : "yearly", undefined);
  const svg = useRef<SVGSVGElement>(null);
  const data = useMemo(() => input && chart.view(input), [chart, input, moneyShown.value]);
  useLayoutEffect(() => {
    if (svg.current && data) chart.draw(svg.current, data, { width: PAGE, height });
  }, [chart, data, height]);
  return (
    <figure class="report-chart" data-chart={chart.id}>
      <h3>{data?.title}</h3>
      <p class="sub">{data?.subtitle}</p>
      <div class="drawing plain">
        <svg ref={svg} role="img" aria-label={data?.title} />
      </div>
      <figcaption>
        {data?.note} · {footer}
      </figcaption>
    </figure>
  );
}
