import './file-name.css';

/** A file's name: goes to the next line whole rather than being broken at its hyphens; cut anywhere only where no line holds it. */
export function FileName({ children }: { readonly children: string }) {
  return <span className="file-name">{children}</span>;
}
