import './progress-bar.css';

/** How far long work is. The words beside it say it too: the bar is read out with them. */
export function ProgressBar({
  label,
  text,
  share,
}: {
  readonly label: string;
  /** "Đang đọc 12 / 30 tệp". */
  readonly text: string;
  /** 0–1; null while it cannot be told. */
  readonly share: number | null;
}) {
  return (
    <progress
      className="progress"
      aria-label={label}
      aria-valuetext={text}
      max={1}
      {...(share === null ? {} : { value: share })}
    >
      {text}
    </progress>
  );
}
