export interface FrameSummary {
  /** Milliseconds between frames. */
  readonly p50: number;
  readonly p95: number;
  readonly longTasks: number;
}

declare global {
  interface Window {
    /** Counts frames and tasks over 50 ms from now on. */
    startFrameWatch(): void;
    readFrameWatch(): FrameSummary;
  }
}

let frames: number[] = [];
let longTasks = 0;

window.startFrameWatch = () => {
  frames = [];
  longTasks = 0;
  new PerformanceObserver((list) => {
    longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
  let last = performance.now();
  const frame = (time: number) => {
    frames.push(time - last);
    last = time;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

window.readFrameWatch = () => {
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), longTasks };
};
