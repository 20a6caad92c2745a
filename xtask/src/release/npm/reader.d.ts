/** The parts of a pack that codes depend on. */
export interface Structure {
  id: string;
  revision: number;
  dimensions: { id: string; items: string[] }[];
}

export type Reason =
  | "too-long"
  | "not-a-code"
  | "later"
  | "character"
  | "length"
  | "damaged"
  | "revision"
  | "questionnaire"
  | "impossible";

export type Answer = "0" | "1" | "2" | "3" | "not-applicable" | "do-not-know" | "blank";

interface Common {
  perimeter: "me" | "team" | "network";
  path: "express" | "complete";
  /** The day of the last answer: `2026-11-23`. */
  date: string;
}

export interface AnswerCode extends Common {
  kind: "answers";
  /** 16 hexadecimal digits: two codes with one id are one result. */
  id: string;
  /** By item id, for the items that the path asks. */
  answers: Record<string, Answer>;
}

export interface ScoreCode extends Common {
  kind: "scores";
  /** By dimension id. */
  scores: Record<string, { applicable: number; answered: number; sum: number }>;
}

export declare class RefusedCode extends Error {
  readonly reason: Reason;
}

export declare function structureOf(pack: {
  id: string;
  revision: number;
  axes: { id: string; dimensions: { id: string; items: { id: string }[] }[] }[];
}): Structure;
export declare function fingerprint(structure: Structure): string;
export declare function codeIn(text: string): string;
export declare function readCode(code: string, structure: Structure): AnswerCode | ScoreCode;
