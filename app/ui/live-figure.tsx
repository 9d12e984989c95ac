import type { ReactNode } from "react";
import type { Figure } from "../metrics/figure.ts";
import { useLiveFigure } from "./use-live-figure.ts";

interface Properties {
	readonly figureKey: string;
	readonly figure: Figure;
	readonly children: (figure: Figure) => ReactNode;
}

/** A figure's newest value, for whoever shows it. */
export const LiveFigure = ({ figureKey, figure, children }: Properties) =>
	children(useLiveFigure(figureKey, figure));
