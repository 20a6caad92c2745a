// <faire-ensemble> in templates, for Vue 3: import type {} from "faire-ensemble/vue".
import type { DefineComponent, HTMLAttributes } from "vue";
import type { FaireEnsembleAttributes, FaireEnsembleEventMap } from "faire-ensemble";

// Vue's tools know `heading-level` as `headingLevel`, and `@faire-ensemble-start` as `onFaireEnsembleStart`.
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;
type Attributes = { [Name in keyof FaireEnsembleAttributes as Camel<Name>]: FaireEnsembleAttributes[Name] };
type Listeners = { [Name in keyof FaireEnsembleEventMap as `on${Capitalize<Camel<Name>>}`]?: (event: FaireEnsembleEventMap[Name]) => void };

declare module "vue" {
  interface GlobalComponents {
    "faire-ensemble": DefineComponent<Omit<HTMLAttributes, keyof FaireEnsembleAttributes> & Attributes & Listeners>;
  }
}
