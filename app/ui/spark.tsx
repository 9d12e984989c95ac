/** A metric's last 90 days, drawn on the server as a part of one sprite that the whole catalogue shares. */
export function Spark({
	sprite,
	metricKey,
	className = "",
}: {
	sprite: string;
	metricKey: string;
	className?: string;
}) {
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 100 24"
			preserveAspectRatio="none"
			className={`overflow-visible text-accent ${className}`}
		>
			<use href={`${sprite}#${metricKey}`} />
		</svg>
	);
}
