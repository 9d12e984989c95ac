import type { Figure } from "../metrics/figure.ts";

/** The figure of that key (see figureKey) as it stands now: what the page came with, until a newer one is pushed. */
export const useLiveFigure = (_key: string, figure: Figure): Figure => figure;
