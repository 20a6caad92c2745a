// <faire-ensemble> in JSX, for React 19: import type {} from "faire-ensemble/react".
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { FaireEnsembleAttributes, FaireEnsembleElement, FaireEnsembleEventMap, FaireEnsembleProperty } from "faire-ensemble";

type Listeners = { [Name in keyof FaireEnsembleEventMap as `on${Name}`]?: (event: FaireEnsembleEventMap[Name]) => void };
type Own = Omit<DetailedHTMLProps<HTMLAttributes<FaireEnsembleElement>, FaireEnsembleElement>, keyof FaireEnsembleAttributes>;

declare module "react" {
  interface CSSProperties extends Partial<Record<FaireEnsembleProperty, string>> {}
  namespace JSX {
    interface IntrinsicElements {
      "faire-ensemble": Own & FaireEnsembleAttributes & Listeners;
    }
  }
}
