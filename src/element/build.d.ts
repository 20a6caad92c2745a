// The modules that the build writes: see xtask/src/release/element.rs and glue.rs.

declare module "build:constants" {
  /** A file of the release; `url` is relative to the folder of the loader. */
  type ShippedFile = { url: string; integrity: string };
  type ByLanguage<T> = Record<string, T>;

  /** The attributes that the tag observes, separated by spaces. */
  export const ATTRIBUTES: string;
  /** In the order of preference. */
  export const LANGUAGES: string[];
  export const DEFAULT_QUESTIONNAIRE: string;
  /** Changes with the markup, the texts and the style of a question. */
  export const SCREEN_VERSION: string;
  /** By questionnaire, then by language. */
  export const PACKS: Record<string, ByLanguage<{ url: string; integrity?: string }>>;
  /** The words of the interface, and those that come first. */
  export const WORD_FILES: ByLanguage<ShippedFile & { first: ShippedFile }>;
  /** By the fingerprint of an earlier revision: its packs, our own languages first. */
  export const OLDER_PACKS: Record<string, [lang: string, file: ShippedFile][]>;

  export const START: ShippedFile;
  export const WIDGET: ShippedFile;
  export const WIDGET_WASM: ShippedFile;
  export const STYLE: ShippedFile;
  export const IFRAME_HOST: ShippedFile;
  export const LOAD_FAILURE: ShippedFile;
  export const DOCTOR: ShippedFile;
  export const INTERACTION: ShippedFile;
  export const CONTRAST: ShippedFile;
  export const DIALOGS: ShippedFile;
  export const DIALOGS_WASM: ShippedFile;
  export const DIALOGS_STYLE: ShippedFile;
  export const RESULT_WASM: ShippedFile;
  export const RESULT_STYLE: ShippedFile;
  export const SCANNER_WASM: ShippedFile;

  /** Style sheets that are part of a script. */
  export const PLACEHOLDER_STYLE: string;
  export const SHELL_STYLE: string;
  export const GROUP_LINK_STYLE: string;
  export const DOCTOR_STYLE: string;

  /** The first screen, and the first question for each perimeter and path, as in "team express". */
  export const FIRST_SCREENS: ByLanguage<{ welcome: Tree; questions: Record<string, Tree> }>;
  type Tree = import("./tree.d.ts").Tree;

  /** For what a partner adds to a result: the heading, with `{name}`, and the title of the other themes. */
  export const OVERLAY_TEXTS: ByLanguage<[heading: string, others: string]>;

  /** Addresses, relative to the folder of the loader. */
  export const PAGES: ByLanguage<string>;
  export const PAPER: ByLanguage<string>;
  export const EMBED_PAGES: ByLanguage<string>;
  export const GROUP_PAGES: ByLanguage<string>;
  /** The facilitator's page as one file. */
  export const FACILITATOR_FILES: ByLanguage<{ title: string; pack: ShippedFile; other: { lang: string; name: string } | null; texts: [failed: string, retry: string] }>;
  export const FACILITATOR_STYLES: ShippedFile[];
  /** A program with a page to itself. */
  export const PROGRAM_WASM: ShippedFile;
  export const PROGRAM: ByLanguage<{
    page: string;
    pack: ShippedFile;
    other: { lang: string; name: string; url: string } | null;
    /** The page that can be printed instead: its address and the label of the link. */
    paper: [url: string, label: string] | null;
    texts: [failed: string, retry: string];
  }>;
  /** What the program may need without a network, beyond what every page keeps. */
  export const OFFLINE_FILES: string[];

  export const FAILURE_TEXTS: ByLanguage<[words: string, retry: string]>;
  /** The texts of load-failure.js: one for each cause, the labels, and two addresses. */
  export const CAUSES: ByLanguage<Record<string, string>>;
  /** The texts of the doctor: see xtask/src/release/doctor/. */
  export const DOCTOR_TEXTS: ByLanguage<{
    panel: Record<string, string>;
    line: { link: string; page: string; title: string };
    findings: Record<string, { what: string; notice: string }>;
    where: Record<string, Record<string, string>>;
  }>;
  export const DIALOGS_FAILED: ByLanguage<string>;
  export const RECOVERY_TEXTS: ByLanguage<[words: string, save: string, blank: string]>;
  export const COPY_TEXTS: ByLanguage<Record<string, string>>;
  export const TITLES: ByLanguage<string>;
  export const GROUP_TEXTS: ByLanguage<[title: string, text: string, open: string]>;
  export const SLOW_TEXTS: ByLanguage<[words: string, retry: string]>;
  export const OFFLINE_TEXTS: ByLanguage<[offline: string, online: string]>;
  export const STATEMENTS: ByLanguage<[url: string, label: string]>;

  /** By address below the worker's scope, the integrity of each file that the worker keeps. */
  export const FILES: Record<string, string>;
  /** Those of `FILES` that a first visit doesn't fetch. */
  export const LATER: string[][];
  /** The hash of all files of this release. */
  export const RELEASE: string;
}

declare module "build:instance" {
  /** Starts an instance of the wasm of this script; promises the one function that it exports. */
  export function instance(module: WebAssembly.Module, onTrap: (error: Error) => void): Promise<((...values: any[]) => any) & { later: any }>;
}

// A second attempt at a module that failed has an address of its own.
declare module "*.js?1";

/** Chromium has it; TypeScript doesn't know it yet. */
declare class BarcodeDetector {
  static getSupportedFormats(): Promise<string[]>;
  constructor(options: { formats: string[] });
  detect(picture: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}

declare module "build:modules" {
  /** The modules of the page that is one file, by address: each function runs one and returns its exports. */
  export const modules: Record<string, () => any>;
}
