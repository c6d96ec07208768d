import './kbd.css';

/** A key or a combination as printed on the keyboard: `Ctrl+E`. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className="kbd">{children}</kbd>;
}
