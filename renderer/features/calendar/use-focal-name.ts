import { useBook } from '#renderer/data/session-context.tsx';

/** The focal point as it is called today. */
export function useFocalName(): string {
  const { plan, agencies } = useBook();
  return agencies.find(({ id }) => id === plan.focalPoint)?.name ?? plan.focalPoint;
}
