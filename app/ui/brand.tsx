import { useReader } from "./reader-context.tsx";

/** A point and what turns around it. */
export function BrandMark({ className = "" }: { className?: string }) {
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 24 24"
			className={`fill-none stroke-current ${className}`}
		>
			<path
				d="M20.5 9.2A9 9 0 0 0 4 8.6c-1.6 4.2.6 9.5 6.4 10.1"
				strokeWidth="1.5"
				strokeLinecap="round"
			/>
			<path
				d="M4.6 16.8A9 9 0 0 0 20.6 14c.9-4.3-1.5-8.6-6.7-8.7-3.8 0-6.3 2.9-6.1 6.2"
				strokeWidth="1.5"
				strokeLinecap="round"
				opacity=".55"
			/>
			<circle cx="12" cy="12" r="2.6" fill="currentColor" stroke="none" />
		</svg>
	);
}

export function Brand() {
	const { t } = useReader();
	return (
		<span className="flex items-center gap-2 font-semibold tracking-wide">
			<BrandMark className="size-6 text-rail-accent" />
			{t("app.name")}
		</span>
	);
}
