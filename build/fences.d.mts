export interface Fence {
  readonly name: string;
  readonly folders: readonly string[];
  readonly except: readonly string[];
  readonly forbid: readonly string[];
  readonly ownFolder?: boolean;
  readonly tests: readonly string[];
  readonly message: string;
}
export const FENCES: readonly Fence[];
export const BANNED_COMPONENTS: {
  readonly module: string;
  readonly names: readonly string[];
  readonly message: string;
};
export const BRIDGE: { readonly folder: string; readonly property: string; readonly message: string };
